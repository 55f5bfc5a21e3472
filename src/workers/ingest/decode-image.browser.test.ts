import { describe, expect, it } from 'vitest';
import { buildGreyProfile } from '../../../e2e/fixtures/sample-dataset/icc-profile';
import { insertIccProfile } from '../../../e2e/fixtures/sample-dataset/jpeg-segments';
import { resizeBilinear } from '../../domain/imaging/resize-bilinear';
import { lcg } from '../../domain/testing/lcg';
import { decodeImage as tryDecodeImage } from './decode-image';
import type { ChosenReader } from './protocol';
import { meanDifference } from './testing/mean-difference';
import { mosaicJpeg, mosaicPixels, type Mosaic } from './testing/mosaic-jpeg';
import { greyPng, pngBytes, pngChunk, type PngPicture } from './testing/png-bytes';

const EXACT: ChosenReader = { reader: 'exact', resampler: 'code' };
const BROWSER: ChosenReader = { reader: 'browser', resampler: 'canvas' };
/** Where the canvas does not sample as OpenCV does. */
const BROWSER_WITHOUT_CANVAS: ChosenReader = { reader: 'browser', resampler: 'code' };
const READERS = [EXACT, BROWSER, BROWSER_WITHOUT_CANVAS];
/** Of the size to which images are brought, so that nothing is resized and every pixel is known. */
const SIDE = 100;
const MOSAIC: Mosaic = {
  width: SIDE,
  height: SIDE,
  valueAt: (column, row) => (column * 37 + row * 91) % 256,
};
/** 100 x 100 values that come round to every level. */
const GREYS = Uint8Array.from({ length: SIDE * SIDE }, (_, at) => at * 7);

/** The decoded image as the article's recipe has it; a picture that is skipped fails the test. */
async function decodeImage(bytes: Uint8Array<ArrayBuffer>, by = EXACT) {
  const decoded = await tryDecodeImage(bytes, by);
  if (!decoded.ok) throw new Error(decoded.error.reason);
  return decoded.value;
}

/** The pixels that the browser shows when it may manage colours. */
async function pixelsAsShown(bytes: Uint8Array<ArrayBuffer>): Promise<number[]> {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(SIDE, SIDE).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const { data = [] } = context?.getImageData(0, 0, SIDE, SIDE) ?? {};
  return Array.from(data).filter((_, at) => at % 4 === 0);
}

function squarePng(picture: Omit<PngPicture, 'width' | 'height'>): Uint8Array<ArrayBuffer> {
  return pngBytes({ width: SIDE, height: SIDE, ...picture });
}

describe('a JPEG', () => {
  it.each<[string, Partial<Mosaic>]>([
    ['baseline grey', {}],
    ['progressive grey', { progressive: true }],
    ['baseline with colour components', { components: 3 }],
    ['progressive with colour components', { progressive: true, components: 3 }],
  ])('%s gives its grey values', async (_, kind) => {
    const bytes = mosaicJpeg({ ...MOSAIC, ...kind });
    const { pixels, source } = await decodeImage(bytes);
    expect(pixels).toEqual(mosaicPixels(MOSAIC));
    expect(source).toEqual({
      width: SIDE,
      height: SIDE,
      format: 'jpeg',
      components: kind.components ?? 1,
      bitDepth: 8,
      progressive: kind.progressive ?? false,
      iccProfile: null,
      sizeBytes: bytes.length,
    });
  });

  it('gives the values that are stored, whatever its ICC profile says', async () => {
    const profiled = insertIccProfile(mosaicJpeg(MOSAIC), buildGreyProfile(1.8));
    const bytes = Uint8Array.from(profiled);
    // The profile does change what the browser shows: by 12 levels here, 13.9 in Kaggle's Normals.
    expect(meanDifference(await pixelsAsShown(bytes), mosaicPixels(MOSAIC))).toBeGreaterThan(10);

    const { pixels, source } = await decodeImage(bytes);
    expect(pixels).toEqual(mosaicPixels(MOSAIC));
    expect(source.iccProfile).toBe('Phantom grey, gamma 1.8');
  });

  it('that ends early is read as far as it goes, and listed as cut short', async () => {
    const bytes = mosaicJpeg(MOSAIC);
    const { pixels, source } = await decodeImage(bytes.slice(0, bytes.length - 600));
    expect(source.isCutShort).toBe(true);
    expect(pixels.subarray(0, SIDE)).toEqual(mosaicPixels(MOSAIC).subarray(0, SIDE));
    expect(pixels.at(-1)).toBe(128);
  });

  it('is resized as OpenCV does', async () => {
    const large: Mosaic = { ...MOSAIC, width: 731, height: 412 };
    const { pixels, source } = await decodeImage(mosaicJpeg(large));
    const { width, height } = large;
    const expected = resizeBilinear({ width, height, pixels: mosaicPixels(large) }, SIDE, SIDE);
    expect(pixels).toEqual(expected.pixels);
    expect(source).toMatchObject({ width, height });
  });
});

