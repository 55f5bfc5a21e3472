import { expect, test } from 'vitest';
import { describeEpoch } from './epoch';

test('an epoch has images and steps, and says where repeats are still among them', () => {
  expect(describeEpoch({ images: 312, steps: 7 }, true).replaceAll('\u00a0', ' ')).toBe(
    '312 images an epoch in 7 steps.',
  );
  expect(describeEpoch({ images: 9, steps: 1 }, false).replaceAll('\u00a0', ' ')).toBe(
    '9 images an epoch in 1 step before near-duplicates are left out, which the audit or the start finds.',
  );
});
