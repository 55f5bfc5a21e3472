import { describe, expect, it } from 'vitest';
import { DEFAULT_FOREST_OPTIONS } from '../forest/forest-options';
import { FIRST_SPACE } from '../search/search-space';
import { ARTICLE_RECIPE } from '../training/recipe';
import { parsePlace, PLACE_FORMAT, withWork, type DatasetWork, type Place } from './place';

const named = (fingerprint: string) => ({ fileName: 'a.zip', isSample: false, fingerprint });

const PLACE: Place = {
  format: PLACE_FORMAT,
  settings: {
    recipe: { ...ARTICLE_RECIPE, seed: 7 },
    backendChoice: 'wasm',
    forestOptions: { ...DEFAULT_FOREST_OPTIONS, trees: 20 },
    searchSettings: {
      ...{ space: FIRST_SPACE, trials: 3, seed: 1 },
      method: { kind: 'random', epochs: 2 },
    },
    predictorKind: 'forest',
    notSureBelow: 0.7,
  },
  page: '#/train',
  dataset: named('ab'),
  works: [],
  searchId: 's',
  openedModelId: null,
  askedId: null,
};

describe('parsePlace', () => {
  it('gives what was kept', () => {
    expect(parsePlace(JSON.stringify(PLACE))).toEqual(PLACE);
  });

  it.each([
    null,
    '',
    'null',
    '7',
    '{',
    '{}',
    JSON.stringify({ ...PLACE, format: 'xray-trainer/place@0' }),
  ])('gives none of %s', (text) => {
    expect(parsePlace(text)).toBeNull();
  });

  it('leaves out what cannot be used as it was typed', () => {
    const { recipe, forestOptions, searchSettings, ...others } = PLACE.settings;
    const settings = {
      recipe: { ...recipe, epochs: 0 },
      // An emptied field, which JSON has no number for.
      forestOptions: { ...forestOptions, trees: NaN },
      searchSettings: { ...searchSettings, trials: 0 },
      ...others,
    };
    expect(parsePlace(JSON.stringify({ ...PLACE, settings }))?.settings).toEqual(others);
  });
});

describe('withWork', () => {
  const work = (fingerprint: string, network: string | null = 'n'): DatasetWork => ({
    ...{ dataset: named(fingerprint), exclusions: [], network, forest: null },
  });

  it('has the newest first, and one for each data set', () => {
    const works = withWork(withWork([], work('a')), work('b'));
    expect(works).toEqual([work('b'), work('a')]);
    expect(withWork(works, work('a', 'm'))).toEqual([work('a', 'm'), work('b')]);
  });

  it('has none that nothing was made of, nor of a data set that cannot be known again', () => {
    expect(withWork([work('a')], work('a', null))).toEqual([]);
    expect(withWork([work('a')], null)).toEqual([work('a')]);
  });

  it('forgets the oldest beyond eight', () => {
    const names = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
    const works = names.reduce<readonly DatasetWork[]>(
      (all, name) => withWork(all, work(name)),
      [],
    );
    expect(works.map(({ dataset }) => dataset.fingerprint)).toEqual(names.slice(1).reverse());
  });
});
