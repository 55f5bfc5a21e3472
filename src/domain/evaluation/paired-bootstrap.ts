import { createRandom } from '../random';
import { sum } from '../statistics';
import { balancedAccuracy } from './agreement';
import { groupCount, percentileInterval, resample, stratify } from './bootstrap';
import { confusionMatrix, type ConfusionMatrix } from './confusion-matrix';
import { RESAMPLES, type FigureInterval } from './report-intervals';

/** A figure with its 95 % interval, or why it has none. */
export interface Estimate {
  value: number;
  interval: FigureInterval;
}

export interface AccuracyEstimates {
  accuracy: Estimate;
  balancedAccuracy: Estimate;
}

/** How well several models tell the same images, and how much better the first one is. */
export interface ModelComparison {
  /** By model. */
  models: AccuracyEstimates[];
  /** By model: the first one's figures minus its own; zero for the first. */
  leads: AccuracyEstimates[];
}

interface Accuracies {
  accuracy: number;
  balancedAccuracy: number;
}

const SEED = 0;

/**
 * Compares models on the same images. Every resample draws whole patients within each class, and all
 * models are counted on what it drew (paired bootstrap: Efron & Tibshirani 1993, ch. 8): what is hard
 * for one and for the other cancels out. Nothing is trained anew, so the intervals do not cover what
 * another seed would give.
 *
 * @param truth [n] class indices, at least one
 * @param predicted by model [n] class indices
 * @param groups [n] patient of each image
 */
export function compareModels(
  truth: Uint8Array,
  predicted: readonly Uint8Array[],
  groups: readonly string[],
  classCount: number,
  resamples = RESAMPLES,
): ModelComparison {
  const strata = stratify(truth, groups, classCount);
  const weights = new Float64Array(truth.length).fill(1);
  const accuraciesOfAll = () =>
    predicted.map((classes) => accuraciesOf(confusionMatrix(truth, classes, classCount, weights)));
  const found = accuraciesOfAll();
  const random = createRandom(SEED, 'bootstrap');
  const resampled = Array.from({ length: resamples }, () => {
    resample(strata, random, weights);
    return accuraciesOfAll();
  });
  const isAlone = strata.some((stratum) => groupCount(stratum) === 1);
  const estimates = (figuresOf: (all: readonly Accuracies[]) => Accuracies): AccuracyEstimates => {
    const values = figuresOf(found);
    const drawn = resampled.map(figuresOf);
    const estimate = (key: keyof Accuracies): Estimate => ({
      value: values[key],
      interval: intervalOf(
        values[key],
        drawn.map((one) => one[key]),
        isAlone,
      ),
    });
    return {
      accuracy: estimate('accuracy'),
      balancedAccuracy: estimate('balancedAccuracy'),
    };
  };
  return {
    models: predicted.map((_, model) => estimates((all) => all[model] as Accuracies)),
    leads: predicted.map((_, model) =>
      estimates((all) => minus(all[0] as Accuracies, all[model] as Accuracies)),
    ),
  };
}

function accuraciesOf(matrix: ConfusionMatrix): Accuracies {
  const correct = sum(matrix.map((row, label) => row[label] as number));
  return {
    accuracy: correct / sum(matrix.map(sum)),
    balancedAccuracy: balancedAccuracy(matrix) ?? NaN,
  };
}

function minus(one: Accuracies, other: Accuracies): Accuracies {
  return {
    accuracy: one.accuracy - other.accuracy,
    balancedAccuracy: one.balancedAccuracy - other.balancedAccuracy,
  };
}

function intervalOf(value: number, drawn: readonly number[], isAlone: boolean): FigureInterval {
  if (isAlone) return 'one-group';
  return drawn.every((one) => one === value) ? 'no-spread' : percentileInterval(value, drawn);
}
