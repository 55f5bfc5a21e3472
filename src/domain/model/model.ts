import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { classifyWithForest, type Forest } from '../forest/forest';
import { classCountOf } from '../forest/tree';
import { blankPixels } from '../training/blanking';
import { networkOfRecipe, outputsOf, type LayerWeights } from '../training/network-shape';
import { SCALED_LEVELS } from '../training/pixel-scaling';
import type { Recipe } from '../training/recipe';
import { forwardPass } from './forward-pass';

/** What answers a question about an image: plain data, in any thread, without a data set. */
export type Model = NetworkModel | ForestModel;

export interface NetworkModel {
  kind: 'network';
  recipe: Recipe;
  /** Of every dense layer, the output included. */
  weights: readonly LayerWeights[];
}

export interface ForestModel {
  kind: 'forest';
  forest: Forest;
}

/** How many classes it tells apart. */
function classesOfModel(model: Model): number {
  return model.kind === 'forest' ? classCountOf(model.forest) : outputsOf(model.weights);
}

/**
 * Class probabilities of images, each alone, in double precision: the same on every machine.
 *
 * @param pixels Uint8Array [n, 100 * 100], 0 to 255
 * @returns Float32Array [n, classes], row-major, in the order of the classes; each row sums to 1
 */
export function classifyWithModel(
  model: Model,
  pixels: Uint8Array<ArrayBuffer>,
): Float32Array<ArrayBuffer> {
  if (model.kind === 'forest') return classifyWithForest(model.forest, pixels, PIXELS_PER_IMAGE);
  const { recipe, weights } = model;
  const classCount = classesOfModel(model);
  const { dense } = networkOfRecipe(recipe, PIXELS_PER_IMAGE, classCount);
  const levels = SCALED_LEVELS[recipe.pixelScaling];
  const seen = blankPixels(pixels, recipe.blanking);
  const probabilities = new Float32Array((pixels.length / PIXELS_PER_IMAGE) * classCount);
  const input = new Float32Array(PIXELS_PER_IMAGE);
  for (let image = 0; image * PIXELS_PER_IMAGE < seen.length; image++) {
    const start = image * PIXELS_PER_IMAGE;
    for (let i = 0; i < PIXELS_PER_IMAGE; i++) {
      input[i] = levels[seen[start + i] as number] as number;
    }
    const outputs = forwardPass(dense, weights, input);
    probabilities.set(outputs.at(-1) as Float64Array, image * classCount);
  }
  return probabilities;
}
