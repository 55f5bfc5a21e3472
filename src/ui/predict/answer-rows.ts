import { classAt, type Classes, type ImageClass } from '../../domain/dataset/classes';
import { isNotSure, marginOf } from '../../domain/evaluation/abstention';
import { mostProbableClass } from '../../domain/evaluation/confusion-matrix';
import { applyTemperature } from '../../domain/evaluation/temperature';
import { shownShares } from '../../domain/format-figures';
import type { StudyDoubt } from '../../domain/imaging/dicom/frontal-chest';
import {
  isAnswered,
  type AnsweredImage,
  type PredictedImage,
} from '../../state/predict/predicted-image';
import { isRefused, type DistributionCheck } from '../../state/predict/distribution-check';
import { OUTCOMES } from './texts/answers';
import { hasWarning, strangenessOf } from './warnings';

/** How answers are read. */
export interface Reading {
  /** Of the model. */
  classes: Classes;
  /** Null where probabilities are taken as the model gave them. */
  temperature: number | null;
  /** Answers with a lower highest probability are "not sure". */
  notSureBelow: number;
}

/**
 * What is said of an image: the most probable class, that the model is not sure of it, or nothing,
 * because the picture is unlike those it learned from or nobody has looked yet whether it is.
 */
export type Outcome = 'class' | 'not-sure' | 'no-answer' | 'checking';

/** The answer about one image as it is shown. */
export interface ReadAnswer {
  outcome: Outcome;
  /** The most probable. */
  best: ImageClass;
  /** [classes], as the model gave them. */
  raw: readonly number[];
  /** [classes], by temperature; null without one. */
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
  /** What the file itself says against the picture. */
  doubts: readonly StudyDoubt[];
}

export function readAnswer(
  {
    probabilities: raw,
    distribution,
  }: Pick<AnsweredImage['answer'], 'probabilities' | 'distribution'>,
  { classes, temperature, notSureBelow }: Reading,
): ReadAnswer {
  const calibrated =
    temperature === null ? null : Array.from(applyTemperature(raw, temperature, classes.length));
  const shown = calibrated ?? raw;
  const written = shownShares(shown);
  return {
    outcome: outcomeOf(distribution, isNotSure(shown, notSureBelow)),
    best: classAt(classes, mostProbableClass(shown)),
    ...{ raw, calibrated, shown },
    margin: marginOf(shown),
    written,
    writtenMargin: marginOf(written),
  };
}

function outcomeOf(distribution: DistributionCheck, isUnsure: boolean): Outcome {
  if (distribution.status === 'waiting') return 'checking';
  if (isRefused(distribution)) return 'no-answer';
  return isUnsure ? 'not-sure' : 'class';
}

/** Whether there is anything to say by the probabilities. */
export function isSaid({ outcome }: ReadAnswer): boolean {
  return outcome === 'class' || outcome === 'not-sure';
}

export function answerRows(asked: readonly PredictedImage[], reading: Reading): AnswerRow[] {
  return asked.map((image) => ({
    asked: image,
    answer: isAnswered(image) ? readAnswer(image.answer, reading) : null,
    distribution: isAnswered(image) ? image.answer.distribution : null,
    doubts: (isAnswered(image) ? image.answer.image.doubts : null) ?? [],
  }));
}

/** What a person reads in the column of answers. */
export function answerText({ asked, answer }: AnswerRow): string {
  switch (answer?.outcome) {
    case undefined:
      return asked.answer.status === 'failed' ? OUTCOMES.failed : OUTCOMES.waiting;
    case 'checking':
      return OUTCOMES.waiting;
    case 'no-answer':
      return OUTCOMES.noAnswer;
    case 'not-sure':
      return OUTCOMES.notSure;
    case 'class':
      return answer.best.displayName;
  }
}

export type RowFilter = 'all' | 'not-sure' | 'no-answer' | 'warning' | 'failed' | ImageClass;

export function filterRows(rows: readonly AnswerRow[], filter: RowFilter): AnswerRow[] {
  return rows.filter((row) => {
    const { asked, answer } = row;
    if (filter === 'all') return true;
    if (filter === 'warning') return hasWarning(row);
    if (filter === 'failed') return asked.answer.status === 'failed';
    if (filter === 'not-sure' || filter === 'no-answer') return answer?.outcome === filter;
    return answer?.outcome === 'class' && answer.best.name === filter.name;
  });
}

/** A share is the highest probability; a warning sorts by how strange the picture is. */
export type SortKey = 'name' | 'answer' | 'share' | 'warning';
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
  if (answer === null || !isSaid(answer)) return null;
  return Math.max(...answer.shown);
}

function compareNames(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
