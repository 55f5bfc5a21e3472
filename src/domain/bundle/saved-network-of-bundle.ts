import { DISPLAY_NAMES } from '../dataset/classes';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import type { SavedModel } from '../model/saved-model';
import { fail, ok, type Result } from '../result';
import { calibrateAnswers } from '../run/calibrate-run';
import { RUN_FORMAT } from '../run/run-record';
import { networkOfRecipe } from '../training/network-shape';
import { parseRecipe } from '../training/parse-recipe';
import { knownAnswersOf } from './known-answers';
import { isRecord, MANIFEST_PATH, parseJson, type BundleManifest } from './manifest';
import { PREDICTIONS_PATH, RUN_PATH, WEIGHTS_PATH } from './paths';
import { isNewerFormat, resamplingFault, testMatrixOf, type BundleFault } from './record-parts';
import { decodeWeights } from './weights-file';

/**
 * The network in a bundle whose files are as they were written. What they hold is checked all the same:
 * anybody can pack such a zip.
 *
 * @param runText of run.json
 * @param weights bytes of model/weights.bin
 * @param predictions of predictions.csv, cells by row
 */
export function savedNetworkOfBundle(
  { name, classNames }: BundleManifest,
  runText: string,
  weights: Uint8Array<ArrayBuffer>,
  predictions: readonly (readonly string[])[],
): Result<SavedModel, BundleFault> {
  const damaged = (path: string) => fail<BundleFault>({ kind: 'damaged', path });
  if (classNames.join() !== DISPLAY_NAMES.join()) return damaged(MANIFEST_PATH);
  const run = parseJson(runText);
  if (!isRecord(run) || typeof run['format'] !== 'string') return damaged(RUN_PATH);
  const { format } = run;
  if (isNewerFormat(format, RUN_FORMAT)) return fail({ kind: 'newer', format });
  const recipe = parseRecipe(run['recipe']);
  const testMatrix = testMatrixOf(run['evaluation']);
  const { startedAt, dataset } = run;
  if (format !== RUN_FORMAT || recipe === null || testMatrix === null) return damaged(RUN_PATH);
  if (typeof startedAt !== 'string' || !isRecord(dataset)) return damaged(RUN_PATH);
  const fault = isRecord(run['recipe']) ? resamplingFault(run['recipe'], RUN_PATH) : null;
  if (fault) return fail(fault);
  const layers = decodeWeights(weights, networkOfRecipe(recipe, PIXELS_PER_IMAGE));
  if (layers === null) return damaged(WEIGHTS_PATH);
  const answers = knownAnswersOf(predictions);
  if (!answers?.test) return damaged(PREDICTIONS_PATH);
  const calibration = calibrateAnswers(recipe, answers.validation, answers.test);
  const isSample = dataset['isSample'] === true;
  const model = { kind: 'network', recipe, weights: layers } as const;
  return ok({ name, model, isSample, startedAt, calibration, testMatrix });
}
