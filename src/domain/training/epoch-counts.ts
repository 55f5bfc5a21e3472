import { CLASS_NAMES, type ClassName } from '../dataset/classes';
import type { Recipe } from './recipe';

/**
 * How many images of each class one epoch shows, of the TRAIN images in use: with `duplicate` as
 * many as the largest class has. A class without images stays without, as in `oversampleByIndex`.
 */
export function epochCounts(
  train: Record<ClassName, number>,
  oversampling: Recipe['oversampling'],
): Record<ClassName, number> {
  if (oversampling === 'none') return { ...train };
  const largest = Math.max(...CLASS_NAMES.map((name) => train[name]));
  const shown = { ...train };
  for (const name of CLASS_NAMES) shown[name] = train[name] === 0 ? 0 : largest;
  return shown;
}

/** All images one epoch shows, repeats counted. */
export function imagesPerEpoch(
  train: Record<ClassName, number>,
  oversampling: Recipe['oversampling'],
): number {
  const shown = epochCounts(train, oversampling);
  return CLASS_NAMES.reduce((total, name) => total + shown[name], 0);
}
