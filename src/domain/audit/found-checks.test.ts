import { describe, expect, it } from 'vitest';
import type { Interval } from '../evaluation/intervals';
import { auditReportOf, qualityOf } from '../testing/audit-report';
import type { AuditReport, Giveaway, GiveawayFeature } from './audit-report';
import { countFoundChecks, strongestGiveaway } from './found-checks';

function giveaway(feature: GiveawayFeature, value: number, tellsClass = true): Giveaway {
  const onTest: Interval = { value: 0.9, low: 0.8, high: 1 };
  return {
    feature,
    model: 'decision tree',
    varies: true,
    crossValidated: { value, low: value - 0.1, high: value + 0.1 },
    onTest,
    tellsClass,
  };
}

function giveawaysOf(...features: Giveaway[]): AuditReport['giveaways'] {
  return { baseline: 1 / 3, folds: 5, seed: 0, features };
}

describe('strongestGiveaway', () => {
  it('is the one of the highest cross-validated figure, whatever TEST says', () => {
    const best = giveaway('fileSize', 0.7);
    const giveaways = giveawaysOf(giveaway('width', 0.6), best, giveaway('border', 0.5));
    expect(strongestGiveaway(giveaways)).toBe(best);
  });

  it('passes over what may be chance', () => {
    const sure = giveaway('width', 0.5);
    const giveaways = giveawaysOf(
      giveaway('fileSize', 0.6, false),
      sure,
      giveaway('aspect', 0.6, false),
    );
    expect(strongestGiveaway(giveaways)).toBe(sure);
  });

  it('is none where nothing beats chance', () => {
    expect(strongestGiveaway(giveawaysOf(giveaway('width', 0.34, false)))).toBeNull();
    expect(strongestGiveaway(giveawaysOf())).toBeNull();
    expect(strongestGiveaway(null)).toBeNull();
  });
});

describe('countFoundChecks', () => {
  const group = { images: [0, 1], crossesSplits: false, crossesClasses: false };
  const giveaways = giveawaysOf(giveaway('width', 0.34, false));

  it('counts identical files, near-duplicates, patients, eight faults and the giveaways', () => {
    expect(countFoundChecks(auditReportOf({ giveaways }))).toEqual({ found: 0, checks: 12 });
  });

  it('counts a kind once, however much it found', () => {
    const report = auditReportOf({
      identical: [group, { ...group, images: [4, 5] }],
      giveaways: giveawaysOf(giveaway('width', 0.6), giveaway('height', 0.6)),
      quality: qualityOf({ blurred: [1, 2, 3] }),
    });
    expect(countFoundChecks(report)).toEqual({ found: 3, checks: 12 });
  });

  it('does not count what only looks alike', () => {
    const report = auditReportOf({ giveaways, lookAlikes: [group] });
    expect(countFoundChecks(report)).toEqual({ found: 0, checks: 12 });
  });

  it('does not count checks that could not be made', () => {
    const report = auditReportOf({ giveaways: null, quality: qualityOf({ 'side-view': null }) });
    expect(countFoundChecks(report)).toEqual({ found: 0, checks: 10 });
  });

  it('does not count the comparison of files where it could not be made', () => {
    expect(countFoundChecks(auditReportOf({ giveaways, identical: null }))).toEqual({
      found: 0,
      checks: 11,
    });
  });
});
