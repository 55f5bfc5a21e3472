import { CLASS_COUNT } from '../dataset/classes';
import type { Dataset } from '../dataset/dataset';
import { confusionMatrix } from '../evaluation/confusion-matrix';
import { stratifiedGroupFolds } from '../evaluation/grouped-folds';
import { balancedAccuracyInterval, type Interval } from '../evaluation/intervals';
import {
  GIVEAWAY_FEATURES,
  type Giveaway,
  type GiveawayFeature,
  type Giveaways,
} from './audit-report';
import type { FeatureTable, FitClassifier } from './classifier';
import { fitDecisionTree } from './decision-tree';
import { giveawayTable } from './giveaway-features';
import { fitSoftmaxRegression } from './softmax-regression';

const FOLDS = 5;
/** One number a picture: four leaves name every class, one of them twice. */
const SINGLE_LEAVES = 4;
const SEVERAL_LEAVES = 8;
/** The folds are the same for every feature and every visit. */
const SEED = 0;

type GiveawayInput = Pick<Dataset, 'images' | 'pixels' | 'labels' | 'histograms'>;

/**
 * How well the class can be told from what is not the lungs: the shortcuts of DeGrave et al. 2021
 * (doi 10.1038/s42256-021-00338-7) and Maguolo & Nanni 2020 (arXiv 2004.12823), as numbers.
 *
 * @param onProgress called with the share that is done, 0 to 1
 */
export function auditGiveaways(
  dataset: GiveawayInput,
  onProgress: (share: number) => void,
): Giveaways {
  const features = GIVEAWAY_FEATURES.map((feature, done): Giveaway => {
    onProgress(done / GIVEAWAY_FEATURES.length);
    return measure(dataset, feature);
  });
  return { baseline: 1 / CLASS_COUNT, folds: FOLDS, features };
}

function measure(dataset: GiveawayInput, feature: GiveawayFeature): Giveaway {
  const { images, labels } = dataset;
  const table = giveawayTable(dataset, feature);
  const isPicture = feature === 'border';
  const leaves = feature === 'fileFacts' ? SEVERAL_LEAVES : SINGLE_LEAVES;
  const fit = isPicture ? fitSoftmaxRegression : fitDecisionTree(leaves);
  const rowsOf = (split: string) =>
    [...images.keys()].filter((index) => images[index]?.split === split);
  const train = rowsOf('train');
  const groups = train.map((index) => images[index]?.patientGroup ?? '');
  return {
    feature,
    model: isPicture ? 'logistic regression' : 'decision tree',
    crossValidated: crossValidate(fit, table, labels, train, groups),
    onTest: score(fit(table, labels, train), table, labels, rowsOf('test')),
  };
}

/** The balanced accuracy of all images together, each predicted by the model that never saw its fold. */
function crossValidate(
  fit: FitClassifier,
  table: FeatureTable,
  labels: Uint8Array,
  rows: readonly number[],
  groups: readonly string[],
): Interval {
  const truth = rows.map((row) => labels[row] as number);
  const foldOf = stratifiedGroupFolds(truth, groups, FOLDS, SEED);
  const predicted = new Uint8Array(rows.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeldOut = (i: number) => foldOf[i] === fold;
    const classify = fit(
      table,
      labels,
      rows.filter((_, i) => !isHeldOut(i)),
    );
    rows.forEach((row, i) => {
      if (isHeldOut(i)) predicted[i] = classify(table, row);
    });
  }
  return balancedAccuracyInterval(confusionMatrix(truth, predicted));
}

function score(
  classify: ReturnType<FitClassifier>,
  table: FeatureTable,
  labels: Uint8Array,
  rows: readonly number[],
): Interval {
  const truth = rows.map((row) => labels[row] as number);
  return balancedAccuracyInterval(
    confusionMatrix(
      truth,
      rows.map((row) => classify(table, row)),
    ),
  );
}
