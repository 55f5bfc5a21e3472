import { CLASS_NAMES, displayName, type ClassIndex } from '../../domain/dataset/classes';
import { isNotSure, marginOf } from '../../domain/evaluation/abstention';
import { mostProbableClass } from '../../domain/evaluation/confusion-matrix';
import { applyTemperature } from '../../domain/evaluation/temperature';
import { shownShares } from '../../domain/format-figures';
import { isAnswered, type PredictedImage } from '../../state/predict/predicted-image';
import type { DistributionCheck } from '../../state/predict/distribution-check';
import { hasWarning, strangenessOf } from './warnings';

/** How answers are read. */
export interface Reading {
  /** Null where probabilities are taken as the model gave them. */
  temperature: number | null;
  /** Answers with a lower highest probability are "not sure". */
  notSureBelow: number;
}

/** The answer about one image as it is shown. */
export interface ReadAnswer {
  best: ClassIndex;
  isNotSure: boolean;
  /** [CLASS_COUNT], as the model gave them. */
  raw: readonly number[];
  /** [CLASS_COUNT], by temperature; null without one. */
  calibrated: readonly number[] | null;
  /** The calibrated where there are some, else the raw. */
  shown: readonly number[];
  /** Of those shown. */
  margin: number;
  /** [CLASS_COUNT], those shown as they are written: rounded so that they add up. */
  written: readonly number[];
  /** Of what is written, as a reader works it out. */
  writtenMargin: number;
}

export interface AnswerRow {
  asked: PredictedImage;
  /** Null while it is waited for, and where it failed. */
  answer: ReadAnswer | null;
  /** Null without an answer. */
  distribution: DistributionCheck | null;
}

export function readAnswer(raw: readonly number[], reading: Reading): ReadAnswer {
  const { temperature, notSureBelow } = reading;
  const calibrated = temperature === null ? null : Array.from(applyTemperature(raw, temperature));
  const shown = calibrated ?? raw;
  const written = shownShares(shown);
  return {
    best: mostProbableClass(shown),
    isNotSure: isNotSure(shown, notSureBelow),
    ...{ raw, calibrated, shown },
    margin: marginOf(shown),
    written,
    writtenMargin: marginOf(written),
  };
}

export function answerRows(asked: readonly PredictedImage[], reading: Reading): AnswerRow[] {
  return asked.map((image) => ({
    asked: image,
    answer: isAnswered(image) ? readAnswer(image.answer.probabilities, reading) : null,
    distribution: isAnswered(image) ? image.answer.distribution : null,
  }));
}

/** What a person reads in the column of answers. */
export function answerText({ asked, answer }: AnswerRow): string {
  if (answer) return answer.isNotSure ? 'Not sure' : displayName(CLASS_NAMES[answer.best]);
  return asked.answer.status === 'failed' ? 'Failed' : 'Waiting';
}

export type RowFilter = 'all' | 'not-sure' | 'warning' | 'failed' | ClassIndex;

export function filterRows(rows: readonly AnswerRow[], filter: RowFilter): AnswerRow[] {
  return rows.filter(({ asked, answer, distribution }) => {
    if (filter === 'all') return true;
    if (filter === 'warning') return hasWarning(distribution);
    if (filter === 'failed') return asked.answer.status === 'failed';
    if (answer === null) return false;
    return filter === 'not-sure' ? answer.isNotSure : !answer.isNotSure && answer.best === filter;
  });
}

/** A class index sorts by the probability of that class, a warning by how strange the picture is. */
export type SortKey = 'name' | 'answer' | 'margin' | 'warning' | ClassIndex;
export interface RowOrder {
  by: SortKey;
  direction: 'ascending' | 'descending';
}

/** Equal ones keep the order they were given in; those without what is sorted by come last. */
export function sortRows(rows: readonly AnswerRow[], { by, direction }: RowOrder): AnswerRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    if (by === 'name') return sign * compareNames(one.asked.fileName, other.asked.fileName);
    if (by === 'answer') return sign * compareNames(answerText(one), answerText(other));
    const [value, otherValue] = [sortValue(one, by), sortValue(other, by)];
    if (value === null || otherValue === null) {
      return Number(value === null) - Number(otherValue === null);
    }
    return sign * (value - otherValue);
  });
}

function sortValue(
  { answer, distribution }: AnswerRow,
  by: Exclude<SortKey, 'name' | 'answer'>,
): number | null {
  if (by === 'warning') return strangenessOf(distribution);
  return (by === 'margin' ? answer?.margin : answer?.shown[by]) ?? null;
}

function compareNames(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
