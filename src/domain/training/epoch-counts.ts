import type { CountsByClass } from '../dataset/dataset';
import { sum } from '../statistics';
import type { Recipe } from './recipe';

/**
 * How many images of each class one epoch shows, of the TRAIN images in use: with `duplicate` as
 * many as the largest class has. A class without images stays without, as in `oversampleByIndex`.
 */
export function epochCounts(
  train: CountsByClass,
  oversampling: Recipe['oversampling'],
): CountsByClass {
  if (oversampling === 'none') return { ...train };
  const largest = Math.max(...Object.values(train));
  return Object.fromEntries(
    Object.entries(train).map(([name, images]) => [name, images === 0 ? 0 : largest]),
  );
}

/** All images one epoch shows, repeats counted. */
export function imagesPerEpoch(train: CountsByClass, oversampling: Recipe['oversampling']): number {
  return sum(Object.values(epochCounts(train, oversampling)));
}
