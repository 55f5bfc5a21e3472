import type { AuditReport, Giveaway, Giveaways } from './audit-report';
import { findingsOf } from './findings';

/**
 * How many checks found something, and how many there were: one a kind of finding, and one for all
 * giveaways together.
 */
export function countFoundChecks(report: AuditReport): { found: number; checks: number } {
  const findings = findingsOf(report);
  const found = findings.filter(({ images }) => images.length > 0).length;
  const giveaway = strongestGiveaway(report.giveaways) === null ? 0 : 1;
  return { found: found + giveaway, checks: findings.length + 1 };
}

/** What tells the class best of all whose 95 % interval lies above the baseline; null if none does. */
export function strongestGiveaway({ baseline, features }: Giveaways): Giveaway | null {
  return features
    .filter(({ crossValidated }) => crossValidated.low > baseline)
    .reduce<Giveaway | null>(
      (best, giveaway) =>
        best === null || giveaway.crossValidated.value > best.crossValidated.value
          ? giveaway
          : best,
      null,
    );
}
