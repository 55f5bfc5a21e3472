import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { isWithin } from '../limits';
import { RECIPE_LIMITS } from '../training/recipe';

/** Everything that decides a random forest. Plain data: shown, edited, saved, compared. */
export interface ForestOptions {
  /** Decides oversampling, bootstrap and the pixels that are tried. */
  seed: number;
  trees: number;
  /** Questions from the root to a leaf at most; null for no limit. */
  maxDepth: number | null;
  /** A split that leaves fewer drawn images on a side is not made; repeats count. */
  minLeafImages: number;
  /** Pixels that are tried at each split. */
  pixelsPerSplit: number;
  /** `duplicate`: every class is repeated by index until it is as large as the largest. */
  oversampling: 'none' | 'duplicate';
}

/** The article's forest, which is scikit-learn's default, on the images its network learns from. */
export const DEFAULT_FOREST_OPTIONS: ForestOptions = {
  seed: 0,
  trees: 100,
  maxDepth: null,
  minLeafImages: 1,
  pixelsPerSplit: Math.sqrt(PIXELS_PER_IMAGE),
  oversampling: 'duplicate',
};

/** What the page offers and what options must keep to; both ends are allowed. */
export const FOREST_LIMITS = {
  seed: RECIPE_LIMITS.seed,
  trees: { min: 1, max: 1000, integer: true },
  maxDepth: { min: 1, max: 100, integer: true },
  minLeafImages: { min: 1, max: 1000, integer: true },
  pixelsPerSplit: { min: 1, max: PIXELS_PER_IMAGE, integer: true },
} as const;

export type ForestField = keyof typeof FOREST_LIMITS;

/** The options that are outside their limits; empty when a forest can be grown. */
export function findForestProblems(options: ForestOptions): ForestField[] {
  const fields = Object.keys(FOREST_LIMITS) as ForestField[];
  return fields.filter((field) => {
    const value = options[field];
    return value !== null && !isWithin(value, FOREST_LIMITS[field]);
  });
}
