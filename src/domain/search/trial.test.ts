import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVATIONS, ARTICLE_RECIPE, findRecipeProblems, RECIPE_LIMITS } from '../training/recipe';
import {
  findSpaceProblems,
  NUMBER_PARAMETERS,
  USUAL_RANGES,
  type NumberParameter,
  type NumberRange,
  type SearchSpace,
} from './search-space';
import { applyTrial, drawTrial, SEARCH_VALIDATION } from './trial';

const SEEDS = fc.nat(RECIPE_LIMITS.seed.max);
const NUMBERS = fc.integer({ min: 1, max: 500 });

/** A range within the limits of its parameter. */
function rangeOf(name: NumberParameter): fc.Arbitrary<NumberRange> {
  const { min, max, integer } = RECIPE_LIMITS[name];
  const end = integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
  return fc
    .tuple(end, end, fc.constantFrom('linear' as const, 'log' as const))
    .map(([one, other, scale]) => {
      const low = Math.min(one, other);
      return {
        kind: 'range',
        min: low,
        max: Math.max(one, other),
        scale: low === 0 ? 'linear' : scale,
      };
    });
}

const SPACES: fc.Arbitrary<SearchSpace> = fc.record({
  learningRate: rangeOf('learningRate'),
  momentum: rangeOf('momentum'),
  l2: rangeOf('l2'),
  dropoutRate: rangeOf('dropoutRate'),
  units: rangeOf('units'),
  batchSize: rangeOf('batchSize'),
  activation: fc.constant({ kind: 'choices', choices: ACTIVATIONS }),
});

/** `times` draws of one parameter. */
function draws(space: Partial<SearchSpace>, times: number) {
  return Array.from({ length: times }, (_, index) =>
    drawTrial({ ...NOTHING, ...space }, ARTICLE_RECIPE, 1, index + 1),
  );
}

const NOTHING: SearchSpace = {
  learningRate: null,
  momentum: null,
  l2: null,
  dropoutRate: null,
  units: null,
  batchSize: null,
  activation: null,
};

