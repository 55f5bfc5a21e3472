import { describe, expect, it } from 'vitest';
import type { Interval } from '../evaluation/intervals';
import { auditReportOf, qualityOf } from '../testing/audit-report';
import type { AuditReport, Giveaway, GiveawayFeature } from './audit-report';
import { countFoundChecks, strongestGiveaway } from './found-checks';

function giveaway(feature: GiveawayFeature, value: number, low: number): Giveaway {
  const onTest: Interval = { value: 0.9, low: 0.8, high: 1 };
  return {
    feature,
    model: 'decision tree',
    crossValidated: { value, low, high: value + 0.1 },
    onTest,
  };
}

function giveawaysOf(...features: Giveaway[]): AuditReport['giveaways'] {
  return { baseline: 1 / 3, folds: 5, features };
}

describe('strongestGiveaway', () => {
  it('is the one of the highest cross-validated figure, whatever TEST says', () => {
    const best = giveaway('fileSize', 0.7, 0.6);
    const giveaways = giveawaysOf(giveaway('width', 0.6, 0.55), best, giveaway('border', 0.5, 0.4));
    expect(strongestGiveaway(giveaways)).toBe(best);
  });

  it('passes over one whose interval reaches down to chance', () => {
    const sure = giveaway('width', 0.5, 0.45);
    const giveaways = giveawaysOf(
      giveaway('fileSize', 0.6, 0.3),
      sure,
      giveaway('aspect', 0.6, 1 / 3),
    );
    expect(strongestGiveaway(giveaways)).toBe(sure);
  });

  it('is none where nothing beats chance', () => {
    expect(strongestGiveaway(giveawaysOf(giveaway('width', 0.34, 0.3)))).toBeNull();
    expect(strongestGiveaway(giveawaysOf())).toBeNull();
  });
});

describe('countFoundChecks', () => {
  const group = { images: [0, 1], crossesSplits: false, crossesClasses: false };
  const giveaways = giveawaysOf(giveaway('width', 0.34, 0.3));

  it('counts identical files, near-duplicates, patients, eight faults and the giveaways', () => {
    expect(countFoundChecks(auditReportOf({ giveaways }))).toEqual({ found: 0, checks: 12 });
  });

  it('counts a kind once, however much it found', () => {
    const report = auditReportOf({
      identical: [group, { ...group, images: [4, 5] }],
      giveaways: giveawaysOf(giveaway('width', 0.6, 0.5), giveaway('height', 0.6, 0.5)),
      quality: qualityOf({ blurred: [1, 2, 3] }),
    });
    expect(countFoundChecks(report)).toEqual({ found: 3, checks: 12 });
  });

  it('does not count the comparison of files where it could not be made', () => {
    expect(countFoundChecks(auditReportOf({ giveaways, identical: null }))).toEqual({
      found: 0,
      checks: 11,
    });
  });
});
