import { expect, it } from 'vitest';
import { fastestFirst } from './backend';

it('puts the backends that work in the order of their speed', () => {
  const works = { problem: null };
  expect(
    fastestFirst([
      { backend: 'webgl', msPerStep: 20, ...works },
      { backend: 'wasm', msPerStep: 6, ...works },
      { backend: 'cpu', msPerStep: null, problem: 'it did not start' },
    ]),
  ).toEqual(['wasm', 'webgl']);
  expect(fastestFirst([])).toEqual([]);
});