describe('drawTrial', () => {
  it('draws a recipe that can be trained, within every range', () => {
    fc.assert(
      fc.property(SPACES, SEEDS, NUMBERS, (space, seed, number) => {
        expect(findSpaceProblems(space)).toEqual([]);
        const values = drawTrial(space, ARTICLE_RECIPE, seed, number);
        expect(findRecipeProblems(applyTrial(ARTICLE_RECIPE, values))).toEqual([]);
        for (const name of NUMBER_PARAMETERS) {
          const { min, max } = space[name] as NumberRange;
          for (const value of [values[name]].flat()) {
            expect(value).toBeGreaterThanOrEqual(min);
            expect(value).toBeLessThanOrEqual(max);
          }
        }
        expect(values.units).toHaveLength(3);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('draws the same for seed and number, whatever else is searched', () => {
    fc.assert(
      fc.property(SEEDS, NUMBERS, (seed, number) => {
        const all = drawTrial(USUAL_RANGES, ARTICLE_RECIPE, seed, number);
        for (const name of NUMBER_PARAMETERS) {
          const alone = { ...NOTHING, [name]: USUAL_RANGES[name] };
          const { [name]: value } = drawTrial(alone, ARTICLE_RECIPE, seed, number);
          expect(value).toEqual(all[name]);
        }
      }),
      { seed: 4, numRuns: 50 },
    );
  });

  it('draws others for other numbers and other seeds', () => {
    const draw = (seed: number, number: number) =>
      JSON.stringify(drawTrial(USUAL_RANGES, ARTICLE_RECIPE, seed, number));
    const drawn = [0, 1, 2].flatMap((seed) => [1, 2, 3, 4].map((number) => draw(seed, number)));
    expect(new Set(drawn).size).toBe(12);
  });

  it('draws every power of ten as often on a log scale, and every value on a linear one', () => {
    const log: NumberRange = { kind: 'range', min: 1e-4, max: 1, scale: 'log' };
    const shareBelow = (range: NumberRange, border: number) =>
      draws({ learningRate: range }, 4000).filter(({ learningRate = NaN }) => learningRate < border)
        .length / 4000;
    // Half the powers of ten lie below 0.01; of the values 0.0099 of 0.9999. Four standard
    // deviations of 4,000 draws: 0.032 and 0.0063.
    expect(Math.abs(shareBelow(log, 0.01) - 0.5)).toBeLessThan(0.032);
    expect(Math.abs(shareBelow({ ...log, scale: 'linear' }, 0.01) - 0.0099)).toBeLessThan(0.0063);
  });

  it('draws both ends of whole numbers as often as those between', () => {
    const counts = new Map<number, number>();
    const units: NumberRange = { kind: 'range', min: 3, max: 6, scale: 'linear' };
    for (const { units: widths = [] } of draws({ units }, 2000)) {
      for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual([3, 4, 5, 6]);
    // 6,000 draws of four: 1,500 each, and four standard deviations of that.
    for (const count of counts.values()) expect(Math.abs(count - 1500)).toBeLessThan(134);
  });

  it('draws every choice, and widths one by one', () => {
    const batchSizes = draws({ batchSize: { kind: 'choices', choices: [16, 50] } }, 40);
    expect(new Set(batchSizes.map(({ batchSize }) => batchSize))).toEqual(new Set([16, 50]));
    const widths = draws({ units: USUAL_RANGES.units }, 20).map(({ units }) => new Set(units).size);
    expect(Math.max(...widths)).toBe(3);
  });

  it('draws no more than three digits, and a range of one value as it is', () => {
    const [first] = draws({ momentum: { kind: 'range', min: 0.1, max: 0.9, scale: 'linear' } }, 1);
    expect(String(first?.momentum)).toMatch(/^0\.\d{1,3}$/);
    const [fixed] = draws({ l2: { kind: 'range', min: 0.123456, max: 0.123456, scale: 'log' } }, 1);
    expect(fixed).toEqual({ l2: 0.123456 });
  });
});

describe('applyTrial', () => {
  it('sets each value where it belongs, and leaves the rest', () => {
    const values = {
      learningRate: 0.05,
      momentum: 0.9,
      l2: 0.001,
      dropoutRate: 0.1,
      units: [10, 20, 30],
      batchSize: 16,
      activation: 'relu',
    } as const;
    expect(applyTrial(ARTICLE_RECIPE, { ...values, units: [10, 20, 30] })).toEqual({
      ...ARTICLE_RECIPE,
      validation: { kind: 'held-out', share: 0.15, by: 'patient' },
      layers: [
        { kind: 'dense', units: 10, activation: 'relu', initializer: 'glorotNormal', l2: 0.001 },
        { kind: 'dense', units: 20, activation: 'relu', initializer: 'glorotUniform', l2: 0.001 },
        { kind: 'dropout', rate: 0.1 },
        { kind: 'dense', units: 30, activation: 'relu', initializer: 'glorotUniform', l2: 0.001 },
        { kind: 'dropout', rate: 0.1 },
      ],
      optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9 },
      batchSize: 16,
    });
  });

  it('changes nothing but the validation where nothing is searched', () => {
    expect(applyTrial(ARTICLE_RECIPE, {})).toEqual({
      ...ARTICLE_RECIPE,
      validation: SEARCH_VALIDATION,
    });
  });

  it('takes a zero for a value', () => {
    const { layers, optimizer } = applyTrial(ARTICLE_RECIPE, {
      momentum: 0,
      dropoutRate: 0,
      l2: 0,
    });
    expect(optimizer.momentum).toBe(0);
    expect(layers.map((layer) => (layer.kind === 'dense' ? layer.l2 : layer.rate))).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });
});
