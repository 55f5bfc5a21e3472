import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_NAMES } from '../testing/classes';
import { scoreImages } from './classification-report';
import { imagesAtThreshold, imagesOfBin, imagesOfCell } from './image-lists';

const TRUTH = Uint8Array.of(1, 1, 1, 0, 1, 2);
const PROBABILITIES = Float64Array.of(
  ...[0.1, 0.3, 0.6],
  ...[0.0, 0.1, 0.9],
  ...[0.1, 0.7, 0.2],
  ...[0.4, 0.0, 0.6],
  ...[0.1, 0.8, 0.1],
  ...[0.3, 0.1, 0.6],
);
const SCORED = scoreImages(TRUTH, PROBABILITIES, ARTICLE_NAMES);

describe('imagesOfCell', () => {
  it('shows the most confidently wrong first', () => {
    // Normal taken for Pneumonia: 0.9 before 0.6.
    expect(imagesOfCell(SCORED, 1, 2)).toEqual([1, 0]);
  });

  it('shows those first that were only just right', () => {
    expect(imagesOfCell(SCORED, 1, 1)).toEqual([2, 4]);
  });

  it('of an empty cell is empty', () => {
    expect(imagesOfCell(SCORED, 2, 0)).toEqual([]);
  });
});

describe('imagesOfBin', () => {
  it('shows what is wrong before what is right', () => {
    // From 0.6: row 0 and row 3 wrong, row 5 right.
    expect(imagesOfBin(SCORED.answers, 6)).toEqual([0, 3, 5]);
    expect(imagesOfBin(SCORED.answers, 0)).toEqual([]);
  });
});

describe('imagesAtThreshold', () => {
  it('shows false alarms and misses by how sure they were, then what was found', () => {
    // Pneumonia from 0.6 on: row 1 at 0.9, rows 0 and 3 at 0.6 are false alarms; row 5 is found.
    expect(imagesAtThreshold(TRUTH, PROBABILITIES, 2, 0.6)).toEqual([1, 0, 3, 5]);
    // From 0.7 on row 1 is one still, and row 5 is missed with 1 - 0.6.
    expect(imagesAtThreshold(TRUTH, PROBABILITIES, 2, 0.7)).toEqual([1, 5]);
    // COVID-19 from 0.35 on: row 3 is found; the others are neither taken nor of the class.
    expect(imagesAtThreshold(TRUTH, PROBABILITIES, 0, 0.35)).toEqual([3]);
  });

  it('misses the whole class above all thresholds', () => {
    expect(imagesAtThreshold(TRUTH, PROBABILITIES, 1, Infinity)).toEqual([1, 0, 2, 4]);
  });
});

describe('any answers', () => {
  const answer = fc.record({ label: fc.nat(2), scores: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)) });

  it('lie in exactly one cell and one bin', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), (answers) => {
        const truth = Uint8Array.from(answers, ({ label }) => label);
        const probabilities = Float64Array.from(
          answers.flatMap(({ scores }) => {
            const total = scores.reduce((sum, score) => sum + score + 1, 0);
            return scores.map((score) => (score + 1) / total);
          }),
        );
        const scored = scoreImages(truth, probabilities, ARTICLE_NAMES);
        const classes = [0, 1, 2] as const;
        const cells = classes.flatMap((row) =>
          classes.flatMap((column) => imagesOfCell(scored, row, column)),
        );
        const bins = Array.from({ length: 10 }, (_, bin) => imagesOfBin(scored.answers, bin));
        for (const listed of [cells, bins.flat()]) {
          expect([...listed].sort((a, b) => a - b)).toEqual([...truth.keys()]);
        }
      }),
      { seed: 19, numRuns: 100 },
    );
  });
});
