import { describe, expect, it } from 'vitest';
import type {
  AuditReport,
  GiveawayFeature,
  Giveaways,
  ImageGroup,
} from '../../../domain/audit/audit-report';
import { findingsOf } from '../../../domain/audit/findings';
import { auditReportOf, qualityOf } from '../../../domain/testing/audit-report';
import { datasetOf } from '../../../domain/testing/dataset';
import {
  describeCrossings,
  describeFound,
  describeGiveaways,
  describePatients,
  describeRandomSplit,
  summarise,
} from './finding-sentences';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const GROUP: ImageGroup = { images: [0, 1], crossesSplits: false, crossesClasses: false };
const ACROSS: ImageGroup = { images: [2, 4], crossesSplits: true, crossesClasses: false };

/** Images 0 to 3 are TRAIN, 4 and 5 are TEST. */
const DATASET = datasetOf(
  Array.from({ length: 6 }, (_, index) => ({ split: index < 4 ? 'train' : 'test' })),
);

const CLEAN = auditReportOf();

const sentences = (report: AuditReport) =>
  summarise(DATASET, report, findingsOf(report)).map(plain);

function giveawaysOf(feature: GiveawayFeature, value: number, low: number): Giveaways {
  const interval = { value, low, high: value + 0.1 };
  const giveaway = { feature, model: 'decision tree', onTest: interval } as const;
  return { baseline: 1 / 3, folds: 5, features: [{ ...giveaway, crossValidated: interval }] };
}

describe('summarise', () => {
  it('says that nothing tells the class where nothing was found', () => {
    expect(sentences(CLEAN)).toEqual([
      'Nothing beside the lungs that was tried tells the class better than chance.',
    ]);
  });

  it('begins with the strongest giveaway and counts an image of two findings once', () => {
    const report = auditReportOf({
      identical: [ACROSS, GROUP],
      similar: [{ images: [2, 3, 5], crossesSplits: true, crossesClasses: true }],
      patientGroups: { ...CLEAN.patientGroups, acrossSplits: [ACROSS] },
      giveaways: giveawaysOf('fileFacts', 0.616, 0.58),
      quality: qualityOf({ blurred: [1, 2], outlier: [2] }),
    });
    // TRAIN images 2 (identical and similar) and 3 (similar) repeat TEST images 4 and 5.
    expect(sentences(report)).toEqual([
      'A model that never sees a lung, only file facts, already reaches 62 % balanced accuracy in TRAIN; chance is 33 %.',
      '2 TRAIN images repeat a TEST image, exactly or nearly: that part of the test is known beforehand.',
      '1 patient has images in both TRAIN and TEST.',
      '2 images differ from the rest in quality or view, or are far from the mean of the class.',
    ]);
  });
});

it('does not claim that no lung is in a part of the picture', () => {
  const report = auditReportOf({ giveaways: giveawaysOf('border', 0.82, 0.77) });
  expect(sentences(report)).toEqual([
    'A model that sees nothing but the outermost 10 pixels of the picture already reaches 82 % balanced accuracy in TRAIN; chance is 33 %.',
  ]);
});

it('gives the result of the giveaways as a title', () => {
  expect(plain(describeGiveaways(giveawaysOf('fileSize', 0.597, 0.57)))).toBe(
    '60 % balanced accuracy from the size of the file alone',
  );
  expect(describeGiveaways(giveawaysOf('fileSize', 0.4, 0.3))).toBe(
    'No giveaway tells the class better than chance',
  );
});

it('counts the checks that found something', () => {
  expect(describeFound({ found: 5, checks: 12 })).toBe('5 of 12 checks found something');
  expect(describeFound({ found: 0, checks: 11 })).toBe('None of the 11 checks found anything');
});

it('says how many groups cross splits and classes', () => {
  expect(describeCrossings([GROUP, ACROSS, ACROSS])).toBe(
    '2 of the groups have images in both TRAIN and TEST, none has images of several classes.',
  );
});

describe('the patients', () => {
  it('are apart in both splits of a clean data set', () => {
    expect(describePatients(CLEAN.patientGroups)).toBe('No patient is in both TRAIN and TEST');
    expect(describeRandomSplit(CLEAN.patientGroups)).toMatch(/^No two TRAIN images share/);
  });

  it('are counted with their images, and with what a random split would leak', () => {
    const audit: AuditReport['patientGroups'] = {
      acrossSplits: [ACROSS, { ...ACROSS, images: [0, 1, 5] }],
      sharedInTrain: 2005,
      trainImages: 5275,
      randomSplitLeak: { heldOutShare: 0.15, leakedShare: 0.372 },
    };
    expect(plain(describePatients(audit))).toBe(
      '2 patients have images in both TRAIN and TEST: 5 images',
    );
    expect(plain(describeRandomSplit(audit))).toBe(
      '2,005 of 5,275 TRAIN images share their patient, study or figure with another one. Of a random 15 % held out from TRAIN, about 37 % would have a fellow left in training: split by patient, not by image.',
    );
  });
});
