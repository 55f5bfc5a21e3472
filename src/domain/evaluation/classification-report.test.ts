import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_NAMES } from '../testing/classes';
import { oracleImages } from '../testing/oracle-images';
import {
  classificationReport,
  reportOfImages,
  reportOfMatrix,
  scoreImages,
} from './classification-report';
import oracle from './report.oracle.json';

describe(`classificationReport against scikit-learn ${oracle.versions.sklearn}`, () => {
  const { truth, probabilities } = oracleImages();
  const report = classificationReport(truth, probabilities, ARTICLE_NAMES);

  it('has the same confusion matrix', () => {
    expect(report.confusionMatrix).toEqual(oracle.confusionMatrix);
    expect(report.images).toBe(oracle.N);
  });

  it('has the same overall scores', () => {
    expect(report.accuracy).toBeCloseTo(oracle.accuracy, 12);
    expect(report.macroF1).toBeCloseTo(oracle.macroF1, 12);
    expect(report.weightedF1).toBeCloseTo(oracle.weightedF1, 12);
    expect(report.balancedAccuracy).toBeCloseTo(oracle.balancedAccuracy, 12);
    expect(report.cohenKappa).toBeCloseTo(oracle.cohenKappa, 12);
    expect(report.matthewsCorrelation).toBeCloseTo(oracle.matthews, 12);
  });

  it('has the same scores of the probabilities', () => {
    expect(report.logLoss).toBeCloseTo(oracle.logLoss, 12);
    expect(report.brierScore).toBeCloseTo(oracle.brierMulticlass, 12);
    expect(report.calibrationError).toBeCloseTo(oracle.eceTopLabel10Bins, 12);
    expect(report.macroRocAuc).toBeCloseTo(oracle.rocAucMacroOvr, 12);
  });

  it('has the same scores of each class', () => {
    expect(report.perClass.map(({ className }) => className)).toEqual([
      'COVID-19',
      'Normal',
      'Pnemonia',
    ]);
    report.perClass.forEach(({ precision, recall, f1, support, ...areas }, label) => {
      expect(precision).toBeCloseTo(oracle.precision[label] ?? NaN, 12);
      expect(recall).toBeCloseTo(oracle.recall[label] ?? NaN, 12);
      expect(f1).toBeCloseTo(oracle.f1[label] ?? NaN, 12);
      expect(support).toBe(oracle.support[label]);
      expect(areas.rocAuc).toBeCloseTo(oracle.rocAucOneVsRest[label] ?? NaN, 12);
      expect(areas.averagePrecision).toBeCloseTo(oracle.averagePrecision[label] ?? NaN, 12);
    });
  });
});

describe('where a score would divide by zero', () => {
  it('a class that is never predicted has precision and F1 of 0', () => {
    // 2 COVID-19 and 3 Normal, all called Normal; 5 Pnemonia, found.
    const report = reportOfMatrix(
      [
        [0, 2, 0],
        [0, 3, 0],
        [0, 0, 5],
      ],
      ARTICLE_NAMES,
    );
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
    const report = reportOfMatrix(
      [
        [0, 0, 0],
        [1, 3, 0],
        [0, 0, 4],
      ],
      ARTICLE_NAMES,
    );
    expect(report.perClass[0]).toMatchObject({ precision: 0, recall: 0, f1: 0, support: 0 });
    // Normal: F1 2 * 3 / (3 + 4) = 6/7.
    expect(report.macroF1).toBeCloseTo((0 + 6 / 7 + 1) / 3, 12);
    expect(report.weightedF1).toBeCloseTo((4 * (6 / 7) + 4) / 8, 12);
  });

  it('no images give 0, or nothing where a mean is taken', () => {
    const report = classificationReport([], new Float32Array(), ARTICLE_NAMES);
    expect(report).toMatchObject({ images: 0, accuracy: 0, macroF1: 0, weightedF1: 0 });
    expect(report).toMatchObject({ balancedAccuracy: null, logLoss: null, brierScore: null });
    expect(report).toMatchObject({ calibrationError: null, macroRocAuc: null, cohenKappa: null });
    expect(report.matthewsCorrelation).toBeNull();
  });

  it('a class without images has no curve, and then there is no mean of the three', () => {
    const report = classificationReport(
      [1, 2],
      Float32Array.of(0, 0.7, 0.3, 0.1, 0.4, 0.5),
      ARTICLE_NAMES,
    );
    expect(report.perClass[0]).toMatchObject({ rocAuc: null, averagePrecision: null });
    expect(report.perClass[1]).toMatchObject({ rocAuc: 1, averagePrecision: 1 });
    expect(report.macroRocAuc).toBeNull();
  });
});

describe('reportOfImages', () => {
  const answer = fc.record({
    label: fc.nat(2),
    scores: fc.tuple(...scoresOfThree()),
    times: fc.nat(3),
  });

  it('counts an image of weight 2 as two images, and leaves out one of weight 0', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 30 }), (answers) => {
        const rows = answers.map(({ label, scores }) => ({
          label,
          given: toProbabilities(scores),
        }));
        const repeated = rows.flatMap((row, i) =>
          new Array<typeof row>(answers[i]?.times ?? 0).fill(row),
        );
        const scored = scoreImages(
          Uint8Array.from(rows, ({ label }) => label),
          Float64Array.from(rows.flatMap(({ given }) => given)),
          ARTICLE_NAMES,
        );
        const weights = Float64Array.from(answers, ({ times }) => times);
        const wanted = classificationReport(
          repeated.map(({ label }) => label),
          Float64Array.from(repeated.flatMap(({ given }) => given)),
          ARTICLE_NAMES,
        );
        expectClose(reportOfImages(scored, weights), wanted);
      }),
      { seed: 12, numRuns: 200 },
    );
  });
});

describe('any matrix', () => {
  it('has scores from 0 to 1, F1 between precision and recall, accuracy the weighted recall', () => {
    const row = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(fc.tuple(row, row, row), (matrix) => {
        const report = reportOfMatrix(matrix, ARTICLE_NAMES);
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

/** Few values, so that many are equal. */
function scoresOfThree() {
  return [
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
  ] as const;
}

function toProbabilities(scores: readonly number[]): number[] {
  const total = scores.reduce((sum, score) => sum + score, 0);
  return scores.map((score) => score / total);
}

/** Every number of two values of one shape. */
function expectClose(actual: unknown, wanted: unknown): void {
  if (typeof wanted === 'number') expect(actual).toBeCloseTo(wanted, 9);
  else if (typeof wanted !== 'object' || wanted === null) expect(actual).toBe(wanted);
  else {
    const found = new Map(Object.entries(actual as object));
    expect([...found.keys()]).toEqual(Object.keys(wanted));
    for (const [key, value] of Object.entries(wanted)) expectClose(found.get(key), value);
  }
}
