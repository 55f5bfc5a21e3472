import { encodeWeights } from '../bundle/weights-file';
import { sha256, type Digester } from '../sha256';
import type { LayerWeights } from '../training/network-shape';
import type { KeptRun } from './kept-run';

/** SHA-256 of the weights as a bundle has them; null where the browser offers no digest. */
export function digestOfWeights(
  weights: readonly LayerWeights[],
  subtle: Digester | undefined,
): Promise<string | null> {
  return sha256(encodeWeights(weights), subtle);
}

/** Whether the weights are those that were kept, as far as that can be told. */
export async function areWeightsAsKept(
  { networkSha256 }: Pick<KeptRun, 'networkSha256'>,
  weights: readonly LayerWeights[],
  subtle: Digester | undefined,
): Promise<boolean> {
  if (networkSha256 === undefined || networkSha256 === null) return true;
  const found = await digestOfWeights(weights, subtle);
  return found === null || found === networkSha256;
}
