import type { AuditReport, Giveaway } from './audit-report';
import { findingsOf, isFault } from './findings';

/**
 * How many checks found something, and how many could be made: one a kind of finding, and one for
 * all giveaways together.
 */
export function countFoundChecks(report: AuditReport): { found: number; checks: number } {
  const findings = findingsOf(report).filter(({ kind }) => isFault(kind));
  const found = findings.filter(({ images }) => images.length > 0).length;
  const giveaway = strongestGiveaway(report.giveaways) === null ? 0 : 1;
  const giveawayChecks = report.giveaways === null ? 0 : 1;
  return { found: found + giveaway, checks: findings.length + giveawayChecks };
}

/** What tells the class best, of all that tell it better than chance; null where nothing does. */
export function strongestGiveaway(giveaways: AuditReport['giveaways']): Giveaway | null {
  const telling = giveaways?.features.filter(({ tellsClass }) => tellsClass) ?? [];
  const [best] = telling.sort((a, b) => b.crossValidated.value - a.crossValidated.value);
  return best ?? null;
}
