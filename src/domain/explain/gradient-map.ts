import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { forwardPass } from '../model/forward-pass';
import type { NetworkModel } from '../model/model';
import { blankPixels } from '../training/blanking';
import {
  networkOfRecipe,
  outputsOf,
  type DenseSpec,
  type LayerWeights,
} from '../training/network-shape';
import { SCALED_LEVELS, SCALINGS } from '../training/pixel-scaling';

/**
 * How a network's answer changes with each pixel: the derivative of log(p / (1 - p)), p being the
 * probability of a class, by the pixel's grey level (after Simonyan et al. 2014, arXiv 1312.6034).
 * The log-odds, as the probability itself hardly moves where the network is sure.
 *
 * @param pixels Uint8Array [100 * 100]
 * @param added to the levels, of any size [100 * 100]; blanked pixels stay as they are
 * @returns Float64Array [100 * 100]; above 0 where more light raises the probability
 */
export function gradientMap(
  { recipe, weights }: NetworkModel,
  pixels: Uint8Array<ArrayBuffer>,
  label: number,
  added: Float64Array | null = null,
): Float64Array<ArrayBuffer> {
  const { dense } = networkOfRecipe(recipe, PIXELS_PER_IMAGE, outputsOf(weights));
  const levels = SCALED_LEVELS[recipe.pixelScaling];
  const { factor } = SCALINGS[recipe.pixelScaling];
  const seen = blankPixels(pixels, recipe.blanking);
  const isSeen = blankPixels(new Uint8Array(PIXELS_PER_IMAGE).fill(1), recipe.blanking);
  const input = Float64Array.from(seen, (level) => levels[level] as number);
  added?.forEach((change, pixel) => {
    if (isSeen[pixel] !== 0) input[pixel] = (input[pixel] as number) + change * factor;
  });
  const outputs = forwardPass(dense, weights, input);
  let gradient = logOddsGradient(outputs.at(-1) as Float64Array, label);
  for (let layer = dense.length - 1; layer >= 0; layer--) {
    const { activation } = dense[layer] as DenseSpec;
    // The last layer's is by its sums already.
    if (activation !== 'softmax') {
      const slope = SLOPE_BY_OUTPUT[activation];
      const output = outputs[layer] as Float64Array;
      gradient = gradient.map((value, unit) => value * slope(output[unit] as number));
    }
    gradient = throughKernel(weights[layer] as LayerWeights, gradient);
  }
  return gradient.map((value, pixel) => (isSeen[pixel] === 0 ? 0 : value * factor));
}

/**
 * By the sums before the softmax: 1 for the class itself, and for each other one less its share of
 * the probability that the class leaves over.
 */
function logOddsGradient(probabilities: Float64Array, label: number): Float64Array<ArrayBuffer> {
  const rest = probabilities.reduce((sum, value, i) => (i === label ? sum : sum + value), 0);
  return Float64Array.from(probabilities, (value, i) => {
    if (i === label) return 1;
    return rest === 0 ? 0 : -value / rest;
  });
}

/** The derivative of each activation, by its own output. */
const SLOPE_BY_OUTPUT: Record<
  Exclude<DenseSpec['activation'], 'softmax'>,
  (output: number) => number
> = {
  linear: () => 1,
  relu: (output) => (output > 0 ? 1 : 0),
  elu: (output) => (output < 0 ? output + 1 : 1),
  sigmoid: (output) => output * (1 - output),
  tanh: (output) => 1 - output ** 2,
  softsign: (output) => (1 - Math.abs(output)) ** 2,
};

/** kernel * gradient. @returns [inputSize] */
function throughKernel(
  { kernel }: LayerWeights,
  gradient: Float64Array,
): Float64Array<ArrayBuffer> {
  const units = gradient.length;
  return Float64Array.from({ length: kernel.length / units }, (_, input) => {
    let sum = 0;
    for (let unit = 0; unit < units; unit++) {
      sum += (kernel[input * units + unit] as number) * (gradient[unit] as number);
    }
    return sum;
  });
}
