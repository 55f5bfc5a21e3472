import { formatPercent } from '../../../domain/format-figures';
import type { NetworkRun } from '../../../domain/run/run';
import { describeRecipe, nameOfRecipe } from '../../../domain/training/recipe-name';
import { describeExclusions } from '../../exclusion-texts';
import { formatCount, plural } from '../../format';

/** What came of a run, at the head of the page. */
export const VERDICT = {
  name: 'Verdict',
  /** "57 of 72 test images right: 79.2 %". */
  right: (accuracy: number, images: number) =>
    `${formatCount(Math.round(accuracy * images))} of ${plural(images, 'test image')} right: ${formatPercent(accuracy)}`,
  /** @param always accuracy of always naming the most frequent class */
  sentence: (interval: string, frequent: string, always: number) =>
    `95\u00a0% interval ${interval}. Always saying ${frequent} gets ${formatPercent(always)}.`,
  /** A mark on the drawn interval. */
  reference: (frequent: string) => `always ${frequent}`,
  drawn: (right: string, interval: string) =>
    `Test accuracy: ${right}, 95\u00a0% interval ${interval}`,
  drawings: 'These images are drawings, so the figures say nothing about X-rays.',
  tryIt: 'Try it on an X-ray',
};

/** Which run is shown, as other runs look alike; after the name of its data set. */
export function runText({ recipe, history }: NetworkRun): string {
  const isToldByRecipe =
    nameOfRecipe(recipe).changes.includes('epochs') && history.length === recipe.epochs;
  const epochs = isToldByRecipe ? '' : `; ${plural(history.length, 'epoch')}`;
  return `${describeRecipe(recipe)}; seed ${recipe.seed}${epochs}.`;
}

/** What is to be known of a run before its figures are believed. */
export function reservations({ dataset, status, history, keptEpoch }: NetworkRun): string {
  const { isSample, exclusions } = dataset;
  return [
    isSample && VERDICT.drawings,
    status === 'stopped' &&
      `The training was stopped after ${plural(history.length, 'full epoch')}.`,
    keptEpoch !== null &&
      keptEpoch < history.length &&
      `The network is that of epoch ${keptEpoch} of ${history.length}.`,
    'One run with one seed: another seed gives other figures.',
    exclusions.length > 0 && describeExclusions(exclusions),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
