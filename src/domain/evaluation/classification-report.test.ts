import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lcg } from '../testing/lcg';
import { classificationReport, reportOfMatrix } from './classification-report';
import oracle from './report.oracle.json';

/** The rows of the oracle, rebuilt as its `inputs` says. */
function oracleInputs(): { truth: number[]; probabilities: Float32Array } {
  const truth = Array.from(lcg(oracle.N, 3), (value) => Math.floor(3 * value ** 2));
  const scores = lcg(3 * oracle.N, 4);
  truth.forEach((label, row) => (scores[row * 3 + label] = (scores[row * 3 + label] ?? 0) + 0.35));
  const probabilities = Float32Array.from(scores, (score, at) => {
    const row = scores.subarray(at - (at % 3), at - (at % 3) + 3);
    return score / row.reduce((sum, value) => sum + value, 0);
  });
  return { truth, probabilities };
}

describe(`classificationReport against scikit-learn ${oracle.versions.sklearn}`, () => {
  const { truth, probabilities } = oracleInputs();
  const report = classificationReport(truth, probabilities);

  it('has the same confusion matrix', () => {
    expect(report.confusionMatrix).toEqual(oracle.confusionMatrix);
    expect(report.images).toBe(oracle.N);
  });

  it('has the same overall scores', () => {
    expect(report.accuracy).toBeCloseTo(oracle.accuracy, 12);
    expect(report.macroF1).toBeCloseTo(oracle.macroF1, 12);
    expect(report.weightedF1).toBeCloseTo(oracle.weightedF1, 12);
  });

  it('has the same scores of each class', () => {
    expect(report.perClass.map(({ className }) => className)).toEqual([
      'COVID-19',
      'Normal',
      'Pnemonia',
    ]);
    report.perClass.forEach(({ precision, recall, f1, support }, label) => {
      expect(precision).toBeCloseTo(oracle.precision[label] ?? NaN, 12);
      expect(recall).toBeCloseTo(oracle.recall[label] ?? NaN, 12);
      expect(f1).toBeCloseTo(oracle.f1[label] ?? NaN, 12);
      expect(support).toBe(oracle.support[label]);
    });
  });
});

describe('where a score would divide by zero', () => {
  it('a class that is never predicted has precision and F1 of 0', () => {
    // 2 COVID-19 and 3 Normal, all called Normal; 5 Pnemonia, found.
    const report = reportOfMatrix([
      [0, 2, 0],
      [0, 3, 0],
      [0, 0, 5],
    ]);
    expect(report.perClass[0]).toEqual({
      className: 'COVID-19',
      precision: 0,
      recall: 0,
      f1: 0,
      support: 2,
    });
    // Normal: precision 3/5, recall 1, F1 2 * 3 / (5 + 3) = 0.75. Macro: (0 + 0.75 + 1) / 3.
    expect(report.perClass[1]).toMatchObject({ precision: 0.6, recall: 1, f1: 0.75 });
    expect(report.macroF1).toBeCloseTo(1.75 / 3, 12);
    // (2 * 0 + 3 * 0.75 + 5 * 1) / 10.
    expect(report.weightedF1).toBeCloseTo(0.725, 12);
    expect(report.accuracy).toBeCloseTo(0.8, 12);
  });

  it('a class without images has recall 0 and counts into the macro mean alone', () => {
    const report = reportOfMatrix([
      [0, 0, 0],
      [1, 3, 0],
      [0, 0, 4],
    ]);
    expect(report.perClass[0]).toMatchObject({ precision: 0, recall: 0, f1: 0, support: 0 });
    // Normal: F1 2 * 3 / (3 + 4) = 6/7.
    expect(report.macroF1).toBeCloseTo((0 + 6 / 7 + 1) / 3, 12);
    expect(report.weightedF1).toBeCloseTo((4 * (6 / 7) + 4) / 8, 12);
  });

  it('no images give 0 everywhere', () => {
    const report = classificationReport([], new Float32Array());
    expect(report).toMatchObject({ images: 0, accuracy: 0, macroF1: 0, weightedF1: 0 });
  });
});

describe('any matrix', () => {
  it('has scores from 0 to 1, F1 between precision and recall, accuracy the weighted recall', () => {
    const row = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(fc.tuple(row, row, row), (matrix) => {
        const report = reportOfMatrix(matrix);
        const recalled = report.perClass.map(({ recall, support }) => recall * support);
        const hits = recalled.reduce((sum, value) => sum + value, 0);
        expect(report.accuracy * report.images).toBeCloseTo(hits, 9);
        for (const { precision, recall, f1 } of report.perClass) {
          expect(f1).toBeGreaterThanOrEqual(Math.min(precision, recall) - 1e-12);
          expect(f1).toBeLessThanOrEqual(Math.max(precision, recall) + 1e-12);
          for (const score of [precision, recall, f1]) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
          }
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
