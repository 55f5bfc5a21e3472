import { describe, expect, it, vi } from 'vitest';
import { luma } from '../../domain/imaging/grey';
import { resizeArea } from '../../domain/imaging/resize-area';
import type { GreyImage } from '../../domain/imaging/resize-bilinear';
import { lcg } from '../../domain/testing/lcg';
import { decodeImage } from './decode-image';
import { canDecodeScaled, decodeScaled } from './decode-scaled';
import { greyOfBitmap } from './resample';
import { meanDifference } from './testing/mean-difference';
import { mosaicJpeg, mosaicPixels } from './testing/mosaic-jpeg';
import { greyPng } from './testing/png-bytes';

const FAST = { resampling: 'fast-scaled', resampler: 'canvas' } as const;

async function fastPixels(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const decoded = await decodeImage(bytes, FAST);
  if (!decoded.ok) throw new Error(decoded.error.detail);
  return decoded.value.pixels;
}

/** A JPEG of shapes as soft as an X-ray's, and every pixel that the browser decodes from it. */
async function drawnJpeg(width: number, height: number, isColoured: boolean) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  const random = lcg(120, width);
  for (let shape = 0; shape < 30; shape++) {
    const [x = 0, y = 0, size = 0, level = 0] = random.slice(shape * 4, shape * 4 + 4);
    const grey = Math.floor(level * 256);
    const radius = ((0.1 + size) * width) / 3;
    const gradient = context.createRadialGradient(
      x * width,
      y * height,
      0,
      x * width,
      y * height,
      radius,
    );
    const colour = isColoured ? `${grey} ${255 - grey} 90` : `${grey} ${grey} ${grey}`;
    gradient.addColorStop(0, `rgb(${colour})`);
    gradient.addColorStop(1, `rgb(${colour} / 0)`);
    context.fillStyle = gradient;
    context.fillRect(0, 0, width, height);
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  const bitmap = await createImageBitmap(blob);
  const full = greyOfBitmap(bitmap);
  bitmap.close();
  return { bytes: new Uint8Array(await blob.arrayBuffer()), full };
}

describe('the fast resampling', () => {
  // OpenCV's INTER_AREA of the same pixels: resizeArea equals it, see its own tests.
  it.each([
    [1654, 1357, false],
    [1168, 776, false],
    [1249, 1165, true],
    [485, 229, true],
    [2772, 2098, false],
    [230, 210, false],
  ])('is within 2 levels of INTER_AREA: %i x %i', async (width, height, isColoured) => {
    const { bytes, full } = await drawnJpeg(width, height, isColoured);
    const expected = resizeArea(full, 100, 100).pixels;
    expect(meanDifference(await fastPixels(bytes), expected)).toBeLessThanOrEqual(2);
  });

  describe('gives the values of flat blocks as they are', () => {
    const mosaic = {
      width: 800,
      height: 800,
      valueAt: (column: number, row: number) => (column * 37 + row * 91) % 256,
    };
    const full: GreyImage = { width: 800, height: 800, pixels: mosaicPixels(mosaic) };
    // A block of 8 x 8 becomes one pixel.
    const expected = resizeArea(full, 100, 100).pixels;

    it('sequential', async () => {
      expect(await fastPixels(mosaicJpeg(mosaic))).toEqual(expected);
    });

    it('progressive, by the scaling decoder of the browser', async () => {
      const progressive = mosaicJpeg({ ...mosaic, progressive: true });
      const decode = vi.spyOn(ImageDecoder.prototype, 'decode');
      expect(await fastPixels(progressive)).toEqual(expected);
      expect(decode).toHaveBeenCalledOnce();
      decode.mockRestore();
    });

    it('progressive, in a browser without one', async () => {
      const { ImageDecoder: scaling } = globalThis;
      Reflect.deleteProperty(globalThis, 'ImageDecoder');
      try {
        expect(canDecodeScaled()).toBe(false);
        expect(await fastPixels(mosaicJpeg({ ...mosaic, progressive: true }))).toEqual(expected);
      } finally {
        Object.assign(globalThis, { ImageDecoder: scaling });
      }
    });
  });

  it('averages pictures of other formats too, from every pixel', async () => {
    const [width, height] = [333, 222];
    const noise = Uint8Array.from(lcg(width * height, 3), (value) => value * 256);
    const pixels = await fastPixels(greyPng(width, height, noise));
    expect(pixels).toEqual(resizeArea({ width, height, pixels: noise }, 100, 100).pixels);
  });

  it("tells the file's own size, not the one it was decoded to", async () => {
    const { bytes } = await drawnJpeg(1654, 1357, false);
    const decoded = await decodeImage(bytes, FAST);
    expect(decoded).toMatchObject({ ok: true, value: { source: { width: 1654, height: 1357 } } });
  });
});

describe('decodeScaled', () => {
  it('decodes to the smallest scale of at least 200 pixels a side', async () => {
    const { bytes } = await drawnJpeg(1654, 1357, false);
    const scaled = await decodeScaled(bytes, { width: 1654, height: 1357 }, false);
    // 200 * 8 / 1357 is more than 1 and less than 2: two eighths, rounded up.
    expect(scaled).toMatchObject({ width: 414, height: 340 });
  });

  it('leaves alone what would not be scaled', async () => {
    const { bytes } = await drawnJpeg(150, 90, false);
    expect(await decodeScaled(bytes, { width: 150, height: 90 }, false)).toBeNull();
  });

  it("mixes colours by OpenCV's weights", async () => {
    const canvas = new OffscreenCanvas(400, 400);
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) throw new Error('no canvas');
    context.fillStyle = 'rgb(200 100 50)';
    context.fillRect(0, 0, 400, 400);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const scaled = await decodeScaled(bytes, { width: 400, height: 400 }, false);
    const expected = luma(200, 100, 50);
    for (const value of new Set(scaled?.pixels)) {
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(1);
    }
  });
});
