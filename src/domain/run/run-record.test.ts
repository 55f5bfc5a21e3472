import { describe, expect, it } from 'vitest';
import type { Exclusion } from '../audit/exclusions';
import { ARTICLE_CLASSES } from '../dataset/classes';
import { bootstrapIntervals } from '../evaluation/report-intervals';
import { ARTICLE_NAMES } from '../testing/classes';
import { reportOfCertain } from '../testing/report';
import { datasetOf } from '../testing/dataset';
import { FOLDER_PLAN } from '../testing/import-plan';
import { ARTICLE_RECIPE } from '../training/recipe';
import { runDatasetOf, type NetworkRun } from './run';
import { networkRecordOf } from './run-record';

const DATASET = {
  ...datasetOf([
    { label: 'COVID-19' },
    { label: 'Normal' },
    { label: 'Pnemonia', split: 'test' },
    { label: 'Normal', name: 'twice.png' },
  ]),
  fingerprint: 'abc',
};
const EXCLUSIONS: Exclusion[] = [
  { reason: { kind: 'rule', rule: 'identical-in-train' }, images: [3] },
];

const REPORT = reportOfCertain([
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]);

const RUN: NetworkRun = {
  kind: 'network',
  id: 'run-1',
  startedAt: '2020-05-01T00:00:00.000Z',
  status: 'stopped',
  environment: {
    backend: 'wasm',
    renderer: 'WebAssembly',
    reason: 'chosen by hand',
    userAgent: 'a browser',
  },
  dataset: runDatasetOf(DATASET, EXCLUSIONS),
  recipe: ARTICLE_RECIPE,
  history: [
    { epoch: 1, loss: 1.5, accuracy: 0.5, valLoss: null, valAccuracy: null, elapsedMs: 10 },
  ],
  keptEpoch: null,
  predictions: {
    train: {
      indices: Int32Array.of(0, 1, 3),
      truth: Uint8Array.of(0, 1, 1),
      probabilities: new Float32Array(9).fill(0.654321),
    },
    test: {
      indices: Int32Array.of(2),
      truth: Uint8Array.of(2),
      probabilities: Float32Array.of(0, 0, 1),
    },
    validation: null,
  },
  evaluation: { train: REPORT, test: REPORT, validation: null },
  weights: [{ kernel: Float32Array.of(0.123456), bias: Float32Array.of(0) }],
  timings: { importMs: 12, trainingMs: 10, evaluationMs: 1 },
};

describe('runDatasetOf', () => {
  it('remembers what tells one data set from another, without its images', () => {
    expect(runDatasetOf(DATASET, [])).toEqual({
      fileName: 'archive.zip',
      isSample: false,
      classes: ARTICLE_CLASSES,
      counts: {
        train: { 'COVID-19': 1, Normal: 2, Pnemonia: 0 },
        validation: { 'COVID-19': 0, Normal: 0, Pnemonia: 0 },
        test: { 'COVID-19': 0, Normal: 0, Pnemonia: 1 },
      },
      skipped: [],
      fixes: DATASET.fixes,
      fingerprint: 'abc',
      reader: 'exact',
      resampler: 'code',
      exclusions: [],
    });
  });

  it('remembers the plan, in the record too', () => {
    const dataset = runDatasetOf({ ...DATASET, plan: FOLDER_PLAN }, []);
    expect(dataset.plan).toEqual(FOLDER_PLAN);
    const record = networkRecordOf({ ...RUN, dataset }, INTERVALS);
    expect(record.dataset.plan).toEqual(FOLDER_PLAN);
  });

  it('counts without what was excluded and names it', () => {
    const { counts, exclusions } = runDatasetOf(DATASET, EXCLUSIONS);
    expect(counts.train).toEqual({ 'COVID-19': 1, Normal: 1, Pnemonia: 0 });
    expect(exclusions).toEqual([
      { reason: { kind: 'rule', rule: 'identical-in-train' }, names: ['twice.png'] },
    ]);
  });
});

const BOOTSTRAP = bootstrapIntervals(
  Uint8Array.of(0, 1, 2),
  Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1),
  ['a', 'b', 'c'],
  ARTICLE_NAMES,
  10,
);
const INTERVALS = { train: null, test: BOOTSTRAP, validation: null };

describe('networkRecordOf', () => {
  it('is the run under its format, without the weights and the answers for each image', () => {
    const { evaluation, ...record } = networkRecordOf(RUN, INTERVALS);
    expect(record).toEqual({
      format: 'xray-trainer/run@2',
      id: 'run-1',
      startedAt: RUN.startedAt,
      status: 'stopped',
      environment: { backend: 'wasm', renderer: 'WebAssembly', userAgent: 'a browser' },
      dataset: RUN.dataset,
      recipe: { ...ARTICLE_RECIPE, resampling: 'opencv-bilinear' },
      history: RUN.history,
      keptEpoch: null,
      timings: RUN.timings,
    });
    expect(JSON.stringify(record)).not.toMatch(/weights|kernel|0\.123456|probabilities|0\.65432/);
    expect(evaluation.validation).toBeNull();
  });

  it('has every figure with its interval', () => {
    const { train, test } = networkRecordOf(RUN, INTERVALS).evaluation;
    expect(test).toMatchObject(REPORT);
    expect(test.intervals.bootstrap).toEqual(BOOTSTRAP);
    expect(train.intervals.bootstrap).toBeNull();
    // 3 of 3, by Wilson's formula at its upper end: 1 / (1 + z² / 3).
    const { accuracy } = test.intervals.wilson;
    if (typeof accuracy === 'string') throw new Error(accuracy);
    expect(accuracy.low).toBeCloseTo(3 / (3 + 1.959963984540054 ** 2), 12);
    expect(accuracy.high).toBe(1);
  });

  it('comes back from JSON as it was', () => {
    const record = networkRecordOf(RUN, INTERVALS);
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  it('leaves the run its weights and its answers', () => {
    networkRecordOf(RUN, INTERVALS);
    expect(RUN.weights).toHaveLength(1);
    expect(RUN.predictions.train.indices).toHaveLength(3);
  });
});
