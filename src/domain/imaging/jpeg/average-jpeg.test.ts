import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bytesOf, colourJpeg, greyJpeg } from '../../testing/jpeg-bytes';
import { lcg } from '../../testing/lcg';
import { resizeArea } from '../resize-area';
import type { GreyImage } from '../resize-bilinear';
import { averageJpeg } from './average-jpeg';
import { resizeJpeg } from './resize-jpeg';
import oracle from './resize-jpeg.oracle.json';

function averaged(jpeg: Uint8Array, width = 100, height = 100): number[] {
  const result = averageJpeg(jpeg, width, height);
  if (!result.ok) throw new Error(result.error);
  return Array.from(result.value.image.pixels);
}

/** Every pixel as libjpeg decodes it. Where colour is neutral, red is luma itself. */
async function decodeWhole(jpeg: Uint8Array): Promise<GreyImage> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = Uint8Array.from({ length: width * height }, (_, i) => data[i * channels] ?? 0);
  return { width, height, pixels };
}

function differences(one: readonly number[], other: ArrayLike<number>): number[] {
  expect(one).toHaveLength(other.length);
  return one.map((value, i) => Math.abs(value - (other[i] ?? NaN)));
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Shapes as soft as an X-ray's with grain, 32 to 224: far from where decoded pixels are cut off. */
function softPicture(width: number, height: number, seed: number): GreyImage {
  const grain = lcg(width * height, seed);
  const pixels = Uint8Array.from(grain, (noise, i) => {
    const [x, y] = [(i % width) / width, Math.floor(i / width) / height];
    const ribs = 40 * Math.sin(40 * y + 3 * x * x) * Math.sin(Math.PI * x);
    return 128 + 40 * Math.cos(7 * x - 4 * y) + ribs + 16 * (noise - 0.5);
  });
  return { width, height, pixels };
}

const WRITERS = [
  ['grey', (image: GreyImage) => greyJpeg(image, { quality: 90 })],
  ['colour 4:2:0', (image: GreyImage) => colourJpeg(image, { quality: 90 })],
  [
    'colour 4:4:4',
    (image: GreyImage) => colourJpeg(image, { quality: 90, chromaSubsampling: '4:4:4' }),
  ],
] as const;

describe.each(WRITERS)('averageJpeg against a whole decode by libjpeg-turbo, %s', (_, write) => {
  // All coefficients count. Decoded pixels are rounded, so that a mean of them is off by half a
  // level at most and by a quarter on average; it rounds to the level beside as often as that.
  it.each([
    [1, 1],
    [7, 9],
    [64, 48],
    [100, 100],
    [333, 257],
    [485, 229],
    [2000, 90],
  ])('%i x %i, covering less than 5 pixels: to the rounding', async (width, height) => {
    const jpeg = await write(softPicture(width, height, 1));
    const expected = resizeArea(await decodeWhole(jpeg), 100, 100).pixels;
    const far = differences(averaged(jpeg), expected);
    expect(Math.max(...far)).toBeLessThanOrEqual(1);
    expect(mean(far)).toBeLessThan(0.25);
  });

  // The choice promises two levels of INTER_AREA; these pictures are as soft as real ones.
  it.each([
    [511, 503],
    [800, 800],
    [1168, 776],
    [1654, 1357],
    [2103, 2090],
  ])('%i x %i: within a level on average', async (width, height) => {
    const jpeg = await write(softPicture(width, height, 2));
    const expected = resizeArea(await decodeWhole(jpeg), 100, 100).pixels;
    const far = differences(averaged(jpeg), expected);
    expect(mean(far)).toBeLessThan(1);
    // What lies beyond the picture in its last blocks does not show.
    const border = far.filter((__, i) => i % 100 === 99 || i >= 9900);
    expect(mean(border)).toBeLessThan(1);
  });
});

describe('averageJpeg leaves out of large pictures what hardly counts', () => {
  /** Means under the target pixels, not rounded, of what `keep` leaves of each block. */
  function meansOf(
    { width, height, pixels }: GreyImage,
    side: number,
    keep: (block: readonly number[]) => readonly number[],
  ): number[] {
    const sums = new Array<number>(side * side).fill(0);
    const [cellWidth, cellHeight] = [width / side, height / side];
    for (let top = 0; top < height; top += 8)
      for (let left = 0; left < width; left += 8) {
        const block = Array.from(
          { length: 64 },
          (_, i) => pixels[(top + (i >> 3)) * width + left + (i & 7)] ?? NaN,
        );
        keep(block).forEach((value, i) => {
          const [x, y] = [left + (i & 7), top + (i >> 3)];
          for (let row = Math.floor(y / cellHeight); row * cellHeight < y + 1; row++)
            for (let column = Math.floor(x / cellWidth); column * cellWidth < x + 1; column++) {
              const share =
                overlap(y, row * cellHeight, cellHeight) *
                overlap(x, column * cellWidth, cellWidth);
              const at = row * side + column;
              if (share > 0) sums[at] = (sums[at] ?? NaN) + value * share;
            }
        });
      }
    return sums.map((sum) => sum / (cellWidth * cellHeight));
  }
  const overlap = (pixel: number, from: number, size: number) =>
    Math.min(pixel + 1, from + size) - Math.max(pixel, from);

  const keepMean = (block: readonly number[]) => block.map(() => mean(block));
  /** The mean and the first cosine each way, by projection: its squares sum to 32 over a block. */
  const keepSlopes = (block: readonly number[]) => {
    const cosine = (x: number) => Math.cos(((2 * x + 1) * Math.PI) / 16);
    const across = block.reduce((sum, value, i) => sum + value * cosine(i & 7), 0) / 32;
    const down = block.reduce((sum, value, i) => sum + value * cosine(i >> 3), 0) / 32;
    return keepMean(block).map(
      (value, i) => value + across * cosine(i & 7) + down * cosine(i >> 3),
    );
  };

  // Sides of whole blocks, decoded from end to end. Half a level is the result's own rounding; that
  // of the decoded pixels, a third of a level each, averages out over 25 of them or more.
  it.each([
    ['a twelfth', 'means', 1200, 1216, keepMean],
    ['less', 'means and slopes', 1192, 1216, keepSlopes],
    ['a fifth', 'means and slopes', 504, 1000, keepSlopes],
  ])('brought to %s: the %s of blocks', async (_, __, width, height, keep) => {
    const jpeg = await greyJpeg(softPicture(width, height, 3), { quality: 90 });
    const expected = meansOf(await decodeWhole(jpeg), 100, keep);
    expect(Math.max(...differences(averaged(jpeg), expected))).toBeLessThan(0.7);
  });
});

describe('averageJpeg', () => {
  // At quality 100 steps are 1, and a flat block is its first coefficient alone.
  it.each([
    [64, 48],
    [100, 100],
    [333, 257],
    [1168, 776],
    [1654, 1357],
    [2500, 2050],
  ])('gives flat blocks of %i x %i exactly as resizeArea does', async (width, height) => {
    const pixels = Uint8Array.from({ length: width * height }, (_, i) => {
      const [column, row] = [(i % width) >> 3, Math.floor(i / width) >> 3];
      return column * 37 + row * 91;
    });
    const jpeg = await greyJpeg({ width, height, pixels }, { quality: 100 });
    expect(Buffer.compare((await decodeWhole(jpeg)).pixels, pixels)).toBe(0);
    for (const [toWidth, toHeight] of [
      [100, 100],
      [16, 50],
    ] as const) {
      const expected = resizeArea({ width, height, pixels }, toWidth, toHeight).pixels;
      expect(averaged(jpeg, toWidth, toHeight)).toEqual(Array.from(expected));
    }
  });

  it('rounds halves to the even level', async () => {
    const halves = async (left: number, right: number) => {
      const pixels = Uint8Array.from({ length: 128 }, (_, i) => (i % 16 < 8 ? left : right));
      return averaged(await greyJpeg({ width: 16, height: 8, pixels }, { quality: 100 }), 1, 1);
    };
    expect(await halves(1, 2)).toEqual([2]);
    expect(await halves(2, 3)).toEqual([2]);
  });

  // Restart markers and luma of several blocks an MCU. At its own size resizeJpeg gives each pixel.
  it.each(oracle.images)('$name: as resizeArea after resizeJpeg', ({ width, height, jpeg }) => {
    const whole = resizeJpeg(bytesOf(jpeg), width, height);
    if (!whole.ok) throw new Error(whole.error);
    const far = differences(
      averaged(bytesOf(jpeg), 20, 16),
      resizeArea(whole.value.image, 20, 16).pixels,
    );
    expect(Math.max(...far)).toBeLessThanOrEqual(1);
    expect(mean(far)).toBeLessThan(0.25);
    const result = averageJpeg(bytesOf(jpeg), 20, 16);
    expect(result).toMatchObject({ ok: true, value: { sourceWidth: width, sourceHeight: height } });
  });
});
