import { describe, expect, it } from 'vitest';
import { answersOf, experimentRun } from '../testing/experiment-run';
import { datasetOf } from '../testing/dataset';
import type { SplitUnit } from '../training/validation';
import { leakComparison, type LeakComparison, type LeakMeasure } from './leak-comparison';

/** Images 0 to 59 are of TRAIN, 60 to 119 of TEST, of every class in turn and of different patients. */
const DATASET = datasetOf(Array.from({ length: 120 }, () => ({})));
const { labels } = DATASET;
const HELD = Array.from({ length: 20 }, (_, position) => position);
const TEST = Array.from({ length: 60 }, (_, position) => 60 + position);

/** @param wrong how many of the held-out and of the test images are told wrong */
function run(by: SplitUnit, seed: number, wrong: { held: number; test: number }) {
  return experimentRun({
    labels,
    recipe: { seed, validation: { kind: 'held-out', share: 0.15, by } },
    test: answersOf(labels, TEST, TEST.slice(0, wrong.test)),
    validation: answersOf(labels, HELD, HELD.slice(0, wrong.held)),
  });
}

function row(comparison: LeakComparison | null, measure: LeakMeasure) {
  if (comparison === null) throw new Error('nothing to compare');
  return comparison.rows[measure];
}

describe('leakComparison', () => {
  const comparison = leakComparison(DATASET, [
    run('patient', 0, { held: 4, test: 12 }),
    run('image', 0, { held: 2, test: 12 }),
    run('patient', 1, { held: 4, test: 12 }),
    run('image', 1, { held: 1, test: 18 }),
    run('patient', 2, { held: 6, test: 12 }),
    run('image', 2, { held: 2, test: 9 }),
  ]);

  it('pairs the trainings of a seed and takes the t interval of their differences', () => {
    expect(comparison?.pairs).toBe(3);
    const { leaky, clean, difference } = row(comparison, 'validationAccuracy');
    expect(leaky.values).toEqual([0.9, 0.95, 0.9]);
    expect(clean.values).toEqual([0.8, 0.8, 0.7]);
    // Differences 0.1, 0.15 and 0.2: mean 0.15, sd 0.05; t of 2 degrees of freedom is 4.302653.
    const reach = (4.302652729749464 * 0.05) / Math.sqrt(3);
    expect(difference.value).toBeCloseTo(0.15, 12);
    expect(difference.interval?.low).toBeCloseTo(0.15 - reach, 12);
    expect(difference.interval?.high).toBeCloseTo(0.15 + reach, 12);
    expect(difference.interval?.method).toBe('paired-t');
    expect(comparison?.verdict).toBe('flatters');
  });

  it('says what validation promises and the test does not keep', () => {
    const { leaky, clean } = row(comparison, 'brokenPromise');
    // Test accuracies of the leaky ones: 0.8, 0.7 and 0.85; of the clean ones 0.8.
    expect(leaky.values.map((value) => Math.round(value * 100))).toEqual([10, 25, 5]);
    expect(clean.values.map((value) => Math.round(value * 100))).toEqual([0, 0, -10]);
  });

  it('is unclear where the interval holds zero, and lower beneath it', () => {
    const unclear = leakComparison(DATASET, [
      run('patient', 0, { held: 4, test: 0 }),
      run('image', 0, { held: 6, test: 0 }),
      run('patient', 1, { held: 4, test: 0 }),
      run('image', 1, { held: 2, test: 0 }),
    ]);
    expect(row(unclear, 'validationAccuracy').difference.value).toBeCloseTo(0, 12);
    expect(unclear?.verdict).toBe('unclear');
    const lower = leakComparison(DATASET, [
      run('patient', 0, { held: 0, test: 0 }),
      run('image', 0, { held: 20, test: 0 }),
    ]);
    expect(lower?.verdict).toBe('lower');
  });

  it('counts a single seed: other images by Newcombe, the same ones by a paired bootstrap', () => {
    const single = leakComparison(DATASET, [
      run('patient', 4, { held: 8, test: 30 }),
      run('image', 4, { held: 2, test: 12 }),
    ]);
    const held = row(single, 'validationAccuracy').difference;
    // Wilson's intervals of 18 in 20 and of 12 in 20 (SciPy 1.10.1): 0.698969 to 0.972129 and
    // 0.386582 to 0.781193.
    expect(held.value).toBeCloseTo(0.3, 12);
    expect(held.interval?.low).toBeCloseTo(0.3 - Math.hypot(0.9 - 0.69897, 0.781193 - 0.6), 5);
    expect(held.interval?.high).toBeCloseTo(0.3 + Math.hypot(0.972129 - 0.9, 0.6 - 0.386582), 5);
    expect(held.interval?.method).toBe('newcombe');
    const test = row(single, 'testAccuracy').difference;
    expect(test.value).toBeCloseTo(0.3, 12);
    expect(test.interval?.method).toBe('paired-bootstrap');
    // 18 of 60 images, 6 of each class, tell them apart: sd sqrt(0.3 * 0.7 / 60) = 0.0592.
    expect(Math.abs((test.interval?.low ?? NaN) - (0.3 - 1.96 * 0.0592))).toBeLessThan(0.02);
    expect(Math.abs((test.interval?.high ?? NaN) - (0.3 + 1.96 * 0.0592))).toBeLessThan(0.02);
    expect(row(single, 'validationMacroF1').difference.interval).toBeNull();
    expect(row(single, 'brokenPromise').difference.interval).toBeNull();
  });

  it('makes no interval of seeds that all differ by the same', () => {
    const same = leakComparison(DATASET, [
      run('patient', 0, { held: 4, test: 0 }),
      run('image', 0, { held: 2, test: 0 }),
      run('patient', 1, { held: 5, test: 0 }),
      run('image', 1, { held: 3, test: 0 }),
    ]);
    expect(row(same, 'validationAccuracy').difference.interval).toBeNull();
    expect(same?.verdict).toBe('unclear');
  });

  it('leaves out a seed that was trained in one way alone', () => {
    expect(leakComparison(DATASET, [run('patient', 0, { held: 0, test: 0 })])).toBeNull();
    const stopped = leakComparison(DATASET, [
      run('patient', 0, { held: 4, test: 0 }),
      run('image', 0, { held: 2, test: 0 }),
      run('patient', 1, { held: 4, test: 0 }),
    ]);
    expect(stopped?.pairs).toBe(1);
  });
});
