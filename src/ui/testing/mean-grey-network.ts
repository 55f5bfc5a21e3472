import { IMAGE_SIDE, PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import type { NetworkRun } from '../../domain/run/run';
import { pictureOf } from '../../domain/testing/pictures';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';

const UNITS = 40;

/**
 * A network written down rather than trained. Its first unit is the mean grey m, 0 to 1, the other 39
 * are nothing; the logits are 4 - 12 m, 0 and 12 m - 8: dark is COVID-19, bright is Pneumonia.
 */
export const MEAN_GREY_NETWORK: Pick<NetworkRun, 'recipe' | 'weights'> = {
  recipe: {
    ...ARTICLE_RECIPE,
    layers: [
      { kind: 'dense', units: UNITS, activation: 'linear', initializer: 'glorotNormal', l2: 0 },
    ],
  },
  weights: [
    {
      kernel: Float32Array.from({ length: PIXELS_PER_IMAGE * UNITS }, (_, at) =>
        at % UNITS === 0 ? 1 / PIXELS_PER_IMAGE : 0,
      ),
      bias: new Float32Array(UNITS),
    },
    {
      kernel: Float32Array.from({ length: UNITS * 3 }, (_, at) => [-12, 0, 12][at] ?? 0),
      bias: Float32Array.of(4, 0, -8),
    },
  ],
};

/** Grey stripes of this value on average, from 9.5 less to 9.5 more. */
export function stripes(mean: number): Uint8Array<ArrayBuffer> {
  return pictureOf((x) => mean - 9.5 + (x % 20));
}

/** Pixels [100 * 100] as a PNG, which is decoded to the same pixels. */
export async function pngFile(name: string, pixels: Uint8Array): Promise<File> {
  const canvas = new OffscreenCanvas(IMAGE_SIDE, IMAGE_SIDE);
  const image = new ImageData(IMAGE_SIDE, IMAGE_SIDE);
  pixels.forEach((grey, at) => {
    image.data.set([grey, grey, grey, 255], 4 * at);
  });
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], name, { type: 'image/png' });
}
