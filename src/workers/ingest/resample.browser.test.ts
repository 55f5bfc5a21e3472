import { describe, expect, it, vi } from 'vitest';
import { greyOfBitmap, resizeByCanvas, samplesAsOpenCv } from './resample';

/** A picture of one colour. */
async function bitmapOf(width: number, height: number, colour: string): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  return createImageBitmap(canvas);
}

describe('samplesAsOpenCv', () => {
  it("finds that Chromium's canvas does", async () => {
    expect(await samplesAsOpenCv()).toBe(true);
  });
});

describe('resizeByCanvas', () => {
  it('brings any size to 100 x 100', async () => {
    for (const [width, height] of [
      [100, 100],
      [7, 300],
      [1, 1],
    ] as const) {
      const bitmap = await bitmapOf(width, height, 'rgb(255 0 0)');
      // 0.299 * 255 = 76.2.
      expect(resizeByCanvas(bitmap)).toEqual(new Uint8Array(10_000).fill(76));
    }
  });

  it('does not let one picture shine through the next', async () => {
    resizeByCanvas(await bitmapOf(300, 300, 'white'));
    const black = resizeByCanvas(await bitmapOf(90, 90, 'black'));
    expect(black).toEqual(new Uint8Array(10_000));
  });
});

it('greyOfBitmap gives every pixel', async () => {
  const bitmap = await bitmapOf(7, 3, 'rgb(0 255 0)');
  // 0.587 * 255 = 149.7.
  expect(greyOfBitmap(bitmap)).toEqual({
    width: 7,
    height: 3,
    pixels: new Uint8Array(21).fill(150),
  });
});

// Last: the one canvas of the module keeps the setting.
it('samplesAsOpenCv finds a canvas that samples in another way', async () => {
  const quality = vi.spyOn(
    OffscreenCanvasRenderingContext2D.prototype,
    'imageSmoothingQuality',
    'set',
  );
  // A browser that takes the nearest pixel when asked for low quality.
  quality.mockImplementation(function (this: OffscreenCanvasRenderingContext2D) {
    this.imageSmoothingEnabled = false;
  });
  expect(await samplesAsOpenCv()).toBe(false);
  quality.mockRestore();
});
