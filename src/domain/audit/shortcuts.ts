import type { Split } from '../dataset/classes';
import type { Dataset } from '../dataset/dataset';
import { balancedAccuracyInterval } from '../evaluation/intervals';
import {
  SHORTCUT_FEATURES,
  type Shortcut,
  type ShortcutFeature,
  type Shortcuts,
} from './audit-report';
import { crossValidatedRecalls, recallsOn, type Separability } from './class-separability';
import type { FeatureTable } from './classifier';
import { fitDecisionTree } from './decision-tree';
import { shortcutTable } from './shortcut-features';
import { fitSoftmaxRegression } from './softmax-regression';

const FOLDS = 5;
/** The folds are the same for every feature and every visit. */
const SEED = 0;
/** A tree jumps from one division into folds to another, a regression hardly does and takes longer. */
const TREE_DIVISIONS = 5;
const REGRESSION_DIVISIONS = 1;
/** Of three classes four and eight: with one number a picture, leaves for every class, one twice. */
const leavesFor = (classCount: number) => ({
  single: classCount + 1,
  several: 2 * (classCount + 1),
});

/** 95 % for all nine features together (Bonferroni): the quantile at 1 - 0.05 / 18. */
export const Z_FOR_ALL_FEATURES = 2.7729212946086634;

type ShortcutInput = Pick<Dataset, 'classes' | 'images' | 'pixels' | 'labels' | 'histograms'>;

/**
 * How well the class can be told from what is not the lungs: the shortcuts of DeGrave et al. 2021
 * (doi 10.1038/s42256-021-00338-7) and Maguolo & Nanni 2020 (arXiv 2004.12823), as numbers.
 *
 * @param onProgress called with the share that is done, 0 to 1
 * @returns null where a class of TRAIN has fewer patients than there are folds
 */
export function auditShortcuts(
  dataset: ShortcutInput,
  onProgress: (share: number) => void,
): Shortcuts | null {
  const { classes } = dataset;
  if (classes.some((_, label) => countPatients(dataset, label) < FOLDS)) return null;
  const features = SHORTCUT_FEATURES.map((feature, done): Shortcut => {
    onProgress(done / SHORTCUT_FEATURES.length);
    return measure(dataset, feature);
  });
  return { baseline: 1 / classes.length, folds: FOLDS, seed: SEED, features };
}

/** In TRAIN. */
function countPatients({ images, labels }: ShortcutInput, label: number): number {
  const groups = images.flatMap(({ split, patientGroup }, index) =>
    split === 'train' && labels[index] === label ? [patientGroup] : [],
  );
  return new Set(groups).size;
}

function measure(dataset: ShortcutInput, feature: ShortcutFeature): Shortcut {
  const { classes, images, labels } = dataset;
  const table = shortcutTable(dataset, feature);
  const isPicture = feature === 'border';
  const leaves = leavesFor(classes.length)[feature === 'fileFacts' ? 'several' : 'single'];
  const question: Separability = {
    fit: isPicture ? fitSoftmaxRegression : fitDecisionTree(leaves),
    table,
    labels,
    groups: images.map(({ patientGroup }) => patientGroup),
  };
  const rowsOf = (split: Split) =>
    [...images.keys()].filter((index) => images[index]?.split === split);
  const train = rowsOf('train');
  const divisions = isPicture ? REGRESSION_DIVISIONS : TREE_DIVISIONS;
  const seeds = Array.from({ length: divisions }, (_, i) => SEED + i);
  const recalls = crossValidatedRecalls(question, train, FOLDS, seeds);
  return {
    feature,
    model: isPicture ? 'logistic regression' : 'decision tree',
    varies: varies(table),
    crossValidated: balancedAccuracyInterval(recalls),
    onTest: balancedAccuracyInterval(recallsOn(question, train, rowsOf('test'))),
    tellsClass: balancedAccuracyInterval(recalls, Z_FOR_ALL_FEATURES).low > 1 / classes.length,
  };
}

function varies({ values, width }: FeatureTable): boolean {
  return values.some((value, at) => value !== values[at % width]);
}
