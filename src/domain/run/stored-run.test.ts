import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../dataset/classes';
import { forestRunOf } from '../testing/forest-run';
import { runOf } from '../testing/run';
import { summaryOf } from './run-summary';
import { readRun, readSummary, type StoredRun, type StoredSummary } from './stored-run';

const NOON = new Date(2020, 4, 1, 12, 0);

describe('what this version keeps', () => {
  it.each([runOf(), forestRunOf()])('comes back as it was: $kind', (run) => {
    const summary = summaryOf(run, NOON, 'ab12');
    expect(readSummary(summary)).toBe(summary);
    expect(readRun({ id: run.id, run })).toBe(run);
  });
});

describe("what a version kept that knew the article's classes alone", () => {
  it.each([runOf(), forestRunOf()])('has these: $kind', (run) => {
    const { classes: _, ...listed } = summaryOf(run, NOON);
    expect(readSummary(listed as StoredSummary)).toEqual(summaryOf(run, NOON));
    const { classes: __, ...dataset } = run.dataset;
    const older = { id: run.id, run: { ...run, dataset } } as StoredRun;
    expect(readRun(older)).toEqual(run);
    expect(readRun(older).dataset.classes).toEqual(ARTICLE_CLASSES);
  });
});

describe('what a version kept that counted no images for validation', () => {
  it.each([runOf(), forestRunOf()])('has none: $kind', (run) => {
    const { validation, ...counts } = run.dataset.counts;
    expect(Object.values(validation)).toEqual([0, 0, 0]);
    const older = { id: run.id, run: { ...run, dataset: { ...run.dataset, counts } } } as StoredRun;
    expect(readRun(older)).toEqual(run);
  });
});

describe('what a version kept that knew networks alone', () => {
  const run = runOf();

  it('is listed as a network, with its digest where it has one', () => {
    const { kind: _, modelSha256: __, ...rest } = summaryOf(run, NOON);
    const older = rest as StoredSummary;
    expect(readSummary({ ...older, networkSha256: 'ab12' } as StoredSummary)).toEqual(
      summaryOf(run, NOON, 'ab12'),
    );
    expect(readSummary(older)).toEqual(summaryOf(run, NOON, null));
  });

  it('opens as a network whose answers know their classes', () => {
    const { kind: _, dataset, ...rest } = run;
    const { classes: __, ...classless } = dataset;
    const { backend, renderer, userAgent } = run.environment;
    const { train, test } = run.predictions;
    const without = ({ indices, probabilities }: typeof train) => ({ indices, probabilities });
    const older: StoredRun = {
      id: run.id,
      run: {
        ...rest,
        dataset: classless,
        environment: { backend, renderer, userAgent },
        predictions: { train: without(train), test: without(test), validation: null },
      },
      labels: Uint8Array.of(0, 1, 2),
    };
    expect(readRun(older)).toEqual({
      ...run,
      environment: { ...run.environment, reason: 'when it was trained' },
    });
  });

  it('is not read where its format is another', () => {
    const summary = summaryOf(run, NOON);
    expect(readSummary({ ...summary, format: 'xray-trainer/run@1' })).toBeNull();
    expect(readSummary({ ...summary, format: 'xray-trainer/forest@1' })).toBeNull();
  });
});