describe('a PNG', () => {
  const pixelsOf = async (bytes: Uint8Array<ArrayBuffer>) => (await decodeImage(bytes)).pixels;

  it.each([8, 16] as const)('keeps grey values of %i bits, by their high byte', async (depth) => {
    // 16 bits: a low byte of 255, which rounding would take for the next level.
    const samples = depth === 8 ? GREYS : Array.from(GREYS, (value) => value * 256 + 255);
    expect(await pixelsOf(squarePng({ colourType: 'grey', depth, samples }))).toEqual(GREYS);
  });

  it.each([1, 2, 4] as const)('spreads grey values of %i bits over 0 to 255', async (depth) => {
    const largest = 2 ** depth - 1;
    const samples = GREYS.map((value) => value & largest);
    const pixels = await pixelsOf(squarePng({ colourType: 'grey', depth, samples }));
    expect(pixels).toEqual(samples.map((value) => (value * 255) / largest));
  });

  it('does not mind damage in what is no part of the picture', async () => {
    const text = pngChunk('tEXt', [65, 0, 66]);
    const before = text.with(-1, (text.at(-1) ?? 0) ^ 1);
    const picture = squarePng({ colourType: 'grey', depth: 8, samples: GREYS, before });
    expect(await pixelsOf(picture)).toEqual(GREYS);
  });

  it("mixes colours by OpenCV's weights", async () => {
    // 0.299 * 200 + 0.587 * 100 + 0.114 * 50 = 124.2.
    const samples = Array.from({ length: 3 * SIDE * SIDE }, (_, at) => [200, 100, 50][at % 3] ?? 0);
    const pixels = await pixelsOf(squarePng({ colourType: 'rgb', depth: 8, samples }));
    expect(new Set(pixels)).toEqual(new Set([124]));
  });

  it('gives the values that are stored, whatever its gamma says', async () => {
    // gAMA is a gamma times 100,000: here 1, where screens have 1 / 2.2.
    const before = pngChunk('gAMA', [0, 1, 0x86, 0xa0]);
    const bytes = squarePng({ colourType: 'grey', depth: 8, samples: GREYS, before });
    expect(meanDifference(await pixelsAsShown(bytes), GREYS)).toBeGreaterThan(10);
    expect(await pixelsOf(bytes)).toEqual(GREYS);
  });

  it.each<[string, PngPicture['colourType'], PngPicture['depth'], (grey: number) => number[]]>([
    ['grey, all of it transparent', 'greyAlpha', 8, (grey) => [grey, 0]],
    ['grey of 16 bits, half transparent', 'greyAlpha', 16, (grey) => [grey * 256 + 255, 0x8000]],
    ['RGBA, nearly transparent', 'rgba', 8, (grey) => [grey, grey, grey, 1]],
    ['RGBA of 16 bits', 'rgba', 16, (grey) => [...new Array<number>(3).fill(grey * 256 + 200), 0]],
  ])('keeps what lies under transparency: %s', async (_, colourType, depth, pixelOf) => {
    const samples = Array.from(GREYS).flatMap(pixelOf);
    expect(await pixelsOf(squarePng({ colourType, depth, samples }))).toEqual(GREYS);
  });

  it('keeps what lies under a transparent colour or palette entry', async () => {
    const grey = { colourType: 'grey', depth: 8, samples: GREYS } as const;
    expect(await pixelsOf(squarePng({ ...grey, before: pngChunk('tRNS', [0, 7]) }))).toEqual(GREYS);

    const colours = Array.from({ length: 256 }, (_, i) => [255 - i, 255 - i, 255 - i]).flat();
    const before = [...pngChunk('PLTE', colours), ...pngChunk('tRNS', [0, 0, 128])];
    const pixels = await pixelsOf(
      squarePng({ colourType: 'palette', depth: 8, samples: GREYS, before }),
    );
    expect(pixels).toEqual(GREYS.map((value) => 255 - value));
  });

  it('with transparency is resized as one without', async () => {
    const [width, height] = [230, 170];
    const greys = Uint8Array.from(lcg(width * height, 21), (value) => value * 256);
    const samples = Array.from(greys).flatMap((grey) => [grey, 40]);
    const bytes = pngBytes({ width, height, colourType: 'greyAlpha', depth: 8, samples });
    const { pixels, source } = await decodeImage(bytes);
    expect(pixels).toEqual(resizeBilinear({ width, height, pixels: greys }, SIDE, SIDE).pixels);
    expect(source).toMatchObject({ width, height, format: 'png', components: 2 });
  });
});

