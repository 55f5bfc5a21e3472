import { describe, expect, it } from 'vitest';
import { auditReportOf, qualityOf } from '../testing/audit-report';
import { datasetOf } from '../testing/dataset';
import type { AuditReport, ImageGroup } from './audit-report';
import { findingsByImage, findingsOf, isFault, proposeExclusions, type Finding } from './findings';

/** Images 0 to 5 are TRAIN, 6 to 9 TEST; classes go in turn, but groups say of themselves. */
const DATASET = datasetOf(
  Array.from({ length: 10 }, (_, index) => ({ split: index < 6 ? 'train' : 'test' })),
);

function group(images: number[], crosses: ('splits' | 'classes')[] = []): ImageGroup {
  return {
    images,
    crossesSplits: crosses.includes('splits'),
    crossesClasses: crosses.includes('classes'),
  };
}

function findingOf(report: AuditReport, kind: Finding['kind']): Finding {
  const finding = findingsOf(report).find((one) => one.kind === kind);
  if (finding === undefined) throw new Error(`The report says nothing of ${kind}.`);
  return finding;
}

/** The proposals for a finding as `{ rule: images }`. */
function proposed(report: AuditReport, kind: Finding['kind']): Record<string, number[]> {
  const proposals = proposeExclusions(DATASET, findingOf(report, kind));
  return Object.fromEntries(proposals.map(({ rule, images }) => [rule, images]));
}

describe('findingsOf', () => {
  it('gives every check in the order they are shown, empty ones too', () => {
    const findings = findingsOf(auditReportOf());
    expect(findings.map(({ kind }) => kind)).toEqual([
      'identical',
      'similar',
      'look-alike',
      'patients-across-splits',
      'very-dark',
      'very-bright',
      'low-contrast',
      'blurred',
      'nearly-empty',
      'inverted',
      'side-view',
      'outlier',
    ]);
    expect(findings.every(({ images }) => images.length === 0)).toBe(true);
  });

  it('is silent about identical files where there is no digest', () => {
    const kinds = findingsOf(auditReportOf({ identical: null })).map(({ kind }) => kind);
    expect(kinds).not.toContain('identical');
    expect(kinds[0]).toBe('similar');
    expect(kinds).toHaveLength(11);
  });

  it('leaves out a fault that cannot be told', () => {
    const report = auditReportOf({ quality: qualityOf({ 'side-view': null }) });
    expect(findingsOf(report).map(({ kind }) => kind)).not.toContain('side-view');
  });

  it('names an image once that is in several pairs', () => {
    const report = auditReportOf({ lookAlikes: [group([1, 4]), group([1, 7])] });
    expect(findingOf(report, 'look-alike').images).toEqual([1, 4, 7]);
  });

  it('lists the images of all groups, ascending, and keeps the groups', () => {
    const groups = [group([3, 7], ['splits']), group([0, 5])];
    expect(findingOf(auditReportOf({ similar: groups }), 'similar')).toEqual({
      kind: 'similar',
      images: [0, 3, 5, 7],
      groups,
    });
  });

  it('lists the images of a fault without groups', () => {
    const report = auditReportOf({ quality: qualityOf({ blurred: [2, 8] }) });
    expect(findingOf(report, 'blurred')).toEqual({ kind: 'blurred', images: [2, 8], groups: null });
  });

  it('takes of patient groups those that cross the splits', () => {
    const acrossSplits = [group([1, 6], ['splits'])];
    const { patientGroups } = auditReportOf();
    const report = auditReportOf({ patientGroups: { ...patientGroups, acrossSplits } });
    expect(findingOf(report, 'patients-across-splits').images).toEqual([1, 6]);
  });
});

describe('findingsByImage', () => {
  it('tells of an image everything that was found in it, in the order of the checks', () => {
    const report = auditReportOf({
      identical: [group([4, 6], ['splits'])],
      quality: qualityOf({ outlier: [4], 'very-dark': [4, 9] }),
    });
    expect(Object.fromEntries(findingsByImage(findingsOf(report)))).toEqual({
      4: ['identical', 'very-dark', 'outlier'],
      6: ['identical'],
      9: ['very-dark'],
    });
  });
});

