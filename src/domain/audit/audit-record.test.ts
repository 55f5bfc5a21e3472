import { expect, it } from 'vitest';
import { qualityOf } from '../testing/audit-report';
import { datasetOf } from '../testing/dataset';
import { auditRecordOf } from './audit-record';
import type { AuditReport } from './audit-report';
import { QUALITY_LIMITS } from './quality';

const SHORTCUTS: AuditReport['shortcuts'] = {
  baseline: 1 / 3,
  folds: 5,
  seed: 0,
  features: [
    {
      feature: 'width',
      model: 'decision tree',
      varies: true,
      tellsClass: true,
      crossValidated: { value: 0.5, low: 0.4, high: 0.6 },
      onTest: { value: 0.45, low: 0.3, high: 0.6 },
    },
  ],
};

const REPORT: AuditReport = {
  identical: [{ images: [0, 2], crossesSplits: true, crossesClasses: false }],
  similar: [{ images: [1, 3], crossesSplits: false, crossesClasses: true }],
  lookAlikes: [{ images: [2, 3], crossesSplits: false, crossesClasses: true }],
  patientGroups: {
    acrossSplits: [{ images: [0, 1, 2], crossesSplits: true, crossesClasses: true }],
    sharedInTrain: 2,
    trainImages: 3,
    randomSplitLeak: { heldOutShare: 0.15, leakedShare: 0.5 },
  },
  shortcuts: SHORTCUTS,
  quality: qualityOf({ 'very-dark': [3], blurred: [0, 1], 'side-view': [2], outlier: null }),
};

const DATASET = {
  ...datasetOf([{ name: 'a.jpeg' }, { name: 'b.jpeg' }, { name: 'c.png' }, { name: 'd.jpeg' }]),
  fingerprint: 'abc123',
};

it('names the images in place of their positions and keeps every number', () => {
  expect(auditRecordOf(DATASET, REPORT)).toEqual({
    format: 'xray-trainer/audit@1',
    dataset: { fileName: 'archive.zip', fingerprint: 'abc123' },
    identical: [{ images: ['a.jpeg', 'c.png'], crossesSplits: true, crossesClasses: false }],
    similar: [{ images: ['b.jpeg', 'd.jpeg'], crossesSplits: false, crossesClasses: true }],
    lookAlikes: [{ images: ['c.png', 'd.jpeg'], crossesSplits: false, crossesClasses: true }],
    patientGroups: {
      acrossSplits: [
        { images: ['a.jpeg', 'b.jpeg', 'c.png'], crossesSplits: true, crossesClasses: true },
      ],
      sharedInTrain: 2,
      trainImages: 3,
      randomSplitLeak: { heldOutShare: 0.15, leakedShare: 0.5 },
    },
    giveaways: SHORTCUTS,
    quality: {
      'very-dark': ['d.jpeg'],
      'very-bright': [],
      'low-contrast': [],
      blurred: ['a.jpeg', 'b.jpeg'],
      'nearly-empty': [],
      inverted: [],
      'side-view': ['c.png'],
      outlier: null,
    },
    limits: {
      hashDistance: 4,
      correlation: { inPlace: 0.96, aligned: 0.98 },
      quality: QUALITY_LIMITS,
    },
  });
});

it('keeps that files could not be compared', () => {
  expect(auditRecordOf(DATASET, { ...REPORT, identical: null }).identical).toBeNull();
});

it('is the same after a way through JSON', () => {
  const record = auditRecordOf(DATASET, REPORT);
  expect(JSON.parse(JSON.stringify(record))).toEqual(record);
});
