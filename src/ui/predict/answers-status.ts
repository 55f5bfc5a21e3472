import { plural } from '../format';
import type { AnswerRow } from './answer-rows';
import { hasWarning } from './warnings';

/** How far the answers are, then how far the look at the pictures is, then what came of both. */
export function answersStatus(rows: readonly AnswerRow[]): string {
  const waiting = rows.filter(({ asked }) => asked.answer.status === 'waiting').length;
  if (waiting > 0) return `${rows.length - waiting} of ${plural(rows.length, 'image')} done`;
  const answers = rows.filter(({ answer }) => answer !== null);
  const failed = rows.length - answers.length;
  const unchecked = answers.filter(({ distribution }) => distribution?.status === 'waiting').length;
  const warnings = answers.filter(({ distribution }) => hasWarning(distribution)).length;
  const parts = [plural(answers.length, 'answer')];
  if (failed > 0) parts.push(`${plural(failed, 'file')} could not be read`);
  if (unchecked > 0) {
    const checked = answers.length - unchecked;
    parts.push(`looking for strange pictures: ${checked} of ${answers.length} done`);
  } else if (warnings > 0) parts.push(plural(warnings, 'warning'));
  return parts.join('; ');
}
