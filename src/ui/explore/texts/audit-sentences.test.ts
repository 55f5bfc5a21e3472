import { describe, expect, it } from 'vitest';
import type { AuditReport, ImageGroup } from '../../../domain/audit/audit-report';
import { findingsOf } from '../../../domain/audit/findings';
import { auditReportOf } from '../../../domain/testing/audit-report';
import { datasetOf } from '../../../domain/testing/dataset';
import {
  describeCrossings,
  describeFound,
  describePatients,
  describeRandomSplit,
  describeSince,
  describeTestStays,
  summarise,
} from './audit-sentences';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const GROUP: ImageGroup = { images: [0, 1], crossesSplits: false, crossesClasses: false };
const ACROSS: ImageGroup = { images: [2, 4], crossesSplits: true, crossesClasses: false };
const IN_TEST: ImageGroup = { images: [4, 5], crossesSplits: false, crossesClasses: false };

/** Images 0 to 3 are TRAIN, 4 and 5 are TEST. */
const DATASET = datasetOf(
  Array.from({ length: 6 }, (_, index) => ({ split: index < 4 ? 'train' : 'test' })),
);

const CLEAN = auditReportOf();
const NO_SHORTCUT =
  'None of the shortcuts that were tried clearly tells the class better than chance.';

const sentences = (report: AuditReport) =>
  summarise(DATASET, report, findingsOf(report)).map(plain);

describe('summarise', () => {
  it('says of the shortcuts what they tell', () => {
    expect(sentences(CLEAN)).toEqual([NO_SHORTCUT]);
    expect(sentences(auditReportOf({ shortcuts: null }))).toEqual([
      'Whether shortcuts tell the class is not known. A class has fewer than five patients, studies or figures in TRAIN: too few for a cross-validation.',
    ]);
  });

  it('counts an image that repeats a TEST image in two ways once', () => {
    const report = auditReportOf({
      identical: [ACROSS, GROUP],
      similar: [{ images: [2, 3, 5], crossesSplits: true, crossesClasses: true }],
    });
    // TRAIN images 2 (identical and similar) and 3 (similar) repeat TEST images 4 and 5.
    expect(sentences(report)).toEqual([
      NO_SHORTCUT,
      '2 TRAIN images repeat a TEST image, exactly or nearly: that part of the test is known beforehand.',
    ]);
  });

  it('has nothing to say of copies within one split', () => {
    expect(sentences(auditReportOf({ identical: [GROUP, IN_TEST] }))).toEqual([NO_SHORTCUT]);
  });
});

it('counts the checks that found something', () => {
  expect(describeFound({ found: 5, checks: 12 })).toBe('5 of 12 checks found something');
  expect(describeFound({ found: 0, checks: 11 })).toBe('None of the 11 checks found anything');
});

describe('describeCrossings', () => {
  it('says how many groups lie within TRAIN, within TEST and across', () => {
    expect(describeCrossings(DATASET, [GROUP, ACROSS, ACROSS, IN_TEST])).toBe(
      '1 of the groups lies within TRAIN, 1 within TEST (those count several times in the score), 2 across both. None has images of several classes.',
    );
  });

  it('says nothing of the score where no group lies within TEST', () => {
    const mixed = { ...GROUP, crossesClasses: true };
    expect(describeCrossings(DATASET, [GROUP, mixed])).toBe(
      '2 of the groups lie within TRAIN, none within TEST, none across both. 1 has images of several classes.',
    );
  });
});

describe('with images for validation', () => {
  /** One of each split, and another one of VALIDATION. */
  const splits = ['train', 'validation', 'test', 'validation'] as const;
  const withValidation = datasetOf(splits.map((split) => ({ split })));
  const group = (images: number[]): ImageGroup => ({
    images,
    crossesSplits: images[0] !== 1,
    crossesClasses: false,
  });

  it('groups may lie within VALIDATION', () => {
    expect(describeCrossings(withValidation, [group([1, 3]), group([0, 1])])).toBe(
      'None of the groups lies within TRAIN, 1 within VALIDATION, none within TEST, 1 across them. None has images of several classes.',
    );
  });

  it('patients may be in more than one of three', () => {
    const audit = { ...CLEAN.patientGroups, acrossSplits: [group([0, 1])] };
    expect(plain(describePatients(withValidation, audit))).toBe(
      '1 patient, study or figure has images in more than one of TRAIN, VALIDATION and TEST: 2 images',
    );
  });
});

describe('describeTestStays', () => {
  it('counts the TEST images of a fault of quality', () => {
    const text = describeTestStays(DATASET, { kind: 'blurred', images: [3, 4, 5], groups: null });
    expect(plain(text ?? '')).toBe('2 TEST images stay: who picks the test picks the score.');
  });

  it('is silent where none was found, and where TEST images can be left out', () => {
    const fault = { kind: 'blurred', images: [3], groups: null } as const;
    expect(describeTestStays(DATASET, { ...fault, images: [3] })).toBe(null);
    const copies = { kind: 'identical', images: [4, 5], groups: [IN_TEST] } as const;
    expect(describeTestStays(DATASET, { ...copies, images: [4, 5], groups: [IN_TEST] })).toBe(null);
  });
});

it('says that the report stays as it is when images are left out', () => {
  expect(plain(describeSince(67))).toBe(
    'Found in the data set as it was opened; 67 images are left out since.',
  );
});

describe('the patients', () => {
  it('are apart in both splits of a clean data set', () => {
    expect(describePatients(DATASET, CLEAN.patientGroups)).toBe(
      'No group of the file names is in both TRAIN and TEST',
    );
    expect(describeRandomSplit(CLEAN.patientGroups)).toMatch(/^No two TRAIN images share/);
  });

  it('are counted with their images, and with what a random split would leak', () => {
    const audit: AuditReport['patientGroups'] = {
      acrossSplits: [ACROSS, { ...ACROSS, images: [0, 1, 5] }],
      sharedInTrain: 2005,
      trainImages: 5275,
      randomSplitLeak: { heldOutShare: 0.15, leakedShare: 0.372 },
    };
    expect(plain(describePatients(DATASET, audit))).toBe(
      '2 patients, studies or figures have images in both TRAIN and TEST: 5 images',
    );
    expect(plain(describeRandomSplit(audit))).toBe(
      '2,005 of 5,275 TRAIN images share their patient, study or figure with another one. Of a random 15 % held out from TRAIN, about 37.2 % would have a fellow left in training: split by these groups, not by image.',
    );
  });
});
