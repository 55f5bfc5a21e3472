import { describe, expect, it } from 'vitest';
import { namesOf } from '../dataset/classes';
import { letteredClasses } from '../testing/classes';
import { reportOfCertain } from '../testing/report';
import { abstentionFigures } from './abstention';
import { classificationReport, scoreImages } from './classification-report';
import { thresholdCurve } from './curves';
import { bootstrapIntervals, wilsonIntervals } from './report-intervals';
import { applyTemperature, fitTemperature } from './temperature';

describe('two classes', () => {
  const names = namesOf(letteredClasses(2));
  const truth = Uint8Array.of(0, 0, 0, 1, 1);
  /** The third and the last are told wrong. */
  const probabilities = Float64Array.of(0.9, 0.1, 0.6, 0.4, 0.3, 0.7, 0.2, 0.8, 0.55, 0.45);
  const report = classificationReport(truth, probabilities, names);

  it('have the counts and what follows from them, by hand', () => {
    expect(report.confusionMatrix).toEqual([
      [2, 1],
      [1, 1],
    ]);
    expect(report.accuracy).toBeCloseTo(3 / 5, 12);
    expect(report.balancedAccuracy).toBeCloseTo((2 / 3 + 1 / 2) / 2, 12);
    expect(report.macroF1).toBeCloseTo((2 / 3 + 1 / 2) / 2, 12);
    expect(report.weightedF1).toBeCloseTo((3 * (2 / 3) + 2 * (1 / 2)) / 5, 12);
    // 5 * 3 right less 3 * 3 + 2 * 2 by chance, of 25 less the same.
    expect(report.cohenKappa).toBeCloseTo(2 / 12, 12);
    expect(report.matthewsCorrelation).toBeCloseTo(2 / 12, 12);
    expect(report.perClass.map(({ className, support }) => [className, support])).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
  });

  it('have the scores of the probabilities, by hand', () => {
    // Of the six pairs of one image of each class, 0.45 against 0.7 is the only one that is wrong.
    expect(report.perClass.map(({ rocAuc }) => rocAuc)).toEqual([5 / 6, 5 / 6]);
    expect(report.macroRocAuc).toBeCloseTo(5 / 6, 12);
    const given = [0.9, 0.6, 0.3, 0.8, 0.45];
    expect(report.logLoss).toBeCloseTo(
      given.reduce((loss, share) => loss - Math.log(share) / 5, 0),
      12,
    );
    expect(report.brierScore).toBeCloseTo(
      given.reduce((score, share) => score + (2 * (1 - share) ** 2) / 5, 0),
      12,
    );
    // From 0.6 on four are answered, three of them right.
    expect(abstentionFigures(truth, probabilities, 0.6)).toMatchObject({ answered: 4, correct: 3 });
  });

  it('mirror each other: what is no false alarm of one is found of the other', () => {
    const [first, second] = scoreImages(truth, probabilities, names).rankings.map(thresholdCurve);
    expect([first?.positives, first?.negatives]).toEqual([second?.negatives, second?.positives]);
    const at = first?.points.findLast(({ threshold }) => threshold >= 0.55);
    expect(at).toEqual({ threshold: 0.55, found: 2, falseAlarms: 1 });
  });

  it('are calibrated to the share that is right', () => {
    // Three of four right with 0.8 each: softmax of log(4) / T is 3 / 4 where T is log 4 / log 3.
    const sure = Float64Array.from([0.8, 0.2, 0.8, 0.2, 0.8, 0.2, 0.8, 0.2]);
    const temperature = fitTemperature(Uint8Array.of(0, 0, 0, 1), sure);
    expect(temperature).toBeCloseTo(Math.log(4) / Math.log(3), 8);
    const calibrated = applyTemperature(sure, temperature ?? NaN, 2);
    expect(calibrated[0]).toBeCloseTo(0.75, 8);
    expect(calibrated[7]).toBeCloseTo(0.25, 8);
  });
});

describe('five classes', () => {
  const names = namesOf(letteredClasses(5));
  const report = reportOfCertain(
    [
      [3, 1, 0, 0, 0],
      [0, 2, 0, 0, 0],
      [0, 0, 1, 0, 1],
      [0, 0, 0, 4, 0],
      [1, 0, 0, 0, 2],
    ],
    names,
  );

  it('have the figures that follow from their counts, by hand', () => {
    expect(report.images).toBe(15);
    expect(report.accuracy).toBeCloseTo(12 / 15, 12);
    expect(report.balancedAccuracy).toBeCloseTo((3 / 4 + 1 + 1 / 2 + 1 + 2 / 3) / 5, 12);
    const f1 = [3 / 4, 4 / 5, 2 / 3, 1, 2 / 3];
    expect(report.perClass.map((scores) => scores.f1)).toEqual(f1);
    expect(report.macroF1).toBeCloseTo(
      f1.reduce((sum, one) => sum + one / 5, 0),
      12,
    );
    const supports = [4, 2, 2, 4, 3];
    expect(report.weightedF1).toBeCloseTo(
      f1.reduce((sum, one, label) => sum + (one * (supports[label] ?? NaN)) / 15, 0),
      12,
    );
    // Supports 4, 2, 2, 4, 3; predicted 4, 3, 1, 4, 3: 15 * 12 - 49 of 225 - 49 and 225 - 51.
    expect(report.cohenKappa).toBeCloseTo(131 / 176, 12);
    expect(report.matthewsCorrelation).toBeCloseTo(131 / Math.sqrt(176 * 174), 12);
    // Three wrong answers of full certainty, each 2 away.
    expect(report.brierScore).toBeCloseTo(6 / 15, 12);
  });

  it('have an interval each', () => {
    const truth = Uint8Array.from({ length: 50 }, (_, row) => row % 5);
    const probabilities = Float64Array.from(
      [...truth].flatMap((label, row) =>
        names.map((_, one) => (one === (row % 7 === 0 ? (label + 1) % 5 : label) ? 0.6 : 0.1)),
      ),
    );
    const groups = Array.from(truth, (_, row) => String(row));
    const intervals = bootstrapIntervals(truth, probabilities, groups, names, 200);
    const { perClass } = classificationReport(truth, probabilities, names);
    expect(intervals.perClass).toHaveLength(5);
    intervals.perClass.forEach(({ f1 }, label) => {
      if (typeof f1 === 'string') throw new Error(f1);
      expect(f1.low).toBeLessThan(perClass[label]?.f1 ?? NaN);
      expect(f1.high).toBeGreaterThan(perClass[label]?.f1 ?? NaN);
    });
    expect(wilsonIntervals(report).perClass).toHaveLength(5);
  });
});
