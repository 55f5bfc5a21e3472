import { describe, expect, it } from 'vitest';
import { runOf } from '../testing/run';
import { forestRunOf } from '../testing/forest-run';
import { compareAnswers } from './compare-runs';
import { renamed, sortRuns, summaryOf, surplusOf, testReportOf } from './run-summary';
import type { NetworkSummary, RunSummary } from './run-summary';

const NOON = new Date(2020, 4, 1, 12, 0);

function keptOf(change: Partial<NetworkSummary> = {}): RunSummary {
  return { ...summaryOf(runOf(), NOON), ...change } as RunSummary;
}

/** One kept on each of these days, named by a person where the day is negative. */
function keptOn(days: readonly number[]): RunSummary[] {
  return days.map((day) =>
    keptOf({
      id: `day ${Math.abs(day)}`,
      isNamed: day < 0,
      keptAt: new Date(Date.UTC(2020, 0, Math.abs(day))).toISOString(),
    }),
  );
}

const idsOf = (runs: readonly RunSummary[]) => runs.map(({ id }) => id);

describe('summaryOf', () => {
  it('lists what is small', () => {
    const run = runOf({
      predictions: {
        ...runOf().predictions,
        test: {
          indices: Int32Array.of(2, 0),
          truth: Uint8Array.of(2, 0),
          probabilities: Float32Array.of(0.25, 0.5, 0.25, 0.125, 0.25, 0.625),
        },
      },
    });
    const summary = summaryOf(run, NOON, 'ab12');
    expect(summary.answers).toEqual({
      fingerprint: null,
      indices: Int32Array.of(2, 0),
      truth: Uint8Array.of(2, 0),
      predicted: Uint8Array.of(1, 2),
    });
    expect(summary).toMatchObject({
      kind: 'network',
      format: 'xray-trainer/run@2',
      modelSha256: 'ab12',
      id: 'run-1',
      name: 'Article, seed 0, 1 epoch, 12:00',
      isNamed: false,
      keptAt: NOON.toISOString(),
      fileName: 'archive.zip',
      excludedImages: 0,
    });
    expect(JSON.stringify(summary)).not.toMatch(/weights|kernel|probabilities/);
  });

  it('lists a forest by its options, with the same figures', () => {
    const run = forestRunOf();
    const summary = summaryOf(run, NOON);
    expect(summary).toMatchObject({
      kind: 'forest',
      format: 'xray-trainer/forest@1',
      id: 'forest-1',
      name: 'Forest, seed 0, 100 trees, 12:00',
      options: run.options,
      status: 'completed',
      // The most probable classes of 0.25 : 0.5 : 0.25 and of 0 : 0.75 : 0.25.
      answers: { truth: Uint8Array.of(1, 2), predicted: Uint8Array.of(1, 1) },
    });
    expect(testReportOf(summary).accuracy).toBe(0.5);
    expect(JSON.stringify(summary)).not.toMatch(/threshold|importance|probabilities/);
  });

  it('counts an image once that is left out for two reasons', () => {
    const { dataset } = runOf();
    const summary = summaryOf(
      runOf({
        dataset: {
          ...dataset,
          exclusions: [
            { reason: { kind: 'by-hand' }, names: ['a.png', 'b.png'] },
            { reason: { kind: 'rule', rule: 'identical-in-train' }, names: ['b.png'] },
          ],
        },
      }),
      NOON,
    );
    expect(summary.excludedImages).toBe(2);
  });
});

it('a forest is tested against a network and against another forest, on the same test images', () => {
  const on = { ...runOf().dataset, fingerprint: 'ab12' };
  const network = summaryOf(runOf({ dataset: on }), NOON);
  const { dataset, predictions } = forestRunOf();
  const forestOn = { ...dataset, fingerprint: 'ab12' };
  const forest = summaryOf(forestRunOf({ dataset: forestOn }), NOON);
  // The network is right on both images, the forest on the first alone.
  expect(compareAnswers(network.answers, forest.answers)).toMatchObject({
    ok: true,
    value: { images: 2, bothRight: 1, onlyFirstRight: 1, onlySecondRight: 0, pValue: 1 },
  });
  const probabilities = Float32Array.of(0, 0, 1, 0, 0, 1);
  const test = { ...predictions.test, probabilities };
  const other = summaryOf(
    forestRunOf({ dataset: forestOn, predictions: { ...predictions, test } }),
    NOON,
  );
  expect(compareAnswers(forest.answers, other.answers)).toMatchObject({
    ok: true,
    value: { bothRight: 0, onlyFirstRight: 1, onlySecondRight: 1 },
  });
});

describe('testReportOf', () => {
  it('counts the answers', () => {
    const { answers } = keptOf();
    const summary = keptOf({
      answers: {
        ...answers,
        truth: Uint8Array.of(0, 0, 1, 2),
        predicted: Uint8Array.of(0, 2, 1, 2),
      },
    });
    const { accuracy, balancedAccuracy, perClass } = testReportOf(summary);
    expect(accuracy).toBe(0.75);
    expect(perClass.map(({ recall }) => recall)).toEqual([0.5, 1, 1]);
    expect(balancedAccuracy).toBeCloseTo(2.5 / 3, 14);
  });
});

describe('renamed', () => {
  it('takes the name of a person, tidied', () => {
    expect(renamed(keptOf(), '  lower \n rate ')).toEqual(
      keptOf({ name: 'lower rate', isNamed: true }),
    );
    expect(renamed(keptOf(), 'x'.repeat(100)).name).toBe('x'.repeat(80));
  });

  it('changes nothing where there is no other name', () => {
    const kept = keptOf();
    expect(renamed(kept, ' \t ')).toBe(kept);
    expect(renamed(kept, `${kept.name} `)).toBe(kept);
  });
});

describe('sortRuns', () => {
  it('begins with the newest', () => {
    expect(idsOf(sortRuns(keptOn([2, 3, 1])))).toEqual(['day 3', 'day 2', 'day 1']);
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
