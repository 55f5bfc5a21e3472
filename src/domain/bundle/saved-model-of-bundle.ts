import { displayNamesOf } from '../dataset/classes';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
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
import {
  classesOf,
  isNewerFormat,
  resamplingFault,
  testMatrixOf,
  type BundleFault,
} from './record-parts';
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
  const recordPath = RECORD_PATHS[kind];
  const record = parseJson(recordText);
  if (!isRecord(record) || typeof record['format'] !== 'string') return damaged(recordPath);
  const { format, startedAt, dataset } = record;
  if (isNewerFormat(format, FORMATS[kind])) return fail({ kind: 'newer', format });
  if (format !== FORMATS[kind]) return damaged(recordPath);
  if (typeof startedAt !== 'string' || !isRecord(dataset)) return damaged(recordPath);
  const classes = classesOf(dataset);
  if (classes === null) return damaged(recordPath);
  if (!isEqualList(classNames, displayNamesOf(classes))) return damaged(MANIFEST_PATH);
  const testMatrix = testMatrixOf(record['evaluation'], classes.length);
  if (testMatrix === null) return damaged(recordPath);
  const read =
    kind === 'network'
      ? readNetwork(record, classes.length, bytesOf)
      : readForest(record, classes.length, bytesOf);
  if (!read.ok) return read;
  const model = read.value;
  const answers = knownAnswersOf(predictions, classes);
  if (!answers?.test) return damaged(PREDICTIONS_PATH);
  const { validation, test } = answers;
  return ok({
    name,
    model,
    classes,
    isSample: dataset['isSample'] === true,
    startedAt,
    calibration: calibrate(model.kind === 'network' ? model.recipe : null, { validation, test }),
    testMatrix,
  });
}

type BundleRecord = Record<string, unknown>;
type ReadModel = Result<Model, BundleFault>;

function readNetwork(record: BundleRecord, classCount: number, bytesOf: BytesOf): ReadModel {
  const recipe = parseRecipe(record['recipe']);
  if (recipe === null || !isRecord(record['recipe'])) return damaged(RUN_PATH);
  const fault = resamplingFault(record['recipe'], RUN_PATH);
  if (fault) return fail(fault);
  const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, classCount);
  const weights = decodeWeights(bytesOf(WEIGHTS_PATH), spec);
  if (weights === null) return damaged(WEIGHTS_PATH);
  return ok({ kind: 'network', recipe, weights });
}

function readForest(record: BundleRecord, classCount: number, bytesOf: BytesOf): ReadModel {
  const { dataset } = record;
  const size = sizeOf(record, classCount);
  if (size === null || !isRecord(dataset)) return damaged(FOREST_PATH);
  const fault = resamplingFault(dataset, FOREST_PATH);
  if (fault) return fail(fault);
  const forest = decodeForest(size, bytesOf);
  return forest.ok ? ok({ kind: 'forest', forest: forest.value }) : damaged(forest.error);
}

function sizeOf({ nodes, options }: BundleRecord, classCount: number): ForestSize | null {
  const trees = isRecord(options) ? options['trees'] : null;
  return isCount(trees) && isCount(nodes) ? { trees, nodes, classCount } : null;
}

function damaged(path: string): { ok: false; error: BundleFault } {
  return fail({ kind: 'damaged', path });
}

function isEqualList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}
