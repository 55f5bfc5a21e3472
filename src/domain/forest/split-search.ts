import { GREY_LEVELS } from '../dataset/dataset';
import type { Random } from '../random';
import type { TrainingImages } from './training-images';

/** A question that divides the images of a node: is the value of `feature` up to `threshold`? */
export interface Split {
  feature: number;
  /** The level halfway between two neighbouring levels that occur, rounded down. */
  threshold: number;
}

/** What a search is told about the tree. */
export interface SplitRules {
  /** Features that are tried at a node. */
  featuresPerSplit: number;
  /** Drawn images that must remain on each side, repeats counted; at least 1. */
  minLeafImages: number;
}

/**
 * Finds the best split of one node.
 *
 * @param rows positions of its images
 * @param counts [classes], its drawn images by class
 * @returns null when no feature divides them as the rules ask
 */
export type SplitSearch = (rows: Int32Array, counts: readonly number[]) => Split | null;

/** What a search of one tree needs again and again. */
interface Search {
  training: TrainingImages;
  rules: SplitRules;
  random: Random;
  /** All features; those drawn at a node come first. */
  order: Int32Array;
  /** Int32Array [images]: how often each image was drawn, and its label, in one number. */
  drawn: Int32Array;
  /** The same of the images of the node, in their order, so that it stays in the cache. */
  drawnOfNode: Int32Array;
  /** Bits of a class index: a histogram has a cell for each level and class. */
  labelBits: number;
  /** Int32Array [256, 2^labelBits]: drawn images by level and class; empty between two features. */
  histogram: Int32Array;
  /** Int32Array [classes]: drawn images up to the level under search. */
  below: Int32Array;
  /** The levels of the feature under search at the node. */
  lowest: number;
  highest: number;
}

interface Best extends Split {
  /** `total` less the weighted Gini impurity of both sides. */
  score: number;
}

/**
 * A search by exact histograms: the 256 grey levels are all the places where a feature can be split.
 * As scikit-learn does, features are drawn without replacement until `featuresPerSplit` were looked
 * at and one of them at least was not the same for all images; of several best splits the first
 * counts. A split that leaves the impurity as it was is one as well: the next may lower it.
 *
 * @param weights [images], how often each image was drawn
 */
export function createSplitSearch(
  training: TrainingImages,
  weights: Uint32Array,
  rules: SplitRules,
  random: Random,
): SplitSearch {
  const { images, features, labels, classCount } = training;
  // Never fewer than four cells a level: see `tryThresholdsOfThree`.
  const labelBits = Math.max(2, Math.ceil(Math.log2(classCount)));
  const search: Search = {
    training,
    rules,
    random,
    order: new Int32Array(features).map((_, feature) => feature),
    drawn: Int32Array.from(weights, (weight, row) => (weight << labelBits) | (labels[row] ?? 0)),
    drawnOfNode: new Int32Array(images),
    labelBits,
    histogram: new Int32Array(GREY_LEVELS << labelBits),
    below: new Int32Array(classCount),
    lowest: 0,
    highest: 0,
  };
  return (rows, counts) => findBestSplit(search, rows, counts);
}

function findBestSplit(search: Search, rows: Int32Array, counts: readonly number[]): Split | null {
  const { training, rules, drawn, drawnOfNode } = search;
  for (let i = 0; i < rows.length; i++) drawnOfNode[i] = drawn[rows[i] as number] as number;
  const best: Best = { feature: -1, threshold: 0, score: -Infinity };
  let varies = false;
  for (let tried = 0; tried < training.features; tried++) {
    if (varies && tried >= rules.featuresPerSplit) break;
    const feature = drawFeature(search, tried);
    countLevels(search, rows, feature);
    varies ||= search.lowest < search.highest;
    if (counts.length <= 3) tryThresholdsOfThree(search, counts, feature, best);
    else tryThresholds(search, counts, feature, best);
  }
  return best.feature < 0 ? null : { feature: best.feature, threshold: best.threshold };
}

/** One of the features not yet drawn at this node. Any order to begin with is as good for that. */
function drawFeature({ training, random, order }: Search, tried: number): number {
  const at = tried + Math.floor(random() * (training.features - tried));
  const feature = order[at] as number;
  order[at] = order[tried] as number;
  order[tried] = feature;
  return feature;
}

// A forest spends nearly all of its time in the two loops below: no calls, nothing made, and what is
// read again and again is local.

