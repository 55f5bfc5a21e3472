import { expect, test } from 'vitest';
import { ARTICLE_CLASSES, namesOf } from '../../src/domain/dataset/classes';
import { reportOfMatrix } from '../../src/domain/evaluation/classification-report';
import type { NetworkRecord } from '../../src/domain/run/run-record';
import { formatSeeds } from './format-seeds';

/** A run of which only seed and figures are looked at. */
function recordOf(seed: number, right: number, trainingMs = 1000): NetworkRecord {
  const report = reportOfMatrix(
    [
      [right, 10 - right, 0],
      [0, 20, 0],
      [0, 10, 10],
    ],
    namesOf(ARTICLE_CLASSES),
  );
  const wilson = { accuracy: { low: right / 10, high: 0.95 } };
  const test = { ...report, intervals: { wilson } };
  return {
    dataset: { classes: ARTICLE_CLASSES },
    recipe: { seed },
    evaluation: { train: report, test, validation: null },
    timings: { trainingMs },
  } as unknown as NetworkRecord;
}

test('one run has no spread', () => {
  expect(formatSeeds([recordOf(0, 5)])).toBe('');
});

test('several are listed with mean, standard deviation of the sample and range', () => {
  const lines = formatSeeds([recordOf(0, 2, 4000), recordOf(1, 8, 5500)]).split('\n');
  expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
    // 32 and 38 of 50; recalls 0.2 or 0.8, 1 and 0.5.
    expect.arrayContaining(['seed', 'train', 'validation', 'test', 'balanced test']),
    expect.arrayContaining(['0', '0.640', '-', '0.640', '0.567']),
    expect.arrayContaining(['1', '0.760', '-', '0.760', '0.767']),
    expect.arrayContaining(['mean', '0.700', '-', '0.700', '0.667']),
    // 0.12 / sqrt(2) and 0.2 / sqrt(2).
    expect.arrayContaining(['sd', '0.085', '-', '0.085', '0.141']),
    expect.arrayContaining(['min', '0.640', '-', '0.640', '0.567']),
    expect.arrayContaining(['max', '0.760', '-', '0.760', '0.767']),
  ]);
  expect(lines.map((line) => line.split(/ {2,}/).slice(-2))).toEqual([
    ['test interval', 'seconds'],
    ['0.200 to 0.950', '4.0'],
    ['0.800 to 0.950', '5.5'],
    ['-', '4.8'],
    ['-', '1.1'],
    ['-', '4.0'],
    ['-', '5.5'],
  ]);
});
