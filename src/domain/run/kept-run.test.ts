import { describe, expect, it } from 'vitest';
import { runOf } from '../testing/run';
import { keepWhole, renameKept, sortKept, surplusOf, testReportOf, type KeptRun } from './kept-run';

const LABELS = Uint8Array.of(0, 1, 2);
const NOON = new Date(2020, 4, 1, 12, 0);

function keptOf(change: Partial<KeptRun> = {}): KeptRun {
  return { ...keepWhole(runOf(), LABELS, NOON).kept, ...change };
}

/** One kept on each of these days, named by a person where the day is negative. */
function keptOn(days: readonly number[]): KeptRun[] {
  return days.map((day) =>
    keptOf({
      id: `day ${Math.abs(day)}`,
      isNamed: day < 0,
      keptAt: new Date(Date.UTC(2020, 0, Math.abs(day))).toISOString(),
    }),
  );
}

const idsOf = (runs: readonly KeptRun[]) => runs.map(({ id }) => id);

describe('keepWhole', () => {
  it('lists what is small and puts weights and probabilities beside it', () => {
    const run = runOf({
      predictions: {
        ...runOf().predictions,
        test: {
          indices: Int32Array.of(2, 0),
          probabilities: Float32Array.of(0.25, 0.5, 0.25, 0.125, 0.25, 0.625),
        },
      },
    });
    const { kept, parts } = keepWhole(run, LABELS, NOON);
    expect(kept.answers).toEqual({
      fingerprint: null,
      indices: Int32Array.of(2, 0),
      truth: Uint8Array.of(2, 0),
      predicted: Uint8Array.of(1, 2),
    });
    expect(kept).toMatchObject({
      id: 'run-1',
      name: 'Article, seed 0, 1 epoch, 12:00',
      isNamed: false,
      keptAt: NOON.toISOString(),
      fileName: 'archive.zip',
      excludedImages: 0,
    });
    expect(JSON.stringify(kept)).not.toMatch(/weights|kernel|probabilities/);
    expect(parts).toEqual({ id: 'run-1', run, labels: LABELS });
  });

  it('counts an image once that is left out for two reasons', () => {
    const { dataset } = runOf();
    const kept = keepWhole(
      runOf({
        dataset: {
          ...dataset,
          exclusions: [
            { reason: { kind: 'by-hand' }, names: ['a.png', 'b.png'] },
            { reason: { kind: 'rule', rule: 'identical-in-train' }, names: ['b.png'] },
          ],
        },
      }),
      LABELS,
      NOON,
    ).kept;
    expect(kept.excludedImages).toBe(2);
  });
});

describe('testReportOf', () => {
  it('counts the answers', () => {
    const { answers } = keptOf();
    const kept = keptOf({
      answers: {
        ...answers,
        truth: Uint8Array.of(0, 0, 1, 2),
        predicted: Uint8Array.of(0, 2, 1, 2),
      },
    });
    const { accuracy, balancedAccuracy, perClass } = testReportOf(kept);
    expect(accuracy).toBe(0.75);
    expect(perClass.map(({ recall }) => recall)).toEqual([0.5, 1, 1]);
    expect(balancedAccuracy).toBeCloseTo(2.5 / 3, 14);
  });
});

describe('renameKept', () => {
  it('takes the name of a person, tidied', () => {
    expect(renameKept(keptOf(), '  lower \n rate ')).toEqual(
      keptOf({ name: 'lower rate', isNamed: true }),
    );
    expect(renameKept(keptOf(), 'x'.repeat(100)).name).toBe('x'.repeat(80));
  });

  it('changes nothing where there is no other name', () => {
    const kept = keptOf();
    expect(renameKept(kept, ' \t ')).toBe(kept);
    expect(renameKept(kept, `${kept.name} `)).toBe(kept);
  });
});

describe('sortKept', () => {
  it('begins with the newest', () => {
    expect(idsOf(sortKept(keptOn([2, 3, 1])))).toEqual(['day 3', 'day 2', 'day 1']);
  });
});

describe('surplusOf', () => {
  it('is nothing while there is room', () => {
    expect(surplusOf([], 2)).toEqual([]);
    expect(surplusOf(keptOn([1, 2]), 2)).toEqual([]);
  });

  it('is the oldest that nobody has named', () => {
    expect(idsOf(surplusOf(keptOn([-1, 2, 3, 4]), 3))).toEqual(['day 2']);
    expect(idsOf(surplusOf(keptOn([4, 3, -2, 1]), 2))).toEqual(['day 1', 'day 3']);
  });

  it('is the oldest where all have names, but never the newest', () => {
    expect(idsOf(surplusOf(keptOn([-1, -2, -3]), 2))).toEqual(['day 1']);
    expect(idsOf(surplusOf(keptOn([-1, -2, 3]), 2))).toEqual(['day 1']);
    expect(idsOf(surplusOf(keptOn([1, 2]), 0))).toEqual(['day 1']);
  });
});
