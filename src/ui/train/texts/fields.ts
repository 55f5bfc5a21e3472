import type { NamedTerms } from '../../glossary/in-words';

/** What is changed most. */
export const MAIN_FIELDS = {
  epochs: { label: 'Epochs', unit: 'passes over train' },
  seed: { label: 'Seed' },
  learningRate: { label: 'Learning rate' },
  oversampling: {
    label: 'Oversampling',
    description: 'small classes more often',
    data: { duplicate: 'to the largest class', none: 'none' },
  },
  augmentation: {
    label: 'Augmentation',
    description: 'images changed at random',
    data: { none: 'none', random: 'random changes' },
  },
};

export const MAIN_TERMS: NamedTerms = [
  ['epoch', 'epoch'],
  ['seed', 'seed'],
  ['learning-rate', 'learning rate'],
  ['oversampling', 'oversampling'],
  ['split', 'validation'],
  ['augmentation', 'augmentation'],
];

/** How the weights move from step to step. */
export const STEP_FIELDS = {
  batchSize: { label: 'Batch size', unit: 'images a step' },
  momentum: { label: 'Momentum' },
  schedule: {
    label: 'Schedule',
    description: 'how the learning rate changes',
    data: { constant: 'constant', step: 'in steps', cosine: 'cosine, down to 0' },
  },
  everyEpochs: { label: 'Step every', unit: 'epochs' },
  factor: { label: 'Step factor' },
};

export const STEP_TERMS: NamedTerms = [
  ['gradient-descent', 'gradient descent'],
  ['batch-size', 'batch size'],
  ['momentum', 'momentum'],
  ['schedule', 'schedule'],
];

/** Which weights are evaluated. */
export const KEPT_FIELDS = {
  weights: {
    label: 'Weights',
    description: 'what is validated, evaluated and kept',
    data: { last: 'of the last step', average: 'averaged over steps' },
  },
  decay: { label: 'Decay', unit: 'a step' },
  keptEpoch: {
    label: 'Kept epoch',
    data: { last: 'the last', 'best-validation': 'lowest validation loss' },
  },
  keptEpochDecides: 'whose weights are evaluated',
  keptEpochNeeds: 'the best is known only with validation',
  earlyStopping: { label: 'Early stopping', data: { off: 'off', on: 'on' } },
  earlyStoppingDecides: 'ends when the validation loss no longer falls',
  earlyStoppingNeeds: 'needs validation',
  patience: { label: 'Patience', unit: 'epochs without a lower loss' },
};

export const KEPT_TERMS: NamedTerms = [
  ['weight-averaging', 'weight averaging'],
  ['overfitting', 'overfitting'],
  ['early-stopping', 'early stopping'],
];
