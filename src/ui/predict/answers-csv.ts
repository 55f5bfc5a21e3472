import type { AppError } from '../../domain/app-error';
import { toCsv } from '../../domain/csv';
import type { Classes } from '../../domain/dataset/classes';
import { describeError } from '../error-messages';
import { answerText, isSaid, type AnswerRow } from './answer-rows';
import { doubtList, repeatedImages } from './texts/picture';
import { repeatOf, warningWord } from './warnings';

/**
 * All answers as a CSV file, one line an image, in the order they were asked; shares and percentiles
 * are 0 to 1. Pictures whose warnings are still being worked out have `waiting` in their place. Where
 * there is no answer, all that is told of it are the raw shares, as the model gave them.
 */
export function answersCsv(rows: readonly AnswerRow[], classes: Classes): string {
  const names = classes.map(({ displayName }) => displayName.toLowerCase());
  const header = [
    ...['name', 'answer', 'most_probable'],
    ...names.map((name) => `raw_${name}`),
    ...names.map((name) => `calibrated_${name}`),
    ...['margin', 'warning', 'nearest_percentile', 'pca_percentile'],
    ...['training_match', 'training_images', 'dicom_doubts', 'error'],
  ];
  const lines = rows.map((row) => {
    const { asked, answer, distribution, doubts } = row;
    const said = answer && isSaid(answer) ? answer : null;
    const of = (values: readonly number[] | null | undefined) =>
      classes.map((_, label) => values?.[label] ?? null);
    const percentiles =
      distribution?.status === 'ready' ? distribution.detection.percentiles : null;
    const repeat = repeatOf(distribution);
    const error = errorOf(row);
    return [
      asked.fileName,
      answerText(row),
      said?.best.displayName ?? null,
      ...of(answer?.raw),
      ...of(said?.calibrated),
      said?.margin ?? null,
      warningWord(distribution),
      percentiles?.distance ?? null,
      percentiles?.reconstructionError ?? null,
      repeat?.kind ?? null,
      repeat && repeatedImages(repeat),
      doubtList(doubts),
      error && errorText(error),
    ];
  });
  return toCsv([header, ...lines]);
}

/** Why there is no answer, or no warning. */
function errorOf({ asked, distribution }: AnswerRow): AppError | null {
  if (asked.answer.status === 'failed') return asked.answer.error;
  return distribution?.status === 'failed' ? distribution.error : null;
}

function errorText(error: AppError): string {
  const { title, cause } = describeError(error);
  return `${title}. ${cause}`;
}
