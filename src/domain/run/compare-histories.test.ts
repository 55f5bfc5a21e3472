import { describe, expect, it } from 'vitest';
import { runDatasetOf } from './run';
import { datasetOf } from '../testing/dataset';
import { runOf } from '../testing/run';
import { ARTICLE_RECIPE, RECOMMENDED_RECIPE } from '../training/recipe';
import { isSameFigure } from './compare-histories';
import { summaryOf, type NetworkSummary } from './run-summary';

const NOW = new Date(2020, 4, 1);
const DATASET = { ...runDatasetOf(datasetOf([{}]), []), fingerprint: 'ab' };

function summary(change: Partial<NetworkSummary> = {}): NetworkSummary {
  const made = summaryOf(runOf({ dataset: DATASET }), NOW);
  if (made.kind !== 'network') throw new Error('no network');
  return { ...made, recipe: ARTICLE_RECIPE, ...change };
}

const held = (...heldOut: number[]) =>
  summary({ recipe: RECOMMENDED_RECIPE, heldOut: Int32Array.from(heldOut) });

describe('validation accuracy', () => {
  const isSame = (...runs: NetworkSummary[]) => isSameFigure('validationAccuracy', runs);

  it('is the same thing on the same images only', () => {
    expect(isSame(summary(), summary({ recipe: { ...ARTICLE_RECIPE, batchSize: 4 } }))).toBe(true);
    expect(isSame(held(1, 2), held(1, 2))).toBe(true);
    // Another seed holds other patients out.
    expect(isSame(held(1, 2), held(1, 3))).toBe(false);
    expect(isSame(held(1, 2), held(1, 2), held(1))).toBe(false);
    expect(isSame(summary(), held(1, 2))).toBe(false);
  });

  it('is not where some test images were left out, nor of other data', () => {
    const { answers } = summary();
    expect(
      isSame(summary(), summary({ answers: { ...answers, indices: Int32Array.of(99) } })),
    ).toBe(false);
    expect(isSame(summary(), summary({ answers: { ...answers, fingerprint: 'cd' } }))).toBe(false);
  });

  it('cannot be told of what an earlier version kept, nor without a digest', () => {
    const { heldOut: _, ...older } = held(1, 2);
    expect(isSame(older, held(1, 2))).toBe(false);
    const { answers } = summary();
    const unknown = summary({ answers: { ...answers, fingerprint: null } });
    expect(isSame(unknown, unknown)).toBe(false);
  });

  it('of one run is nothing to compare', () => {
    expect(isSame(held(1))).toBe(true);
    expect(isSame()).toBe(true);
  });
});

it('train loss is the same thing with the same layers and the same images shown alike', () => {
  const isSame = (...runs: NetworkSummary[]) => isSameFigure('trainLoss', runs);
  const plain = (change: Partial<typeof ARTICLE_RECIPE>) =>
    summary({ recipe: { ...ARTICLE_RECIPE, ...change } });
  expect(isSame(summary(), plain({ batchSize: 4, seed: 7 }))).toBe(true);
  expect(isSame(summary(), plain({ layers: [] }))).toBe(false);
  expect(isSame(summary(), plain({ oversampling: 'none' }))).toBe(false);
});
