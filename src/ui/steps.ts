import { countsInUse } from '../domain/audit/exclusions';
import { countFoundChecks } from '../domain/audit/found-checks';
import { findEmptyClass } from '../domain/dataset/dataset';
import { isTraining } from '../state/train/train-state';
import type { AppState } from '../state/app-store';
import { trainingUnderWay } from '../state/evaluate/experiment-state';
import { isRefused } from '../state/predict/distribution-check';
import type { AnswerState } from '../state/predict/predicted-image';
import { hasPredictor } from '../state/predict/predictor';
import { formatPercent } from '../domain/format-figures';
import { formatWholePercent, plural } from './format';

export const STEPS = ['data', 'explore', 'train', 'evaluate', 'compare', 'predict'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_TITLES: Record<Step, string> = {
  data: 'Data',
  explore: 'Explore',
  train: 'Train',
  evaluate: 'Evaluate',
  compare: 'Compare',
  predict: 'Predict',
};

/** All that has an address: the steps, and what is none of them. */
export const PAGES = [...STEPS, 'glossary', 'present'] as const;
export type PageName = (typeof PAGES)[number];

export const PAGE_TITLES: Record<PageName, string> = {
  ...STEP_TITLES,
  glossary: 'Glossary',
  present: 'Present',
};

/** The views of each step, one tab and one address each; the first is what the step opens with. */
export const VIEWS = {
  data: [],
  explore: ['figures', 'examples', 'gallery', 'audit'],
  train: [],
  evaluate: ['summary', 'classes', 'curves', 'confidence', 'article'],
  compare: ['runs', 'forest', 'experiments', 'search'],
  predict: ['why', 'similar', 'sure'],
} as const satisfies Record<Step, readonly string[]>;

export type ViewOf<S extends Step> = (typeof VIEWS)[S][number];

export const VIEW_TITLES: Record<ViewOf<Step>, string> = {
  figures: 'Figures',
  examples: 'Examples',
  gallery: 'Gallery',
  audit: 'Audit',
  summary: 'Summary',
  classes: 'Classes',
  curves: 'Curves',
  confidence: 'Confidence',
  article: 'Article',
  runs: 'Runs',
  forest: 'Forest',
  experiments: 'Experiments',
  search: 'Search',
  why: 'Why',
  similar: 'Similar',
  sure: 'How sure',
};

/** What the rail says of a step. */
export interface StepStatus {
  state: 'waiting' | 'ready' | 'running' | 'done' | 'failed';
  note: string;
}

export function statusOfStep(step: Step, state: AppState): StepStatus {
  switch (step) {
    case 'data':
      return dataStatus(state);
    case 'explore':
      return exploreStatus(state);
    case 'train':
      return trainStatus(state);
    case 'evaluate':
      return evaluateStatus(state);
    case 'compare':
      return compareStatus(state);
    case 'predict':
      return predictStatus(state);
  }
}

function dataStatus({ dataset, importing }: AppState): StepStatus {
  if (importing.status === 'loading') {
    const { phase, done, total } = importing.progress;
    if (phase === 'planning') return { state: 'running', note: 'asks for the plan' };
    if (phase === 'opening') return { state: 'running', note: 'opening' };
    const note = total > 0 ? `${formatWholePercent(done / total)} unpacked` : 'listing the files';
    return { state: 'running', note };
  }
  if (importing.status === 'failed') return { state: 'failed', note: 'see what went wrong' };
  if (dataset.status === 'empty') return { state: 'ready', note: 'start here' };
  return { state: 'done', note: plural(dataset.dataset.images.length, 'image') };
}

function exploreStatus({ dataset, exploration }: AppState): StepStatus {
  if (dataset.status === 'empty') return { state: 'waiting', note: 'needs a data set' };
  switch (exploration.status) {
    case 'idle':
      return { state: 'ready', note: 'ready to look at' };
    case 'running':
      return { state: 'running', note: 'looking through the images' };
    case 'failed':
      return { state: 'failed', note: 'see what went wrong' };
    case 'ready': {
      const { found } = countFoundChecks(exploration.audit);
      const note = found === 0 ? 'nothing found' : `${plural(found, 'check')} found something`;
      return { state: 'done', note };
    }
  }
}

function trainStatus(state: AppState): StepStatus {
  const { dataset, exclusions, training, current, experiments } = state;
  if (dataset.status === 'empty') return { state: 'waiting', note: 'needs a data set' };
  const underWay = trainingUnderWay(experiments);
  if (underWay !== null) {
    const { number, of } = underWay;
    return { state: 'running', note: `experiment, training ${number} of ${of}` };
  }
  switch (training.status) {
    case 'idle':
      if (current.network !== null) {
        return { state: 'done', note: plural(current.network.history.length, 'epoch') };
      }
      if (
        findEmptyClass(dataset.dataset.classes, countsInUse(dataset.dataset, exclusions)) !== null
      ) {
        return { state: 'waiting', note: 'a class has no images' };
      }
      return { state: 'ready', note: 'ready to start' };
    case 'starting':
      return { state: 'running', note: 'starting' };
    case 'running': {
      const epoch = Math.min(training.history.length + 1, training.recipe.epochs);
      const note = `epoch ${epoch} of ${training.recipe.epochs}`;
      return { state: 'running', note: training.paused ? `paused, ${note}` : note };
    }
    case 'evaluating':
      return { state: 'running', note: 'evaluating' };
    case 'searching':
      return { state: 'running', note: 'searching' };
    case 'failed':
      return { state: 'failed', note: 'see what went wrong' };
  }
}

function evaluateStatus({ training, current }: AppState): StepStatus {
  if (current.network !== null) {
    const { accuracy } = current.network.evaluation.test;
    return { state: 'done', note: `test accuracy ${formatPercent(accuracy)}` };
  }
  return { state: 'waiting', note: waitingFor('needs a trained network', training) };
}

/** What is under way there, else how much there is to compare. */
function compareStatus(state: AppState): StepStatus {
  const { dataset, training, forest, keptRuns } = state;
  if (trainingUnderWay(state.experiments) !== null) {
    return { state: 'running', note: 'an experiment is running' };
  }
  if (training.status === 'searching') return { state: 'running', note: 'searching' };
  if (forest.status === 'growing') return { state: 'running', note: 'growing a forest' };
  if (keptRuns.runs.length > 0) return { state: 'done', note: plural(keptRuns.runs.length, 'run') };
  if (dataset.status === 'empty') return { state: 'waiting', note: 'needs a data set' };
  return { state: 'ready', note: 'ready to compare' };
}

function predictStatus(state: AppState): StepStatus {
  const { training, predictedImages } = state;
  if (!hasPredictor(state)) {
    return { state: 'waiting', note: waitingFor('needs a network or a forest', training) };
  }
  if (predictedImages.length === 0) return { state: 'ready', note: 'try it on an X-ray' };
  const count = (status: AnswerState['status']) =>
    predictedImages.filter(({ answer }) => answer.status === status).length;
  const [answered, waiting, all] = [count('ready'), count('waiting'), predictedImages.length];
  if (waiting > 0) {
    const note = all === 1 ? 'reading the image' : `${all - waiting} of ${plural(all, 'image')}`;
    return { state: 'running', note };
  }
  if (answered === 0) return { state: 'failed', note: 'see what went wrong' };
  const refused = predictedImages.filter(
    ({ answer }) => answer.status === 'ready' && isRefused(answer.distribution),
  ).length;
  const note = answered === refused ? 'no answer' : plural(answered - refused, 'answer');
  return { state: 'done', note };
}

/** @param missing said where nothing is under way */
function waitingFor(missing: string, training: AppState['training']): string {
  if (training.status === 'searching') return 'waits for the search';
  return isTraining(training) ? 'waits for the training' : missing;
}
