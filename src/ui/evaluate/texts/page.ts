import type { Run } from '../../../domain/run/run';
import type { RunSplit } from '../../../domain/run/predictions';

export const PAGE = {
  intro: 'What the network got right and wrong.',
  whileTraining: 'A training is running. Until it ends, this is the network trained before it.',
  searching: 'A search is running: stop it on the Compare page, or wait for its end.',
  training: 'The training is still running: the evaluation follows when it ends or is stopped.',
  noNetwork: 'Evaluate needs a trained network.',
};

/** Begins every name, since a forest stands beside what it is compared with. */
export const PREFIXES: Record<Run['kind'], string> = { network: '', forest: 'Forest: ' };

export const SPLIT_TITLES: Record<RunSplit, string> = {
  test: 'Test',
  validation: 'Validation',
  train: 'Train',
};

export const VIEWS_OF_RUN = {
  tabs: (prefix: string) => `${prefix}Views of the evaluation`,
  splits: (prefix: string) => `${prefix}Images that are evaluated`,
  ofTrain: 'These images were learned from: good figures here say nothing about others.',
  otherValidation: 'Held out of TRAIN; the data set’s own validation images were left aside.',
};