function countLevels(search: Search, rows: Int32Array, feature: number): void {
  const { training, drawnOfNode, histogram, labelBits } = search;
  const { images, columns } = training;
  const labelMask = (1 << labelBits) - 1;
  const column = feature * images;
  let lowest = GREY_LEVELS;
  let highest = -1;
  for (let i = 0; i < rows.length; i++) {
    const level = columns[column + (rows[i] as number)] as number;
    if (level < lowest) lowest = level;
    if (level > highest) highest = level;
    const drawn = drawnOfNode[i] as number;
    const cell = (level << labelBits) | (drawn & labelMask);
    histogram[cell] = (histogram[cell] as number) + (drawn >> labelBits);
  }
  search.lowest = lowest;
  search.highest = highest;
}

/**
 * Looks at the thresholds between levels that occur and empties the histogram on the way. The sums of
 * squares follow each level from what it adds to one side and takes from the other: whole numbers, so
 * they stay exact.
 */
function tryThresholds(
  search: Search,
  counts: readonly number[],
  feature: number,
  best: Best,
): void {
  const { histogram, below, labelBits, lowest, highest } = search;
  const { minLeafImages } = search.rules;
  const classCount = counts.length;
  let total = 0;
  let belowImages = 0;
  let belowSquares = 0;
  let aboveSquares = 0;
  for (let label = 0; label < classCount; label++) {
    const count = counts[label] as number;
    below[label] = 0;
    total += count;
    aboveSquares += count * count;
  }
  let previous = lowest;
  let bestScore = best.score;
  for (let level = lowest; level <= highest; level++) {
    const cell = level << labelBits;
    let here = 0;
    let nextBelowSquares = belowSquares;
    let nextAboveSquares = aboveSquares;
    for (let label = 0; label < classCount; label++) {
      const moved = histogram[cell + label] as number;
      if (moved === 0) continue;
      const ownBelow = below[label] as number;
      // (b + m)^2 - b^2, and (a - m)^2 - a^2 with a all that is not below.
      nextBelowSquares += moved * (2 * ownBelow + moved);
      nextAboveSquares += moved * (moved - 2 * ((counts[label] as number) - ownBelow));
      below[label] = ownBelow + moved;
      histogram[cell + label] = 0;
      here += moved;
    }
    if (here === 0) continue;
    const above = total - belowImages;
    if (belowImages >= minLeafImages && above >= minLeafImages) {
      // Squares / below + squares / above, with one division: whole numbers lose nothing before it.
      const score = (belowSquares * above + aboveSquares * belowImages) / (belowImages * above);
      if (score > bestScore) {
        bestScore = score;
        best.score = score;
        best.feature = feature;
        best.threshold = (previous + level) >> 1;
      }
    }
    belowSquares = nextBelowSquares;
    aboveSquares = nextAboveSquares;
    belowImages += here;
    previous = level;
  }
}

/**
 * The same of two or three classes: without a loop over them, which costs a third of a forest's time. Of two
 * the third has no image.
 */
function tryThresholdsOfThree(
  { rules: { minLeafImages }, histogram, labelBits, lowest, highest }: Search,
  counts: readonly number[],
  feature: number,
  best: Best,
): void {
  const total0 = counts[0] as number;
  const total1 = counts[1] as number;
  const total2 = counts[2] ?? 0;
  const total = total0 + total1 + total2;
  let below0 = 0;
  let below1 = 0;
  let below2 = 0;
  let previous = lowest;
  let bestScore = best.score;
  for (let level = lowest; level <= highest; level++) {
    const cell = level << labelBits;
    const here0 = histogram[cell] as number;
    const here1 = histogram[cell + 1] as number;
    const here2 = histogram[cell + 2] as number;
    if (here0 + here1 + here2 === 0) continue;
    const below = below0 + below1 + below2;
    const above = total - below;
    if (below >= minLeafImages && above >= minLeafImages) {
      const above0 = total0 - below0;
      const above1 = total1 - below1;
      const above2 = total2 - below2;
      const belowSquares = below0 * below0 + below1 * below1 + below2 * below2;
      const aboveSquares = above0 * above0 + above1 * above1 + above2 * above2;
      // Squares / below + squares / above, with one division: whole numbers lose nothing before it.
      const score = (belowSquares * above + aboveSquares * below) / (below * above);
      if (score > bestScore) {
        bestScore = score;
        best.score = score;
        best.feature = feature;
        best.threshold = (previous + level) >> 1;
      }
    }
    below0 += here0;
    below1 += here1;
    below2 += here2;
    histogram[cell] = 0;
    histogram[cell + 1] = 0;
    histogram[cell + 2] = 0;
    previous = level;
  }
}
