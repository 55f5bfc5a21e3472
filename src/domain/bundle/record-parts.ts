import { CLASS_COUNT } from '../dataset/classes';
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

/** Of a record's evaluation; null where it has none. */
export function testMatrixOf(evaluation: unknown): ConfusionMatrix | null {
  const test = isRecord(evaluation) ? evaluation['test'] : null;
  const matrix = isRecord(test) ? test['confusionMatrix'] : null;
  return isMatrix(matrix) ? matrix : null;
}

function isMatrix(value: unknown): value is ConfusionMatrix {
  const isRow = (row: unknown) =>
    Array.isArray(row) &&
    row.length === CLASS_COUNT &&
    row.every((count) => Number.isInteger(count) && count >= 0);
  return Array.isArray(value) && value.length === CLASS_COUNT && value.every(isRow);
}
