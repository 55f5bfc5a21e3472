import { mcNemarPValue } from '../evaluation/mcnemar';
import { fail, ok, type Result } from '../result';

/** What a run said of its test images, as far as two runs are compared by it. */
export interface TestAnswers {
  /** SHA-256 of all pixels of the data set; null where the browser offers no digest. */
  fingerprint: string | null;
  /** Int32Array [n], positions in the data set, ascending. */
  indices: Int32Array<ArrayBuffer>;
  /** Uint8Array [n], class indices. */
  truth: Uint8Array<ArrayBuffer>;
  /** Uint8Array [n], class indices. */
  predicted: Uint8Array<ArrayBuffer>;
}

/** How two runs did on the same images, as counts of these. */
export interface PairedAnswers {
  images: number;
  bothRight: number;
  onlyFirstRight: number;
  onlySecondRight: number;
  bothWrong: number;
  /** Of McNemar's exact test. */
  pValue: number;
}

/** Why two runs have no test images in common that could be paired. */
export type NotPaired =
  /** The images of one of them cannot be told: the browser offered no digest. */
  | 'unknown-images'
  | 'other-images'
  /** The same images, but not the same of them were left out of the test. */
  | 'other-selection'
  | 'other-labels';

/** Pairs the answers of two runs image by image, and tests whether one is right more often. */
export function compareAnswers(
  first: TestAnswers,
  second: TestAnswers,
): Result<PairedAnswers, NotPaired> {
  if (first.fingerprint === null || second.fingerprint === null) return fail('unknown-images');
  if (first.fingerprint !== second.fingerprint) return fail('other-images');
  if (!isEqual(first.indices, second.indices)) return fail('other-selection');
  if (!isEqual(first.truth, second.truth)) return fail('other-labels');
  return ok(pairAnswers(first.truth, first.predicted, second.predicted));
}

/** @param truth, first, second [n] class indices of the same images */
export function pairAnswers(
  truth: Uint8Array,
  first: Uint8Array,
  second: Uint8Array,
): PairedAnswers {
  const counts = { bothRight: 0, onlyFirstRight: 0, onlySecondRight: 0, bothWrong: 0 };
  truth.forEach((label, row) => {
    const isFirstRight = first[row] === label;
    const isSecondRight = second[row] === label;
    if (isFirstRight) counts[isSecondRight ? 'bothRight' : 'onlyFirstRight']++;
    else counts[isSecondRight ? 'onlySecondRight' : 'bothWrong']++;
  });
  const { onlyFirstRight, onlySecondRight } = counts;
  return {
    images: truth.length,
    ...counts,
    pValue: mcNemarPValue(onlyFirstRight, onlySecondRight),
  };
}

/** The level below which a difference is said to be one: the usual convention. */
const LEVEL = 0.05;

/** Which of two is right more often, as far as McNemar's test can tell. */
export function betterOf({
  onlyFirstRight,
  onlySecondRight,
  pValue,
}: Pick<PairedAnswers, 'onlyFirstRight' | 'onlySecondRight' | 'pValue'>):
  'first' | 'second' | 'unclear' {
  if (pValue >= LEVEL) return 'unclear';
  return onlyFirstRight > onlySecondRight ? 'first' : 'second';
}

/** Whether both hold the same numbers in the same order. */
export function isEqual(one: Int32Array | Uint8Array, other: Int32Array | Uint8Array): boolean {
  return one.length === other.length && one.every((value, row) => value === other[row]);
}
