import { DISPLAY_NAMES } from '../dataset/classes';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { RESAMPLINGS, type Resampling } from '../dataset/resampling';
import type { Model } from '../model/model';
import type { SavedModel } from '../model/saved-model';
import { fail, ok, type Result } from '../result';
import { calibrate } from '../run/calibration';
import { FORMATS } from '../run/run-record';
import { networkOfRecipe } from '../training/network-shape';
import { parseRecipe } from '../training/parse-recipe';
import { decodeForest, type ForestSize } from './forest-arrays';
import { knownAnswersOf } from './known-answers';
import { isRecord, MANIFEST_PATH, parseJson, type BundleManifest } from './manifest';
import { FOREST_PATH, PREDICTIONS_PATH, RUN_PATH, WEIGHTS_PATH } from './paths';
import { isNewerFormat, testMatrixOf, type BundleFault } from './record-parts';
import { decodeWeights } from './weights-file';

/** Where the record of each kind of model lies. */
export const RECORD_PATHS = {
  network: RUN_PATH,
  forest: FOREST_PATH,
} as const satisfies Record<Model['kind'], string>;

/** The files of a bundle, each as it was written. */
export interface BundleContent {
  kind: Model['kind'];
  manifest: BundleManifest;
  /** Of the record that its kind of model has. */
  recordText: string;
  /** Of predictions.csv, cells by row. */
  predictions: readonly (readonly string[])[];
  /** The file at a path; empty where there is none. */
  bytesOf: BytesOf;
}

type BytesOf = (path: string) => Uint8Array<ArrayBuffer>;

/**
 * The model in a bundle whose files are as they were written. What they hold is checked all the same:
 * anybody can pack such a zip.
 */
export function savedModelOfBundle(content: BundleContent): Result<SavedModel, BundleFault> {
  const { kind, manifest, recordText, predictions, bytesOf } = content;
  const { name, classNames } = manifest;
  const damaged = (path: string) => fail<BundleFault>({ kind: 'damaged', path });
  if (classNames.join() !== DISPLAY_NAMES.join()) return damaged(MANIFEST_PATH);
  const recordPath = RECORD_PATHS[kind];
  const record = parseJson(recordText);
  if (!isRecord(record) || typeof record['format'] !== 'string') return damaged(recordPath);
  const { format, startedAt, dataset } = record;
  if (isNewerFormat(format, FORMATS[kind])) return fail({ kind: 'newer', format });
  const testMatrix = testMatrixOf(record['evaluation']);
  if (format !== FORMATS[kind] || testMatrix === null) return damaged(recordPath);
  if (typeof startedAt !== 'string' || !isRecord(dataset)) return damaged(recordPath);
  const read = kind === 'network' ? readNetwork(record, bytesOf) : readForest(record, bytesOf);
  if (!read.ok) return damaged(read.error);
  const { model, resampling } = read.value;
  const answers = knownAnswersOf(predictions);
  if (!answers?.test) return damaged(PREDICTIONS_PATH);
  const { validation, test } = answers;
  return ok({
    name,
    model,
    resampling,
    isSample: dataset['isSample'] === true,
    startedAt,
    calibration: calibrate(model.kind === 'network' ? model.recipe : null, { validation, test }),
    testMatrix,
  });
}

type BundleRecord = Record<string, unknown>;
/** Or the path of the file that is not as it must be. */
type ReadModel = Result<{ model: Model; resampling: Resampling }, string>;

function readNetwork(record: BundleRecord, bytesOf: BytesOf): ReadModel {
  const recipe = parseRecipe(record['recipe']);
  if (recipe === null) return fail(RUN_PATH);
  const weights = decodeWeights(bytesOf(WEIGHTS_PATH), networkOfRecipe(recipe, PIXELS_PER_IMAGE));
  if (weights === null) return fail(WEIGHTS_PATH);
  return ok({ model: { kind: 'network', recipe, weights }, resampling: recipe.resampling });
}

function readForest(record: BundleRecord, bytesOf: BytesOf): ReadModel {
  const { dataset } = record;
  const size = sizeOf(record);
  const resampling = RESAMPLINGS.find((one) => isRecord(dataset) && one === dataset['resampling']);
  if (size === null || resampling === undefined) return fail(FOREST_PATH);
  const forest = decodeForest(size, bytesOf);
  if (!forest.ok) return forest;
  return ok({ model: { kind: 'forest', forest: forest.value }, resampling });
}

function sizeOf({ nodes, options }: BundleRecord): ForestSize | null {
  const trees = isRecord(options) ? options['trees'] : null;
  return isCount(trees) && isCount(nodes) ? { trees, nodes } : null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}
