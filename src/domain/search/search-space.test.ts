import { describe, expect, it } from 'vitest';
import { ARTICLE_RECIPE, type Activation } from '../training/recipe';
import {
  FIRST_SPACE,
  findSpaceProblems,
  searchedParameters,
  USUAL_RANGES,
  type SearchSpace,
} from './search-space';

const NOTHING: SearchSpace = {
  learningRate: null,
  momentum: null,
  l2: null,
  dropoutRate: null,
  units: null,
  batchSize: null,
  activation: null,
};

describe('findSpaceProblems', () => {
  it('finds none in what the page offers', () => {
    expect(findSpaceProblems(USUAL_RANGES)).toEqual([]);
    expect(findSpaceProblems(FIRST_SPACE)).toEqual([]);
  });

  it('allows both limits, and a range of one value', () => {
    const space: SearchSpace = {
      ...NOTHING,
      learningRate: { kind: 'range', min: 1e-6, max: 10, scale: 'log' },
      momentum: { kind: 'range', min: 0.5, max: 0.5, scale: 'linear' },
      units: { kind: 'range', min: 1, max: 1024, scale: 'log' },
    };
    expect(findSpaceProblems(space)).toEqual([]);
  });

  it('names every end that is outside the limits, not a whole number, or none at all', () => {
    const space: SearchSpace = {
      ...NOTHING,
      learningRate: { kind: 'range', min: 0, max: 11, scale: 'linear' },
      momentum: { kind: 'range', min: NaN, max: 0.9, scale: 'linear' },
      units: { kind: 'range', min: 16, max: 32.5, scale: 'log' },
      batchSize: { kind: 'choices', choices: [50, 0, 1001] },
    };
    expect(findSpaceProblems(space)).toEqual([
      { path: 'learningRate.min', why: 'outside-limits' },
      { path: 'learningRate.max', why: 'outside-limits' },
      { path: 'momentum.min', why: 'outside-limits' },
      { path: 'units.max', why: 'outside-limits' },
      { path: 'batchSize.choices.1', why: 'outside-limits' },
      { path: 'batchSize.choices.2', why: 'outside-limits' },
    ]);
  });

  it('names a range upside down, a logarithm of zero, and choices that are none', () => {
    const space: SearchSpace = {
      ...NOTHING,
      l2: { kind: 'range', min: 0, max: 0.1, scale: 'log' },
      dropoutRate: { kind: 'range', min: 0.5, max: 0.4, scale: 'linear' },
      batchSize: { kind: 'choices', choices: [] },
      activation: { kind: 'choices', choices: [] },
    };
    expect(findSpaceProblems(space)).toEqual([
      { path: 'l2.min', why: 'log-of-zero' },
      { path: 'dropoutRate', why: 'min-above-max' },
      { path: 'batchSize.choices', why: 'no-choices' },
      { path: 'activation.choices', why: 'no-choices' },
    ]);
  });

  it('names an activation that there is not', () => {
    const choices = ['tanh', 'gelu'] as Activation[];
    expect(findSpaceProblems({ ...NOTHING, activation: { kind: 'choices', choices } })).toEqual([
      { path: 'activation.choices.1', why: 'unknown-choice' },
    ]);
  });
});

describe('searchedParameters', () => {
  it('leaves out what is switched off and what the recipe does not have', () => {
    expect(searchedParameters(FIRST_SPACE, ARTICLE_RECIPE)).toEqual([
      'learningRate',
      'momentum',
      'l2',
      'dropoutRate',
    ]);
    const { layers } = ARTICLE_RECIPE;
    const noDropout = { ...ARTICLE_RECIPE, layers: layers.filter(({ kind }) => kind === 'dense') };
    expect(searchedParameters(USUAL_RANGES, noDropout)).toEqual([
      'learningRate',
      'momentum',
      'l2',
      'units',
      'batchSize',
      'activation',
    ]);
    const noLayer = { ...ARTICLE_RECIPE, layers: [] };
    expect(searchedParameters(USUAL_RANGES, noLayer)).toEqual([
      'learningRate',
      'momentum',
      'batchSize',
    ]);
  });
});
