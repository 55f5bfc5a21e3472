import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveAreas, rankImages, thresholdCurve, type Ranking } from './curves';

/** Images of COVID-19 or not, with the probability each was given for it. */
function rankingOf(images: readonly { isCovid: boolean; probability: number }[]): Ranking {
  return rankImages(
    Uint8Array.from(images, ({ isCovid }) => (isCovid ? 0 : 2)),
    Float64Array.from(images.flatMap(({ probability }) => [probability, 0, 1 - probability])),
    0,
  );
}

/** With two ties: at 0.8 one of each kind, at 0.6 one of the class and two others. */
const TIED = rankingOf([
  { isCovid: false, probability: 0.6 },
  { isCovid: true, probability: 0.9 },
  { isCovid: true, probability: 0.8 },
  { isCovid: false, probability: 0.8 },
  { isCovid: true, probability: 0.6 },
  { isCovid: false, probability: 0.6 },
  { isCovid: true, probability: 0.3 },
  { isCovid: false, probability: 0.1 },
]);

function ones(ranking: Ranking): Float64Array {
  return new Float64Array(ranking.rows.length).fill(1);
}

describe('thresholdCurve', () => {
  it('has one point for each different probability, and one above them all', () => {
    expect(thresholdCurve(TIED)).toEqual({
      positives: 4,
      negatives: 4,
      points: [
        { threshold: Infinity, found: 0, falseAlarms: 0 },
        { threshold: 0.9, found: 1, falseAlarms: 0 },
        { threshold: 0.8, found: 2, falseAlarms: 1 },
        { threshold: 0.6, found: 3, falseAlarms: 3 },
        { threshold: 0.3, found: 4, falseAlarms: 3 },
        { threshold: 0.1, found: 4, falseAlarms: 4 },
      ],
    });
  });

  it('of no images is the one point above them all', () => {
    expect(thresholdCurve(rankingOf([]))).toEqual({
      positives: 0,
      negatives: 0,
      points: [{ threshold: Infinity, found: 0, falseAlarms: 0 }],
    });
  });
});

describe('curveAreas', () => {
  // scikit-learn 1.2.1: roc_auc_score 0.65625, average_precision_score 0.6845238095238095.
  it('goes straight through ties', () => {
    const { rocAuc, averagePrecision } = curveAreas(TIED, ones(TIED));
    expect(rocAuc).toBe(0.65625);
    expect(averagePrecision).toBeCloseTo(0.6845238095238095, 12);
  });

  it('is 1/2 and the share of the class where all are given the same', () => {
    const flat = rankingOf(
      [true, false, false, false].map((isCovid) => ({ isCovid, probability: 0.4 })),
    );
    expect(curveAreas(flat, ones(flat))).toEqual({ rocAuc: 0.5, averagePrecision: 0.25 });
  });

  it('is nothing without images of the class, or of the others', () => {
    const nothing = { rocAuc: null, averagePrecision: null };
    for (const isCovid of [true, false]) {
      const ranking = rankingOf([{ isCovid, probability: 0.4 }]);
      expect(curveAreas(ranking, ones(ranking))).toEqual(nothing);
    }
    expect(curveAreas(TIED, new Float64Array(8))).toEqual(nothing);
  });
});

describe('any ranking', () => {
  const image = fc.record({
    isCovid: fc.boolean(),
    probability: fc.constantFrom(0.1, 0.2, 0.5, 0.7),
  });

  it('has the ROC area that comparing every pair gives, and that lies under the points', () => {
    fc.assert(
      fc.property(fc.array(image, { maxLength: 40 }), (images) => {
        const wins = images.flatMap((own) =>
          images.flatMap((other) => {
            if (!own.isCovid || other.isCovid) return [];
            return (1 + Math.sign(own.probability - other.probability)) / 2;
          }),
        );
        const ranking = rankingOf(images);
        const { rocAuc } = curveAreas(ranking, ones(ranking));
        if (wins.length === 0) {
          expect(rocAuc).toBeNull();
          return;
        }
        const share = wins.reduce((sum, win) => sum + win, 0) / wins.length;
        expect(rocAuc).toBeCloseTo(share, 12);
        const { points, positives, negatives } = thresholdCurve(ranking);
        const trapezoids = points.map(({ found, falseAlarms }, i) => {
          const before = points[i - 1] ?? { found: 0, falseAlarms: 0 };
          return ((falseAlarms - before.falseAlarms) * (found + before.found)) / 2;
        });
        const area = trapezoids.reduce((sum, part) => sum + part, 0);
        expect(area / (positives * negatives)).toBeCloseTo(share, 12);
      }),
      { seed: 15, numRuns: 200 },
    );
  });

  it('keeps every image, from the highest probability to the lowest', () => {
    fc.assert(
      fc.property(fc.array(image, { maxLength: 40 }), (images) => {
        const { rows, probability, isPositive } = rankingOf(images);
        expect([...rows].sort((a, b) => a - b)).toEqual([...images.keys()]);
        expect([...probability]).toEqual([...probability].sort((a, b) => b - a));
        expect(Array.from(rows, (row) => images[row])).toEqual(
          Array.from(rows, (_, rank) => ({
            isCovid: isPositive[rank] === 1,
            probability: probability[rank],
          })),
        );
      }),
      { seed: 16, numRuns: 100 },
    );
  });
});
