import { afterEach, expect, it } from 'vitest';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { forgetSpeeds, rememberedSpeeds } from './backend-speeds';

const KEY = 'xray-trainer/backend-speeds';

afterEach(() => {
  localStorage.clear();
});

it.each([
  '{',
  '[{"shape": 3}]',
  '[{"shape": "x", "speeds": [{"backend": "abacus"}]}]',
  '{"shape": "x"}',
  'null',
])('what is remembered and cannot be read is not there: %s', (text) => {
  localStorage.setItem(KEY, text);
  expect(rememberedSpeeds(ARTICLE_RECIPE, 3)).toBeNull();
});

it('what was never measured, or is forgotten, is not there', () => {
  expect(rememberedSpeeds(ARTICLE_RECIPE, 3)).toBeNull();
  localStorage.setItem(KEY, '[{"shape": "x", "speeds": []}]');
  forgetSpeeds();
  expect(localStorage.getItem(KEY)).toBe('[]');
});
