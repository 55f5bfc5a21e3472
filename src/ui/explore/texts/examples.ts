import type { Measure } from '../../../state/explore/explore-view';
import { formatCount, formatFinePercent } from '../../format';

/** Images with their histograms. */
export const EXAMPLES = {
  label: 'Examples',
  title: 'What the network sees: 100 x 100 pixels',
  split: 'Split of the examples',
  others: 'Show others',
  draw: (number: number) => `Draw ${formatCount(number)}`,
  shown: (shown: number, of: number) => `${formatCount(shown)} of ${formatCount(of)}`,
  image: (className: string, name: string) => `${className}: ${name}`,
  hint: 'Beside each image its grey values, 0 black to 255 white. Point at a histogram to read a value, or move through it with the left and right arrow keys, and to another histogram with up and down. Each has a y axis of its own, whose top is given; peaks of black margins and white letters are cut off there. Drawn from all images, in an order shuffled once: the first draw is the same every time.',
};

/** The histogram of one image; what is read is "128: 0.39 %". */
export const EXAMPLE_HISTOGRAM = {
  label: (imageName: string) => `Grey value in the histogram of ${imageName}`,
  top: (amount: string) => `top: ${amount}`,
  read: (level: number, amount: string) => `${level}: ${amount}`,
};

/** What is said of a grey value, with the unit that is seen elsewhere. */
export function describeLevel(level: number, amount: string, measure: Measure): string {
  return `${level}: ${amount} ${measure === 'counts' ? 'pixels' : 'of the pixels'}`;
}

/** @param total pixels of an image */
export function formatAmount(count: number, total: number, measure: Measure): string {
  return measure === 'counts' ? formatCount(count) : formatFinePercent(count / total);
}
