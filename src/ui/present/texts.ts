import type { PresentScreen } from './screens';

export const PRESENT = {
  leave: 'Leave',
  screens: 'Screens',
  previous: 'Previous',
  next: 'Next',
};

/** The name of a screen, what it shows, and what is to be said of it. */
export const SCREENS: Record<PresentScreen, { title: string; heading: string; sentence: string }> =
  {
    imbalance: {
      title: 'Imbalance',
      heading: 'Most images are of one class',
      sentence: 'Always naming the largest class is often right. Repeats add no patients.',
    },
    swing: {
      title: 'Swing',
      heading: 'One more epoch, another figure',
      sentence: 'Nothing changes but the epoch. The figure of one epoch is a draw, not a result.',
    },
    seeds: {
      title: 'Seeds',
      heading: 'Another seed, another figure',
      sentence: 'The same recipe on the same images, started from other random numbers.',
    },
    leak: {
      title: 'Leak',
      heading: 'The same patient on both sides',
      sentence: 'A random split lets the network recognise patients, and flatters it.',
    },
    shortcut: {
      title: 'Shortcut',
      heading: 'Does it look at the lungs?',
      sentence: 'Without the lungs it could only guess. What it still gets right is a shortcut.',
    },
    confidence: {
      title: 'Confidence',
      heading: 'Sure is not right',
      sentence: 'Of the answers it is 90\u00a0% sure of, nine in ten should be right.',
    },
  };

/** Where a figure is not made yet. */
export const MISSING = {
  dataset: 'There is no data set yet.',
  openSample: 'Open the sample',
  openArchive: 'Open an archive on Data',
  swing: 'It shows once the article’s recipe is trained, which is tested after every epoch.',
  trainArticle: 'Train the article’s recipe',
  network: 'It shows once a network is trained.',
  train: 'Train the network',
  experiment: (trainings: number) => `It takes ${trainings} trainings of the recipe on Train.`,
  runExperiment: 'Run the experiment',
  resume: 'It stopped before its end: resume it on Compare',
};

export const UNDER_WAY = {
  progress: 'Progress',
  on: (step: string) => `Under way on ${step}`,
};
