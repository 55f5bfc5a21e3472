import { DISPLAY_NAMES } from '../dataset/classes';
import { FOREST_FORMAT } from '../forest/forest-run';
import type { SavedModel } from '../model/saved-model';
import { fail, ok, type Result } from '../result';
import { decodeForest, type ForestSize } from './forest-arrays';
import { knownAnswersOf } from './known-answers';
import { isRecord, MANIFEST_PATH, parseJson, type BundleManifest } from './manifest';
import { FOREST_PATH, PREDICTIONS_PATH } from './paths';
import { isNewerFormat, resamplingFault, testMatrixOf, type BundleFault } from './record-parts';

/**
 * The forest in a bundle whose files are as they were written. What they hold is checked all the same:
 * anybody can pack such a zip.
 *
 * @param bytesOf the file at a path; empty where there is none
 * @param predictions of predictions.csv, cells by row
 */
export function savedForestOfBundle(
  { name, classNames }: BundleManifest,
  bytesOf: (path: string) => Uint8Array<ArrayBuffer>,
  forestText: string,
  predictions: readonly (readonly string[])[],
): Result<SavedModel, BundleFault> {
  const damaged = (path: string) => fail<BundleFault>({ kind: 'damaged', path });
  if (classNames.join() !== DISPLAY_NAMES.join()) return damaged(MANIFEST_PATH);
  const record = parseJson(forestText);
  if (!isRecord(record) || typeof record['format'] !== 'string') return damaged(FOREST_PATH);
  const { format, startedAt, dataset } = record;
  if (isNewerFormat(format, FOREST_FORMAT)) return fail({ kind: 'newer', format });
  const testMatrix = testMatrixOf(record['evaluation']);
  const size = sizeOf(record);
  if (format !== FOREST_FORMAT || testMatrix === null || size === null) return damaged(FOREST_PATH);
  if (typeof startedAt !== 'string' || !isRecord(dataset)) return damaged(FOREST_PATH);
  const fault = resamplingFault(dataset, FOREST_PATH);
  if (fault) return fail(fault);
  const forest = decodeForest(size, bytesOf);
  if (!forest.ok) return damaged(forest.error);
  const test = knownAnswersOf(predictions)?.test;
  if (!test) return damaged(PREDICTIONS_PATH);
  return ok({
    name,
    model: { kind: 'forest', forest: forest.value },
    isSample: dataset['isSample'] === true,
    startedAt,
    // Nothing of TRAIN was held out to fit a temperature on.
    calibration: { temperature: null, test },
    testMatrix,
  });
}

function sizeOf({ nodes, options }: Record<string, unknown>): ForestSize | null {
  const trees = isRecord(options) ? options['trees'] : null;
  return isCount(trees) && isCount(nodes) ? { trees, nodes } : null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}
