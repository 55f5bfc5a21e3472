import { formatPercent } from '../../../domain/format-figures';
import type { SearchMethod, SearchProblem } from '../../../domain/search/search';
import type { NumberRange, SearchParameter } from '../../../domain/search/search-space';
import { formatCount, formatDuration, plural } from '../../format';

export const SEARCH = {
  title: 'Search for better values',
  intro:
    'Trains the recipe of the Train page many times, each time with other values drawn at random, and ranks them by balanced accuracy on patients held out of train. The test set is not looked at.',
  about: 'About random search',
  recipeProblem: 'Correct the recipe on the Train page first: some of it is outside the limits.',
  start: 'Start search',
  stop: 'Stop the search',
  takeBest: 'Use the best values',
  resume: 'Resume the search',
};

export const PARAMETER_NAMES: Record<SearchParameter, string> = {
  learningRate: 'Learning rate',
  momentum: 'Momentum',
  l2: 'L2',
  dropoutRate: 'Dropout rate',
  units: 'Units',
  batchSize: 'Batch size',
  activation: 'Activation',
};

/** Each hidden layer has a width of its own. */
export const unitsOfLayer = (layer: number) => `${PARAMETER_NAMES.units} ${layer}`;

/** Null for what a field says itself, with its limits. */
export const PROBLEM_TEXTS: Record<SearchProblem['why'], string | null> = {
  'outside-limits': null,
  'unknown-choice': null,
  'min-above-max': 'The first number must not be above the second.',
  'log-of-zero': 'On a logarithmic scale the first number must be above 0.',
  'no-choices': 'Choose at least one.',
  'nothing-to-search': 'Choose at least one value to search.',
};

/** What is searched, and between which ends. */
export const SPACE = {
  rest: 'Units, batch size, activation',
  restProblem: 'one of them cannot be searched so',
  own: (value: string) => `the recipe has ${value}`,
  missing: 'not in the recipe',
  from: { label: 'From' },
  to: { label: 'To' },
  scale: {
    label: 'Scale',
    description: 'of the draw',
    data: { linear: 'linear', log: 'logarithmic' } satisfies Record<NumberRange['scale'], string>,
  },
};

/** How many trials, and how long each is trained. */
export const SETTINGS = {
  method: { label: 'Method', data: { random: 'random search', halving: 'successive halving' } },
  methods: {
    random: 'every trial as long as the others',
    halving: 'the best are trained longer',
  } satisfies Record<SearchMethod['kind'], string>,
  trials: { label: 'Trials' },
  seed: { label: 'Search seed', unit: 'decides what is drawn' },
  epochs: { label: 'Epochs of each trial' },
  minEpochs: { label: 'Fewest epochs', unit: 'in the first round' },
  maxEpochs: { label: 'Most epochs', unit: 'in the last round' },
  eta: {
    label: 'Trained longer',
    description: 'after each round, for as many times the epochs',
    data: { '3': 'the best third', '4': 'the best fourth', '5': 'the best fifth' },
  },
};

/** What it will cost. */
export const COST = {
  round: (trials: number, epochs: number) => `${formatCount(trials)} × ${plural(epochs, 'epoch')}`,
  trainings: (trainings: number, rounds: readonly string[], epochs: number) =>
    `${plural(trainings, 'training')}, ${rounds.join(', then ')}: ${plural(epochs, 'epoch')} in all.`,
  time: (ms: number) =>
    `About ${formatDuration(ms)} here, at the recipe's own widths and batch size.`,
  unknownTime: 'How long that takes is estimated after the first trial.',
};

/** How far it is. */
export const SEARCH_STATUS = {
  starting: 'Starting the search.',
  stopping: 'Stopping.',
  kept: 'Each trial is kept in this browser: a reload does not lose them.',
  finished: (trainings: number) => `Search finished: ${plural(trainings, 'training')}`,
  stopped: (trainings: number) => `Search stopped after ${plural(trainings, 'training')}`,
  /** The name of the data set's file follows. */
  dataset: 'Data set:',
  progress: 'Search progress',
  /** @param round null where there is only one */
  trial: (
    training: { number: number; of: number },
    round: { number: number; of: number } | null,
    underWay: { trial: number } | { sideBySide: number } | null,
  ) => {
    const position = `Training ${training.number} of ${training.of}`;
    const inRound = round ? `, round ${round.number} of ${round.of}` : '';
    if (underWay === null) return position;
    return 'trial' in underWay
      ? `${position}: trial ${underWay.trial}${inRound}`
      : `${position}${inRound}, ${underWay.sideBySide} side by side`;
  },
  epoch: (number: number, of: number) => `Epoch ${number} of ${of}`,
  epochs: (done: number, of: number) => `${formatCount(done)} of ${plural(of, 'epoch')}`,
};

/** What the trials came to. */
export const TRIALS = {
  title: (trial: number, balancedAccuracy: number) =>
    `Trial ${trial} scored highest on validation: balanced accuracy ${formatPercent(balancedAccuracy)}, as the highest of several likely too high`,
  chart:
    'Parallel coordinates: each line is a trial, from its values to its score. The table below has the numbers.',
  names: { best: 'the best trial', other: 'other trials', broken: 'diverged' },
  score: 'Score',
  note: 'Scores are of validation images, patients held out of train; the test set was not looked at. The best of many scores flatters: train it, then see what the test set says.',
  about: 'About parallel coordinates',
  name: (trial: number) => `Trial ${trial}`,
  diverged: 'diverged',
  best: 'best',
  table: 'Trials',
  trial: 'Trial',
  recipe: 'Recipe',
  balancedAccuracy: 'Balanced accuracy',
  loss: 'Loss',
  epochs: 'Epochs',
  take: 'Use',
  takeTrial: (trial: number) => `Use trial ${trial}`,
  inUse: 'In use',
  inUseTrial: (trial: number) => `In use: trial ${trial}`,
};
