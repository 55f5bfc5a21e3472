import { describe, expect, it } from 'vitest';
import type { Exclusion } from '../audit/exclusions';
import { reportOfCertain } from '../testing/report';
import { datasetOf } from '../testing/dataset';
import { ARTICLE_RECIPE } from '../training/recipe';
import { runDatasetOf, runRecordOf, type Run } from './run-record';

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

const RUN: Run = {
  startedAt: '2020-05-01T00:00:00.000Z',
  status: 'stopped',
  environment: { backend: 'wasm', renderer: 'WebAssembly', userAgent: 'a browser' },
  dataset: runDatasetOf(DATASET, EXCLUSIONS),
  recipe: ARTICLE_RECIPE,
  history: [
    { epoch: 1, loss: 1.5, accuracy: 0.5, valLoss: null, valAccuracy: null, elapsedMs: 10 },
  ],
  keptEpoch: null,
  evaluation: { train: REPORT, test: REPORT },
  weights: [{ kernel: Float32Array.of(0.123456), bias: Float32Array.of(0) }],
  timings: { importMs: 12, trainingMs: 10, evaluationMs: 1 },
};

describe('runDatasetOf', () => {
  it('remembers what tells one data set from another, without its images', () => {
    expect(runDatasetOf(DATASET, [])).toEqual({
      fileName: 'archive.zip',
      isSample: false,
      counts: {
        train: { 'COVID-19': 1, Normal: 2, Pnemonia: 0 },
        test: { 'COVID-19': 0, Normal: 0, Pnemonia: 1 },
      },
      skipped: [],
      fixes: DATASET.fixes,
      fingerprint: 'abc',
      resampler: 'canvas',
      exclusions: [],
    });
  });

  it('counts without what was excluded and names it', () => {
    const { counts, exclusions } = runDatasetOf(DATASET, EXCLUSIONS);
    expect(counts.train).toEqual({ 'COVID-19': 1, Normal: 1, Pnemonia: 0 });
    expect(exclusions).toEqual([
      { reason: { kind: 'rule', rule: 'identical-in-train' }, names: ['twice.png'] },
    ]);
  });
});

describe('runRecordOf', () => {
  it('is the run under its format, without the weights', () => {
    expect(runRecordOf(RUN)).toEqual({
      format: 'xray-trainer/run@1',
      startedAt: RUN.startedAt,
      status: 'stopped',
      environment: RUN.environment,
      dataset: RUN.dataset,
      recipe: ARTICLE_RECIPE,
      history: RUN.history,
      keptEpoch: null,
      evaluation: RUN.evaluation,
      timings: RUN.timings,
    });
    expect(JSON.stringify(runRecordOf(RUN))).not.toMatch(/weights|kernel|0\.123456/);
  });

  it('comes back from JSON as it was', () => {
    const record = runRecordOf(RUN);
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  it('leaves the run its weights', () => {
    runRecordOf(RUN);
    expect(RUN.weights).toHaveLength(1);
  });
});