describe('proposeExclusions', () => {
  it('proposes nothing where nothing was found', () => {
    for (const finding of findingsOf(auditReportOf())) {
      expect(proposeExclusions(DATASET, finding)).toEqual([]);
    }
  });

  it('takes VALIDATION images out that are elsewhere too, and TRAIN only for TEST', () => {
    /** 0 and 1 are TRAIN, 2 to 4 VALIDATION, 5 TEST. */
    const splits = ['train', 'train', 'validation', 'validation', 'validation', 'test'] as const;
    const dataset = datasetOf(splits.map((split) => ({ split })));
    const groups = [
      group([0, 2], ['splits']),
      group([1, 3, 5], ['splits']),
      // The same picture twice counts twice in the validation.
      group([2, 4]),
    ];
    const rules = (finding: Finding) =>
      Object.fromEntries(proposeExclusions(dataset, finding).map((one) => [one.rule, one.images]));
    expect(rules({ kind: 'identical', images: [], groups })).toEqual({
      'identical-to-test': [1],
      'identical-in-validation': [2, 3, 4],
    });
    expect(rules({ kind: 'similar', images: [], groups })).toEqual({
      'similar-to-test': [1],
      'similar-in-validation': [2, 3, 4],
    });
    expect(rules({ kind: 'patients-across-splits', images: [], groups })).toEqual({
      'patients-of-test': [1],
      'patients-in-validation': [2, 3],
    });
  });

  it('keeps TEST as it is: of copies across the splits the TRAIN ones go', () => {
    const report = auditReportOf({
      identical: [group([5, 8], ['splits']), group([0, 6], ['splits'])],
    });
    expect(proposed(report, 'identical')).toEqual({ 'identical-to-test': [0, 5] });
  });

  it('keeps the first of copies within TRAIN', () => {
    const report = auditReportOf({ identical: [group([1, 3, 4]), group([0, 2])] });
    expect(proposed(report, 'identical')).toEqual({ 'identical-in-train': [2, 3, 4] });
  });

  it('proposes both for copies in TRAIN that are also in TEST', () => {
    const report = auditReportOf({ similar: [group([1, 2, 7], ['splits'])] });
    expect(proposed(report, 'similar')).toEqual({
      'similar-to-test': [1, 2],
      'similar-in-train': [2],
    });
  });

  it('drops all copies that carry different labels, TEST too: nobody knows which is right', () => {
    const report = auditReportOf({
      identical: [group([2, 6], ['splits', 'classes']), group([3, 4], ['classes'])],
    });
    expect(proposed(report, 'identical')).toEqual({
      'identical-to-test': [2],
      'identical-other-class': [2, 3, 4, 6],
    });
  });

  it('keeps pictures that are only similar where their labels differ', () => {
    const report = auditReportOf({ similar: [group([3, 4], ['classes'])] });
    expect(proposed(report, 'similar')).toEqual({});
  });

  it('keeps the first of copies within TEST, which would count twice', () => {
    const report = auditReportOf({ identical: [group([6, 7])], similar: [group([8, 9])] });
    expect(proposed(report, 'identical')).toEqual({ 'identical-in-test': [7] });
    expect(proposed(report, 'similar')).toEqual({ 'similar-in-test': [9] });
  });

  it('proposes nothing for look-alikes, which are no fault', () => {
    const report = auditReportOf({ lookAlikes: [group([1, 2])] });
    expect(proposed(report, 'look-alike')).toEqual({});
    expect(isFault('look-alike')).toBe(false);
    expect(isFault('similar')).toBe(true);
  });

  it('drops all TRAIN images of patients who are also in TEST', () => {
    const { patientGroups } = auditReportOf();
    const acrossSplits = [group([0, 2, 9], ['splits']), group([5, 6, 7], ['splits'])];
    const report = auditReportOf({ patientGroups: { ...patientGroups, acrossSplits } });
    expect(proposed(report, 'patients-across-splits')).toEqual({ 'patients-of-test': [0, 2, 5] });
  });

  it('drops poor pictures from TRAIN alone', () => {
    const report = auditReportOf({ quality: qualityOf({ inverted: [1, 4, 7], 'side-view': [8] }) });
    expect(proposed(report, 'inverted')).toEqual({ 'quality/inverted': [1, 4] });
    expect(proposed(report, 'side-view')).toEqual({});
  });
});
