import { plural } from '../format';
import type { AnswerRow, Outcome } from './answer-rows';
import { hasWarning } from './warnings';

/** How far the answers are, then how far the look at the pictures is, then what came of both. */
export function answersStatus(rows: readonly AnswerRow[]): string {
  const waiting = rows.filter(({ asked }) => asked.answer.status === 'waiting').length;
  if (waiting > 0) return `${rows.length - waiting} of ${plural(rows.length, 'image')} done`;
  const read = rows.flatMap(({ answer }) => answer ?? []);
  const count = (outcome: Outcome) => read.filter((answer) => answer.outcome === outcome).length;
  const [refused, unchecked] = [count('no-answer'), count('checking')];
  const failed = rows.length - read.length;
  const warnings = rows.filter(hasWarning).length;
  const parts = [plural(read.length - refused - unchecked, 'answer')];
  if (refused > 0) parts.push(`${plural(refused, 'picture')} without one`);
  if (failed > 0) parts.push(`${plural(failed, 'file')} could not be read`);
  if (unchecked > 0) {
    const checked = read.length - unchecked;
    parts.push(`looking for strange pictures: ${checked} of ${read.length} done`);
  } else if (warnings > 0) parts.push(plural(warnings, 'warning'));
  return parts.join('; ');
}
