import type { Run } from '../../../domain/run/run';

export const EXPORTS: Record<Run['kind'], { menu: string; record: string; bundle: string }> = {
  network: {
    menu: 'Export',
    record: 'Run record (.json)',
    bundle: 'Run with network (.zip)',
  },
  forest: {
    menu: 'Export the forest',
    record: 'Forest record (.json)',
    bundle: 'Run with forest (.zip)',
  },
};

export const RECORD = { waiting: 'Waiting for the intervals …' };

export const BUNDLE = {
  packing: 'Packing …',
  copies: {
    label: 'Include small copies of the images',
    description:
      'With them the model tells elsewhere which pictures are unlike these. They are coarse, 25 x 25: leave them out where images must not be passed on.',
  },
};

/** Titles of the charts that go with a run. */
export const CHARTS_OF_RUN = {
  matrix: 'Confusion matrix of the test images',
  roc: 'ROC curves of the test images',
  loss: 'Loss by epoch',
};
