import { describe, expect, it } from 'vitest';
import { ARTICLE_RECIPE, RECOMMENDED_RECIPE, type Recipe } from './recipe';
import { parseSetup, setupQuery } from './setup-link';

const FINGERPRINT = '0123456789abcdef'.repeat(4);

describe('a setup as a link', () => {
  it.each<[string, Recipe]>([
    ['the article', ARTICLE_RECIPE],
    ['another preset and seed', { ...RECOMMENDED_RECIPE, seed: 2_147_483_647 }],
    [
      'what needs care within an address',
      {
        ...ARTICLE_RECIPE,
        layers: [
          { kind: 'dense', units: 7, activation: 'relu', initializer: 'heNormal', l2: 1e-7 },
        ],
      },
    ],
  ])('comes back as it was: %s', (_, recipe) => {
    const setup = { recipe, fingerprint: FINGERPRINT };
    expect(parseSetup(setupQuery(setup))).toEqual(setup);
    expect(setupQuery(setup)).toMatch(/^[\w.%+&=*-]+$/);
  });

  it('is short: it names what differs from the article', () => {
    const recipe = { ...ARTICLE_RECIPE, seed: 3 };
    expect(setupQuery({ recipe, fingerprint: null })).toBe('recipe=%7B%22seed%22%3A3%7D');
  });

  it('is none without a recipe', () => {
    expect(parseSetup('')).toBeUndefined();
    expect(parseSetup(`images=${FINGERPRINT}`)).toBeUndefined();
  });

  it.each([
    'recipe=',
    'recipe={',
    'recipe=null',
    'recipe=[]',
    'recipe={"epochs":0}',
    'recipe={"epochs":"50"}',
    'recipe={"mixup":0.2}',
    'recipe={}&images=patient-7.png',
  ])('cannot be read from %s', (query) => {
    expect(parseSetup(query)).toBeNull();
  });
});
