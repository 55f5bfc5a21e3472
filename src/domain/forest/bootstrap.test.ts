import { expect, it } from 'vitest';
import { createRandom } from '../random';
import { bootstrapWeights } from './bootstrap';

it('draws as often as there is to draw from, by the positions that the numbers fall on', () => {
  const numbers = [0, 0.25, 0.3, 0.99].values();
  const weights = bootstrapWeights(
    Int32Array.of(4, 2, 0, 2),
    5,
    () => numbers.next().value as number,
  );
  expect(Array.from(weights)).toEqual([0, 0, 3, 0, 1]);
});

it('leaves out 1 / e of the images and draws an image twice as often that is named twice', () => {
  const images = 20_000;
  const once = Int32Array.from({ length: images }, (_, position) => position);
  const weights = bootstrapWeights(once, images, createRandom(1, 'test'));
  const missing = weights.filter((weight) => weight === 0).length;
  // The standard deviation of that count is 44.
  expect(Math.abs(missing - images / Math.E)).toBeLessThan(200);

  const drawnFrom = Int32Array.from({ length: 30_000 }, (_, at) => (at < 10_000 ? 0 : 1));
  const [first = 0, second = 0] = bootstrapWeights(drawnFrom, 2, createRandom(2, 'test'));
  expect(first + second).toBe(30_000);
  // The standard deviation is 82.
  expect(Math.abs(first - 10_000)).toBeLessThan(400);
});
