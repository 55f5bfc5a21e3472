import type { AnswerRow, Outcome } from './answer-rows';
import { doneText, outcomeText } from './texts/answers';
import { hasWarning } from './warnings';

/** How far the answers are, then how far the look at the pictures is, then what came of both. */
export function answersStatus(rows: readonly AnswerRow[]): string {
  const waiting = rows.filter(({ asked }) => asked.answer.status === 'waiting').length;
  if (waiting > 0) return doneText(rows.length - waiting, rows.length);
  const read = rows.flatMap(({ answer }) => answer ?? []);
  const count = (outcome: Outcome) => read.filter((answer) => answer.outcome === outcome).length;
  const [refused, unchecked] = [count('no-answer'), count('checking')];
  return outcomeText({
    answers: read.length - refused - unchecked,
    refused,
    failed: rows.length - read.length,
    warnings: rows.filter(hasWarning).length,
    read: read.length,
    unchecked,
  });
}
