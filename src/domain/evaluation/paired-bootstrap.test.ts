import { describe, expect, it } from 'vitest';
import type { FigureInterval } from './report-intervals';
import { compareModels } from './paired-bootstrap';

/** 100 images of each of two classes, each of a patient of its own. */
const TRUTH = Uint8Array.from({ length: 200 }, (_, row) => (row < 100 ? 1 : 2));
const PATIENTS = Array.from(TRUTH, (_, row) => `patient ${row}`);

/** Says 1 of the images of class 1 but for the last `missed`, and 2 of all others. */
function missing(missed: number): Uint8Array {
  return Uint8Array.from(TRUTH, (_, row) => (row < 100 - missed ? 1 : 2));
}

function bounds(interval: FigureInterval) {
  if (typeof interval === 'string') throw new Error(interval);
  return interval;
}

describe('compareModels', () => {
  it('counts each model and its distance from the first', () => {
    const { models, leads } = compareModels(TRUTH, [missing(10), missing(40)], PATIENTS, 3);
    expect(models.map((one) => one.accuracy.value)).toEqual([0.95, 0.8]);
    expect(models.map((one) => one.balancedAccuracy.value)).toEqual([0.95, 0.8]);
    expect(leads[1]?.accuracy.value).toBeCloseTo(0.15, 12);
    expect(leads[0]?.accuracy).toEqual({ value: 0, interval: 'no-spread' });
  });

  it('spreads as a binomial count does', () => {
    const [model] = compareModels(TRUTH, [missing(40)], PATIENTS, 3).models;
    // Recalls 0.6 of 100 and 1 of 100: sd of the accuracy sqrt(0.6 * 0.4 / 100) / 2 = 0.0245.
    const { low, high } = bounds(model?.accuracy.interval ?? 'no-figure');
    expect(Math.abs(low - (0.8 - 1.96 * 0.0245))).toBeLessThan(0.006);
    expect(Math.abs(high - (0.8 + 1.96 * 0.0245))).toBeLessThan(0.006);
  });

  it('lets what is hard for both models cancel out', () => {
    const { leads } = compareModels(TRUTH, [missing(40), missing(41)], PATIENTS, 3);
    // They differ on one image of 200, which is drawn once on average (a Poisson number): 3 at most
    // in 95 % of resamples. Unpaired, the interval would reach 0.068 to either side.
    const { low, high } = bounds(leads[1]?.accuracy.interval ?? 'no-figure');
    expect(low).toBe(0);
    expect(high).toBeCloseTo(3 / 200, 12);
  });

  it('draws patients, not images', () => {
    const pairs = PATIENTS.map((_, row) => `patient ${row >> 2}`);
    const one = compareModels(TRUTH, [missing(40)], PATIENTS, 3).models[0]?.accuracy.interval;
    const four = compareModels(TRUTH, [missing(40)], pairs, 3).models[0]?.accuracy.interval;
    const width = (interval: FigureInterval = 'no-figure') =>
      bounds(interval).high - bounds(interval).low;
    // Patients with four images, all told alike: a quarter of the cases, twice the width.
    expect(width(four) / width(one)).toBeGreaterThan(1.7);
    expect(width(four) / width(one)).toBeLessThan(2.3);
  });

  it('makes no interval where a class has one patient', () => {
    const groups = PATIENTS.map((name, row) => (row < 100 ? 'the only one' : name));
    const { models } = compareModels(TRUTH, [missing(40)], groups, 3);
    expect(models[0]?.accuracy).toEqual({ value: 0.8, interval: 'one-group' });
  });
});
