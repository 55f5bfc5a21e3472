import { describe, expect, it } from 'vitest';
import type { Interval } from '../evaluation/intervals';
import { auditReportOf, qualityOf } from '../testing/audit-report';
import type { AuditReport, Shortcut, ShortcutFeature } from './audit-report';
import { countFoundChecks, strongestShortcut } from './found-checks';

function shortcut(feature: ShortcutFeature, value: number, tellsClass = true): Shortcut {
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

function shortcutsOf(...features: Shortcut[]): AuditReport['shortcuts'] {
  return { baseline: 1 / 3, folds: 5, seed: 0, features };
}

describe('strongestShortcut', () => {
  it('is the one of the highest cross-validated figure, whatever TEST says', () => {
    const best = shortcut('fileSize', 0.7);
    const shortcuts = shortcutsOf(shortcut('width', 0.6), best, shortcut('border', 0.5));
    expect(strongestShortcut(shortcuts)).toBe(best);
  });

  it('passes over what may be chance', () => {
    const sure = shortcut('width', 0.5);
    const shortcuts = shortcutsOf(
      shortcut('fileSize', 0.6, false),
      sure,
      shortcut('aspect', 0.6, false),
    );
    expect(strongestShortcut(shortcuts)).toBe(sure);
  });

  it('is none where nothing beats chance', () => {
    expect(strongestShortcut(shortcutsOf(shortcut('width', 0.34, false)))).toBeNull();
    expect(strongestShortcut(shortcutsOf())).toBeNull();
    expect(strongestShortcut(null)).toBeNull();
  });
});

describe('countFoundChecks', () => {
  const group = { images: [0, 1], crossesSplits: false, crossesClasses: false };
  const shortcuts = shortcutsOf(shortcut('width', 0.34, false));

  it('counts identical files, near-duplicates, patients, eight faults and the shortcuts', () => {
    expect(countFoundChecks(auditReportOf({ shortcuts }))).toEqual({ found: 0, checks: 12 });
  });

  it('counts a kind once, however much it found', () => {
    const report = auditReportOf({
      identical: [group, { ...group, images: [4, 5] }],
      shortcuts: shortcutsOf(shortcut('width', 0.6), shortcut('height', 0.6)),
      quality: qualityOf({ blurred: [1, 2, 3] }),
    });
    expect(countFoundChecks(report)).toEqual({ found: 3, checks: 12 });
  });

  it('does not count what only looks alike', () => {
    const report = auditReportOf({ shortcuts, lookAlikes: [group] });
    expect(countFoundChecks(report)).toEqual({ found: 0, checks: 12 });
  });

  it('does not count checks that could not be made', () => {
    const report = auditReportOf({ shortcuts: null, quality: qualityOf({ 'side-view': null }) });
    expect(countFoundChecks(report)).toEqual({ found: 0, checks: 10 });
  });

  it('does not count the comparison of files where it could not be made', () => {
    expect(countFoundChecks(auditReportOf({ shortcuts, identical: null }))).toEqual({
      found: 0,
      checks: 11,
    });
  });
});
