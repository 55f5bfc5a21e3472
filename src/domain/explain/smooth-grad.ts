import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import type { NetworkModel } from '../model/model';
import { createRandom, nextGaussian } from '../random';
import { gradientMap } from './gradient-map';

export interface SmoothGradOptions {
  /** Copies of the image that are averaged. */
  copies: number;
  /** Deviation of the noise, as a share of what lies between the image's darkest and brightest grey. */
  noise: number;
  seed: number;
}

/** The paper finds 10 to 20 % of noise best, and little gained beyond some 50 copies. */
export const SMOOTH_GRAD: SmoothGradOptions = { copies: 25, noise: 0.1, seed: 0 };

/**
 * The mean of the gradient map over copies of the image with Gaussian noise in each pixel: what a
 * single gradient owes to the very greys of this image averages out (SmoothGrad, Smilkov et al. 2017,
 * arXiv 1706.03825). The same options give the same map.
 *
 * @param pixels Uint8Array [100 * 100]
 * @returns Float64Array [100 * 100]; above 0 where more light raises the probability
 */
export function smoothGradMap(
  model: NetworkModel,
  pixels: Uint8Array<ArrayBuffer>,
  label: number,
  { copies, noise, seed }: SmoothGradOptions = SMOOTH_GRAD,
): Float64Array<ArrayBuffer> {
  const random = createRandom(seed, 'smooth-grad');
  const deviation = noise * greyRange(pixels);
  const sum = new Float64Array(PIXELS_PER_IMAGE);
  for (let copy = 0; copy < copies; copy++) {
    // Neither rounded nor kept within 0 to 255: the noise is to have no direction.
    const added = Float64Array.from(pixels, () => deviation * nextGaussian(random));
    gradientMap(model, pixels, label, added).forEach((value, pixel) => {
      sum[pixel] = (sum[pixel] as number) + value;
    });
  }
  return sum.map((total) => total / copies);
}

function greyRange(pixels: Uint8Array): number {
  let darkest = 255;
  let brightest = 0;
  for (const level of pixels) {
    if (level < darkest) darkest = level;
    if (level > brightest) brightest = level;
  }
  return Math.max(0, brightest - darkest);
}