describe("the browser's parts", () => {
  /** Mean differences in grey levels, resized by the canvas and by the rule in code. */
  async function differencesFrom(expected: ArrayLike<number>, bytes: Uint8Array<ArrayBuffer>) {
    const [byCanvas, byCode] = [
      await decodeImage(bytes, BROWSER),
      await decodeImage(bytes, BROWSER_WITHOUT_CANVAS),
    ];
    return [byCanvas, byCode].map(({ pixels }) => meanDifference(pixels, expected));
  }

  it.each([
    [100, 100],
    [64, 48],
    [150, 130],
    [333, 97],
    [1300, 900],
    [3, 500],
    [1, 1],
  ])('are within 0.25 grey levels of OpenCV on noise of %i x %i', async (width, height) => {
    const noise = Uint8Array.from(lcg(width * height, width), (value) => value * 256);
    const bytes = greyPng(width, height, noise);
    const expected = resizeBilinear({ width, height, pixels: noise }, SIDE, SIDE).pixels;
    expect((await decodeImage(bytes)).pixels).toEqual(expected);
    const [byCanvas, byCode] = await differencesFrom(expected, bytes);
    expect(byCanvas).toBeLessThanOrEqual(0.25);
    expect(byCode).toBe(0);
  });

  it.each<[string, Partial<Mosaic>]>([
    ['baseline grey', {}],
    ['progressive grey', { progressive: true }],
    ['with colour components', { components: 3 }],
    ['of another size', { width: 731, height: 412 }],
  ])('are within 0.25 grey levels of OpenCV on a JPEG, %s', async (_, kind) => {
    const mosaic = { ...MOSAIC, ...kind };
    const { width, height } = mosaic;
    const stored = { width, height, pixels: mosaicPixels(mosaic) };
    const expected = resizeBilinear(stored, SIDE, SIDE).pixels;
    const bytes = mosaicJpeg(mosaic);
    for (const difference of await differencesFrom(expected, bytes)) {
      expect(difference).toBeLessThanOrEqual(0.25);
    }
    const { source } = await decodeImage(bytes, BROWSER);
    expect(source).toEqual((await decodeImage(bytes)).source);
  });

  const grey = (stripe: number) => `rgb(${stripe * 6} ${stripe * 6} ${stripe * 6})`;
  const colour = (stripe: number) => `rgb(${stripe * 6} ${255 - stripe * 5} 90)`;
  // OpenCV takes the luma that a JPEG stores; a browser makes colours of it first, and clips them.
  it.each<[string, string, (stripe: number) => string, number]>([
    ['image/jpeg of greys', 'image/jpeg', grey, 0.25],
    ['image/webp of greys', 'image/webp', grey, 0.25],
    ['image/webp of colours', 'image/webp', colour, 0.25],
    ['image/jpeg of bright colours', 'image/jpeg', colour, 1],
  ])('are close to the exact reader on a drawn %s', async (_, type, styleOf, limit) => {
    const canvas = new OffscreenCanvas(420, 310);
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) throw new Error('no canvas');
    for (let stripe = 0; stripe < 42; stripe++) {
      context.fillStyle = styleOf(stripe);
      context.fillRect(stripe * 10, (stripe * 53) % 310, 7, 120);
    }
    const blob = await canvas.convertToBlob({ type, quality: 0.9 });
    expect(blob.type).toBe(type);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const exact = await decodeImage(bytes);
    expect(exact.source.format).toBe(type.slice('image/'.length));
    expect(new Set(exact.pixels).size).toBeGreaterThan(20);
    for (const difference of await differencesFrom(exact.pixels, bytes)) {
      expect(difference).toBeLessThanOrEqual(limit);
    }
  });

  it('give the values that are stored, whatever an ICC profile says', async () => {
    const profiled = insertIccProfile(mosaicJpeg(MOSAIC), buildGreyProfile(1.8));
    const { pixels } = await decodeImage(Uint8Array.from(profiled), BROWSER);
    expect(meanDifference(pixels, mosaicPixels(MOSAIC))).toBeLessThanOrEqual(0.25);
  });

  it('skip a JPEG that ends early, which the exact reader takes in', async () => {
    const bytes = mosaicJpeg(MOSAIC);
    expect(await tryDecodeImage(bytes.slice(0, bytes.length - 600), BROWSER)).toMatchObject({
      ok: false,
      error: { reason: 'not an image the browser can read' },
    });
  });

  it('lose what lies under full transparency, which the exact reader keeps', async () => {
    const samples = Array.from(GREYS).flatMap((grey) => [grey, 0]);
    const bytes = squarePng({ colourType: 'greyAlpha', depth: 8, samples });
    expect((await decodeImage(bytes)).pixels).toEqual(GREYS);
    expect((await decodeImage(bytes, BROWSER)).pixels).toEqual(new Uint8Array(SIDE * SIDE));
  });
});

describe('what cannot be decoded', () => {
  const JPEG = mosaicJpeg(MOSAIC);
  const PNG = greyPng(SIDE, SIDE, GREYS);
  const samples = Array.from(GREYS).flatMap((grey) => [grey, 255]);
  const ALPHA_PNG = squarePng({ colourType: 'greyAlpha', depth: 8, samples });
  const half = (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length >> 1);
  /** One bit in the middle of the data is another. */
  const flipped = (bytes: Uint8Array<ArrayBuffer>) => {
    const middle = bytes.length >> 1;
    return bytes.with(middle, (bytes[middle] ?? 0) ^ 1);
  };

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('no picture')],
    ['the header of a JPEG', JPEG.slice(0, 20)],
    ['half a PNG', half(PNG)],
    ['half a PNG with transparency', half(ALPHA_PNG)],
    ['a PNG whose checksum is wrong', flipped(PNG)],
    ['a PNG with transparency whose checksum is wrong', flipped(ALPHA_PNG)],
  ])('is refused: %s', async (_, bytes) => {
    for (const by of READERS) {
      expect(await tryDecodeImage(bytes, by)).toMatchObject({
        ok: false,
        error: { reason: 'not an image the browser can read' },
      });
    }
  });
});
