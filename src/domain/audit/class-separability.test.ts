import { describe, expect, it } from 'vitest';
import { balancedAccuracyInterval } from '../evaluation/intervals';
import { createRandom, nextGaussian } from '../random';
import { crossValidatedRecalls, recallsOn, type Separability } from './class-separability';
import { fitDecisionTree } from './decision-tree';
import { Z_FOR_ALL_FEATURES } from './shortcuts';

const FOLDS = 5;

/** One feature; the images of a patient share its value. */
function questionOf(
  images: readonly { label: number; group: string; value: number }[],
): Separability & { rows: number[] } {
  return {
    fit: fitDecisionTree(4),
    table: { values: Float64Array.from(images, ({ value }) => value), width: 1 },
    labels: Uint8Array.from(images, ({ label }) => label),
    groups: images.map(({ group }) => group),
    rows: [...images.keys()],
  };
}

describe('crossValidatedRecalls', () => {
  it('tells classes apart that a threshold tells apart', () => {
    const images = Array.from({ length: 60 }, (_, i) => ({
      label: i % 3,
      group: `${i}`,
      value: 100 * (i % 3) + (i % 7),
    }));
    const question = questionOf(images);
    expect(crossValidatedRecalls(question, question.rows, FOLDS, [0, 1])).toEqual([
      { recall: expect.closeTo(1, 12) as number, cases: 20 },
      { recall: expect.closeTo(1, 12) as number, cases: 20 },
      { recall: expect.closeTo(1, 12) as number, cases: 20 },
    ]);
  });

  it('knows no patient again: whose value is all that tells his class', () => {
    // Six patients a class of ten images each, their values interleaved without any rule.
    const values = [3, 11, 7, 16, 0, 13, 8, 1, 14, 5, 17, 10, 12, 6, 2, 9, 15, 4];
    const images = values.flatMap((value, patient) =>
      Array.from({ length: 10 }, () => ({
        label: Math.floor(patient / 6),
        group: `${patient}`,
        value,
      })),
    );
    const byPatient = { ...questionOf(images), fit: fitDecisionTree(18) };
    const torn = { ...byPatient, groups: images.map((_, i) => `${i}`) };
    const accuracyOf = (question: typeof byPatient) =>
      balancedAccuracyInterval(crossValidatedRecalls(question, question.rows, FOLDS, [0])).value;
    expect(accuracyOf(torn)).toBeCloseTo(1, 12);
    expect(accuracyOf(byPatient)).toBeLessThan(0.6);
  });

  it('counts patients, not images, as cases; those with many images for more than others', () => {
    const sizes = [4, 4, 4, 4, 4, 1, 1, 1, 1, 1];
    const images = sizes.flatMap((size, patient) =>
      Array.from({ length: size }, () => ({ label: 1, group: `${patient}`, value: patient })),
    );
    const question = questionOf(images);
    const [only] = crossValidatedRecalls(question, question.rows, FOLDS, [0]);
    // 25 images: 25^2 / (5 * 16 + 5 * 1).
    expect(only?.cases).toBeCloseTo(625 / 85, 12);
    expect(only?.recall).toBe(1);
  });

  it('seldom calls chance a shortcut, though eight features are tried', () => {
    const alarms = Array.from({ length: 30 }, (_, seed) => {
      const random = createRandom(seed, 'nothing');
      const groups = Array.from({ length: 90 }, (_, i) => `${i}`);
      return Array.from({ length: 8 }, () =>
        questionOf(
          groups.map((group, i) => ({ label: i % 3, group, value: nextGaussian(random) })),
        ),
      ).some((question) => {
        const recalls = crossValidatedRecalls(question, question.rows, FOLDS, [0, 1, 2]);
        return balancedAccuracyInterval(recalls, Z_FOR_ALL_FEATURES).low > 1 / 3;
      });
    });
    // At 5 % one or two of 30 are to be expected; five or more come by chance in 1.6 % of such trials.
    expect(alarms.filter(Boolean).length).toBeLessThan(5);
  });
});

describe('recallsOn', () => {
  it('asks a model about rows it was not fitted to', () => {
    const images = Array.from({ length: 30 }, (_, i) => ({
      label: i % 3,
      group: `${i}`,
      // The last three are of class 0 but look like class 2.
      value: i < 27 ? 100 * (i % 3) : 200,
    }));
    const question = questionOf(
      images.map((image, i) => (i < 27 ? image : { ...image, label: 0 })),
    );
    const rows = question.rows;
    expect(recallsOn(question, rows.slice(0, 27), [0, 3, 27, 28])).toEqual([
      { recall: 0.5, cases: 4 },
    ]);
  });
});
