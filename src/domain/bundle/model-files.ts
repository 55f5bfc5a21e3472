import { joinBytes } from '../bytes';
import { sha256, type Digester } from '../sha256';
import type { ForestRun, NetworkRun, Run } from '../run/run';
import { outputsOf } from '../training/network-shape';
import type { BundleFile } from './bundle-file';
import { encodeForest } from './forest-arrays';
import { layersModel } from './layers-model';
import { MODEL_PATH, WEIGHTS_PATH } from './paths';
import { toJson } from './to-json';
import { encodeWeights } from './weights-file';

/** What a model is made of. */
type Learned = Pick<NetworkRun, 'kind' | 'recipe' | 'weights'> | Pick<ForestRun, 'kind' | 'forest'>;

/** A model as the files that a bundle has of it. */
export function modelFiles(model: Learned): BundleFile[] {
  if (model.kind === 'forest') return encodeForest(model.forest);
  return [
    { path: MODEL_PATH, content: toJson(layersModel(model.recipe, outputsOf(model.weights))) },
    { path: WEIGHTS_PATH, content: encodeWeights(model.weights) },
  ];
}

/**
 * SHA-256 of the numbers of a model as a bundle has them, one file after the other; null where the
 * browser offers no digest.
 */
export function digestOfModel(
  model: Learned,
  subtle: Digester | undefined,
): Promise<string | null> {
  const files = modelFiles(model).flatMap(({ content }) =>
    typeof content === 'string' ? [] : [content],
  );
  return sha256(joinBytes(files), subtle);
}

/** Whether the model of a run is the one that was kept, as far as that can be told. */
export async function isModelAsKept(
  modelSha256: string | null,
  run: Run,
  subtle: Digester | undefined,
): Promise<boolean> {
  if (modelSha256 === null) return true;
  const found = await digestOfModel(run, subtle);
  return found === null || found === modelSha256;
}
