import type { AuditReport, Shortcut } from './audit-report';
import { findingsOf, isFault } from './findings';

/**
 * How many checks found something, and how many could be made: one a kind of finding, and one for
 * all shortcuts together.
 */
export function countFoundChecks(report: AuditReport): { found: number; checks: number } {
  const findings = findingsOf(report).filter(({ kind }) => isFault(kind));
  const found = findings.filter(({ images }) => images.length > 0).length;
  const shortcut = strongestShortcut(report.shortcuts) === null ? 0 : 1;
  const shortcutChecks = report.shortcuts === null ? 0 : 1;
  return { found: found + shortcut, checks: findings.length + shortcutChecks };
}

/** What tells the class best, of all that tell it better than chance; null where nothing does. */
export function strongestShortcut(shortcuts: AuditReport['shortcuts']): Shortcut | null {
  const telling = shortcuts?.features.filter(({ tellsClass }) => tellsClass) ?? [];
  const [best] = telling.sort((a, b) => b.crossValidated.value - a.crossValidated.value);
  return best ?? null;
}
