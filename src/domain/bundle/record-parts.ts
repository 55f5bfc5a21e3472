import { ARTICLE_CLASSES, CLASS_LIMITS, type Classes, type ImageClass } from '../dataset/classes';
import { isFastScaled, RESAMPLING } from '../dataset/resampling';
import type { ConfusionMatrix } from '../evaluation/confusion-matrix';
import { isRecord } from './manifest';

/** Why a bundle holds no model that this page can ask. */
export type BundleFault =
  | { kind: 'damaged'; path: string }
  | { kind: 'newer'; format: string }
  /** See `isFastScaled`. */
  | { kind: 'fast-scaled' };

/** Why a model's pixels are not those of this page, by what names its resampling; null where they are. */
export function resamplingFault(record: Record<string, unknown>, path: string): BundleFault | null {
  if (record['resampling'] === RESAMPLING) return null;
  return isFastScaled(record) ? { kind: 'fast-scaled' } : { kind: 'damaged', path };
}

/** Whether a record is of a later format than this page's, such as `xray-trainer/run@2`. */
export function isNewerFormat(format: string, own: string): boolean {
  const [name, version] = format.split('@');
  const [ownName, ownVersion] = own.split('@');
  return name === ownName && Number(version) > Number(ownVersion);
}

/** Of a record's data set: the article's where it names none. Null where they are none. */
export function classesOf(dataset: Record<string, unknown>): Classes | null {
  const { classes = ARTICLE_CLASSES } = dataset;
  if (!Array.isArray(classes) || !classes.every(isImageClass)) return null;
  const { min, max } = CLASS_LIMITS;
  const isUnique = (key: 'name' | 'displayName') =>
    new Set(classes.map((one) => one[key])).size === classes.length;
  const areClasses =
    classes.length >= min && classes.length <= max && isUnique('name') && isUnique('displayName');
  return areClasses ? classes : null;
}

function isImageClass(value: unknown): value is ImageClass {
  if (!isRecord(value)) return false;
  const { name, displayName, colour, mark } = value;
  return (
    [name, displayName].every((text) => typeof text === 'string' && text !== '') &&
    typeof colour === 'string' &&
    /^#[0-9a-f]{6}$/i.test(colour) &&
    typeof mark === 'string' &&
    mark.length === 1
  );
}

/** Of a record's evaluation; null where it has none. */
export function testMatrixOf(evaluation: unknown, classCount: number): ConfusionMatrix | null {
  const test = isRecord(evaluation) ? evaluation['test'] : null;
  const matrix = isRecord(test) ? test['confusionMatrix'] : null;
  return isMatrix(matrix, classCount) ? matrix : null;
}

function isMatrix(value: unknown, classCount: number): value is ConfusionMatrix {
  const isRow = (row: unknown) =>
    Array.isArray(row) &&
    row.length === classCount &&
    row.every((count) => Number.isInteger(count) && count >= 0);
  return Array.isArray(value) && value.length === classCount && value.every(isRow);
}
