import { linkToStep, linkToView } from '../address';
import type { PresentScreen } from './screens';

/** What a screen says, and where the same is seen closely. */
export const SCREEN_TEXTS: Record<
  PresentScreen,
  { heading: string; sentence: string; closer: string }
> = {
  imbalance: {
    heading: 'Most images are of one class',
    sentence: 'Whoever always names the largest is often right. Repeats add no patients.',
    closer: linkToView('explore', 'figures'),
  },
  swing: {
    heading: 'An epoch more, another figure',
    sentence: 'Nothing changes but the epoch. The figure of one epoch is a draw, not a result.',
    closer: linkToStep('evaluate'),
  },
  seeds: {
    heading: 'Another seed, another figure',
    sentence: 'The same recipe on the same images, begun from other random numbers.',
    closer: linkToView('compare', 'experiments'),
  },
  leak: {
    heading: 'The same patient on both sides',
    sentence: 'A random split lets the network recognise patients, and flatters it.',
    closer: linkToView('compare', 'experiments'),
  },
  shortcut: {
    heading: 'Does it look at the lungs?',
    sentence: 'Without the lungs it should guess. What it still tells is a shortcut.',
    closer: linkToView('compare', 'experiments'),
  },
  confidence: {
    heading: 'Sure is not right',
    sentence: 'Of the answers that it is 90 % sure of, nine in ten should be right.',
    closer: linkToView('evaluate', 'confidence'),
  },
};
