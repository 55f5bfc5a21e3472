import type { Model } from '../../../domain/model/model';

export const PAGE = {
  intro: 'Try the network or the forest on X-rays. They stay in this browser.',
  ofDrawings: (kind: Model['kind']) =>
    `A demonstration: this ${kind} learned from drawings, not from X-rays.`,
  missing: (path: string) => `The open data set has no image ${path}.`,
};

/** While there is no model. */
export const NO_MODEL = {
  training: 'Training',
  searching: 'A search is running: stop it on the Train page, or wait for its end.',
  untilTrained: 'The training is still running: try it when it has ended or is stopped.',
  none: 'Predict needs a trained network or a forest. Train one, grow one on Compare, or use a saved one below.',
};

/** A model to try the page with. */
export const DEMONSTRATION = {
  title: 'Demonstration',
  heading: 'No model yet? Try one',
  about:
    'A demonstration model learns from 580 drawn phantoms, in about 15 seconds. What it says of a real X-ray means nothing.',
  train: 'Train a demonstration model',
  opening: 'Opening the phantoms ...',
};
