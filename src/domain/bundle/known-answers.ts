import { displayNamesOf, type Classes } from '../dataset/classes';
import type { KnownAnswers } from '../run/predictions';
import { sum } from '../statistics';
import { predictionColumns } from './tables';

/** What a bundle's model said of the images of two splits; null where there are none of a split. */
export interface BundleAnswers {
  validation: KnownAnswers | null;
  test: KnownAnswers | null;
}

/** How far rounded probabilities may be from 1 together. */
const ROUNDING = 1e-4;

/**
 * The way back from `predictionsCsv`.
 *
 * @param table cells by row, the header first
 * @returns null where it is another table, or one of its cells is wrong
 */
export function knownAnswersOf(
  table: readonly (readonly string[])[],
  classes: Classes,
): BundleAnswers | null {
  const [header = [], ...rows] = table;
  if (header.join() !== predictionColumns(classes).join()) return null;
  const names = displayNamesOf(classes);
  const read = rows.map((row) => readRow(row, names));
  if (!read.every((row) => row !== null)) return null;
  const ofSplit = (split: string): KnownAnswers | null => {
    const own = read.filter((row) => row.split === split);
    if (own.length === 0) return null;
    return {
      truth: Uint8Array.from(own, ({ label }) => label),
      probabilities: Float32Array.from(own.flatMap(({ probabilities }) => probabilities)),
    };
  };
  return { validation: ofSplit('validation'), test: ofSplit('test') };
}

function readRow(row: readonly string[], classNames: readonly string[]) {
  const [_name, split = '', _group, truth = '', _predicted, ...shares] = row;
  const label = classNames.indexOf(truth);
  const probabilities = shares.map((share) => (share === '' ? NaN : Number(share)));
  const isOneInAll =
    Math.abs(sum(probabilities) - 1) < ROUNDING && probabilities.every((one) => one >= 0);
  return label === -1 || probabilities.length !== classNames.length || !isOneInAll
    ? null
    : { split, label, probabilities };
}
