import { ARTICLE_CLASSES } from '../../src/domain/dataset/classes';
import { expect, test } from 'vitest';
import type { ConfusionMatrix } from '../../src/domain/evaluation/confusion-matrix';
import { wilsonIntervals } from '../../src/domain/evaluation/report-intervals';
import { FORMATS, type ReportRecord, type NetworkRecord } from '../../src/domain/run/run-record';
import { reportOfCertain } from '../../src/domain/testing/report';
import { ARTICLE_RECIPE } from '../../src/domain/training/recipe';
import type { Validation } from '../../src/domain/training/validation';
import { formatReport } from './format-report';

const SKIPPED = {
  name: 'c.jpeg',
  path: 'train/c.jpeg',
  label: 'Normal',
  split: 'train',
  reason: 'empty file',
  detail: '0 bytes',
} as const;

function withIntervals(matrix: ConfusionMatrix): ReportRecord {
  const report = reportOfCertain(matrix);
  return { ...report, intervals: { wilson: wilsonIntervals(report), bootstrap: null } };
}

const RECORD: NetworkRecord = {
  format: FORMATS.network,
  id: 'run-1',
  startedAt: '2026-01-01T00:00:00.000Z',
  status: 'completed',
  environment: { backend: 'cpu', renderer: 'JavaScript', userAgent: 'test' },
  dataset: {
    fileName: 'archive.zip',
    isSample: false,
    classes: ARTICLE_CLASSES,
    counts: {
      train: { 'COVID-19': 44, Normal: 1342, Pnemonia: 3886 },
      validation: { 'COVID-19': 0, Normal: 0, Pnemonia: 0 },
      test: { 'COVID-19': 2, Normal: 3, Pnemonia: 5 },
    },
    skipped: [SKIPPED, SKIPPED],
    fixes: {
      movedToTest: ['a.jpeg'],
      relabelled: ['a.jpeg', 'b.jpeg'],
      unlisted: [],
      missing: ['d.jpeg'],
      otherFolder: [],
      rejectedRows: [],
    },
    fingerprint: null,
    exclusions: [],
    resampler: 'code',
  },
  recipe: { ...ARTICLE_RECIPE, seed: 4, epochs: 3, resampling: 'opencv-bilinear' },
  history: [],
  keptEpoch: null,
  evaluation: {
    train: withIntervals([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]),
    test: withIntervals([
      [2, 0, 0],
      [0, 1, 2],
      [1, 0, 4],
    ]),
    validation: null,
  },
  timings: { importMs: 1240, trainingMs: 61_000, evaluationMs: 90 },
};

// By hand: Wilson's intervals of 3 in 3 and of 7 in 10 with z = 1.96.
// Test F1: COVID-19 4/5, Normal 2/4, Pneumonia 8/11.
// Macro (0.8 + 0.5 + 0.7273) / 3; weighted (2 * 0.8 + 3 * 0.5 + 5 * 0.7273) / 10.
test('prints counts, losses, backend, metrics, matrix and times as aligned text', () => {
  expect(formatReport(RECORD)).toBe(
    [
      'Data set: archive.zip',
      '       COVID-19  Normal  Pneumonia   All',
      'train        44    1342       3886  5272',
      'test          2       3          5    10',
      'Skipped: 2 (2 empty file)',
      'Rows without image: 1, unusable: 0',
      'Dropped, in no row: 0',
      'Moved to test: 1, relabelled: 2, in the other folder: 0',
      'Backend: cpu (JavaScript)',
      'Training: 0 of 3 epochs, seed 4, completed',
      '       accuracy     95 % interval  macro F1  weighted F1',
      'train    1.0000  0.4385 to 1.0000    1.0000       1.0000',
      'test     0.7000  0.3968 to 0.8922    0.6758       0.6736',
      'Test confusion matrix (rows true, columns predicted):',
      '           COVID-19  Normal  Pneumonia',
      'COVID-19          2       0          0',
      'Normal            0       1          2',
      'Pneumonia         1       0          4',
      'Times: import 1.2 s, training 61.0 s, evaluation 0.1 s',
    ].join('\n'),
  );
});

// By hand: Wilson's interval of 1 in 2 with z = 1.96; F1 of COVID-19 and Pneumonia 0, of Normal 2/3.
test('has a row of validation where there are images for it, and says which are validated on', () => {
  const { dataset, evaluation } = RECORD;
  const counts = { ...dataset.counts, validation: { 'COVID-19': 0, Normal: 1, Pnemonia: 1 } };
  const validation = withIntervals([
    [0, 0, 0],
    [0, 1, 0],
    [0, 1, 0],
  ]);
  const linesFor = (validated: Validation) =>
    formatReport({
      ...RECORD,
      dataset: { ...dataset, counts },
      evaluation: { ...evaluation, validation },
      recipe: { ...RECORD.recipe, validation: validated },
    }).split('\n');
  const images = 'validation         0       1          1     2';
  const scores = '    0.5000  0.0945 to 0.9055    0.2222       0.3333';
  expect(linesFor({ kind: 'split' })).toEqual(
    expect.arrayContaining([images, `validation${scores}`]),
  );
  expect(linesFor({ kind: 'held-out', share: 0.1, by: 'image' })).toEqual(
    expect.arrayContaining([images, `held out${scores}`]),
  );
});
