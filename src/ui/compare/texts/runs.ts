import { describeForestOptions } from '../../../domain/forest/describe-options';
import { formatInterval, formatPercent, formatScore } from '../../../domain/format-figures';
import type { MatrixReport } from '../../../domain/evaluation/classification-report';
import type { FigureInterval } from '../../../domain/evaluation/report-intervals';
import type { RunSummary } from '../../../domain/run/run-summary';
import { describeRecipe } from '../../../domain/training/recipe-name';
import { asSentence, formatCount, plural } from '../../format';

/** The card of the kept runs. */
export const RUNS = {
  label: 'Runs',
  title: (count: number) => (count === 0 ? 'Runs' : `${plural(count, 'run')} kept`),
  download: 'Download as CSV',
  none: 'No runs yet. Every finished run is kept in this browser, with its network or forest.',
  hint: (most: number) =>
    `Every finished run is kept in this browser, with its network or forest. Pick up to ${most} to lay their curves over each other; two on the same test images are tested for a difference.`,
  goToTrain: 'Go to Train',
  opening: (name: string) => `Opening ${name} …`,
  dataset: 'Data set',
  allDatasets: 'all',
  showAll: (count: number) => `Show all ${formatCount(count)} runs`,
  pickSecond: 'Pick a second run to compare it with.',
  pickTwo: 'With two picked, they are tested for a difference.',
};

/** What befell the kept runs that nobody has asked for. */
export const RUN_NOTICES = {
  failure: (detail: string) =>
    `What this browser keeps of the runs cannot be read or changed: ${asSentence(detail)}`,
  madeRoom: (names: readonly string[], most: number) =>
    `Deleted to make room: ${names.join('; ')}. ${most} runs are kept; the oldest that nobody has renamed go first.`,
  otherFormat: (count: number) =>
    `${plural(count, 'run was', 'runs were')} kept by another version of this page and cannot be read any more: deleted.`,
};

export const RUNS_TABLE = {
  caption: 'Test set, one run a row',
  pick: 'Pick',
  columns: {
    kept: 'Run',
    seed: 'Seed',
    epochs: 'Epochs',
    accuracy: 'Accuracy, 95 % interval',
    balancedAccuracy: 'Balanced accuracy',
    macroF1: 'Macro F1',
  },
  recall: 'Recall',
  actions: 'Actions',
};

export const RUN_ACTIONS = {
  all: 'All runs',
  compare: (name: string) => `Compare ${name}`,
  open: 'Open',
  openRun: (name: string) => `Open ${name}`,
  rename: 'Rename',
  renameRun: (name: string) => `Rename ${name}`,
  delete: 'Delete',
  deleteRun: (name: string) => `Delete ${name}`,
  undo: 'Undo',
  undoDelete: (name: string) => `Undo: delete ${name}`,
  deleted: 'Deleted. Undo works until another run is deleted.',
};

export const RENAMING = {
  newName: (name: string) => `New name of ${name}`,
  save: 'Save',
  cancel: 'Cancel',
};

/** One run at an address of its own. */
export const RUN_VIEW = {
  label: 'Run',
  unknown: 'This run is not kept here',
  unknownHint: 'It was deleted, or trained in another browser.',
  figures: (
    { accuracy, balancedAccuracy, images, macroF1 }: MatrixReport,
    interval: FigureInterval,
  ) => {
    const right = `${formatPercent(accuracy)} of ${plural(images, 'test image')} right (95\u00a0% interval ${formatInterval(interval, 'percent')}).`;
    return balancedAccuracy === null
      ? `${right} Macro F1 ${formatScore(macroF1)}.`
      : `${right} Balanced accuracy ${formatPercent(balancedAccuracy)}, macro F1 ${formatScore(macroF1)}.`;
  },
  matrix: 'Confusion matrix, test set',
  open: { network: 'Open on Evaluate', forest: 'Open under Forest' },
};

/** What is said of a run under its name. */
export const RUN_DETAILS = {
  leftOut: (images: number) => `${plural(images, 'image')} left out`,
  stopped: 'stopped by hand',
  diverged: 'diverged',
  keptEpoch: (epoch: number) => `network of epoch ${epoch}`,
  shown: { network: 'shown on Evaluate', forest: 'shown under Forest' },
  notKept: (detail: string) =>
    `Here until the page is closed. The browser would not keep it: ${asSentence(detail)}`,
};

/** What a run is a run of, in a line. */
export function describeMade(run: RunSummary): string {
  return run.kind === 'network'
    ? describeRecipe(run.recipe)
    : `Random forest: ${describeForestOptions(run.options)}`;
}

/** An experiment among the runs. */
export const EXPERIMENT_ROW = {
  trainings: (count: number) => `Experiment, ${plural(count, 'training')}`,
  results: 'results',
  mean: 'mean',
  training: (number: number) => `Training ${number}`,
};
