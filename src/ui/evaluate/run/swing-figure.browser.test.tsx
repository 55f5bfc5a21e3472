import { expect, it } from 'vitest';
import type { EpochRecord } from '../../../domain/training/history';
import { forestRunOf } from '../../../domain/testing/forest-run';
import { runOf } from '../../../domain/testing/run';
import { ARTICLE_RECIPE } from '../../../domain/training/recipe';
import { expectAccessibleInEveryLook } from '../../testing/expect-accessible';
import { renderInApp } from '../../testing/render-in-app';
import { SwingFigure } from './swing-figure';
import { testSwing } from './test-swing';

/** Epochs with these accuracies on what they were validated on. */
function historyOf(...accuracies: number[]): EpochRecord[] {
  return accuracies.map((valAccuracy, at) => ({
    ...{ epoch: at + 1, loss: 1, accuracy: 0.5, valLoss: 1, elapsedMs: 10 },
    valAccuracy,
  }));
}

it('shows test accuracy by epoch as a swing between its lowest and its highest', async () => {
  const swing = testSwing(runOf({ history: historyOf(0.5, 0.75, 0.625, 0.6875) }));
  if (swing === null) throw new Error('no swing');
  const shown = await renderInApp(<SwingFigure {...swing} />);
  await expect
    .element(shown.getByRole('region', { name: 'Test accuracy by epoch' }))
    .toHaveTextContent('From epoch 1 to 4 test accuracy swung between 50.0 % and 75.0 %');
  await expectAccessibleInEveryLook(shown);
});

it('is not there after one epoch, nor where other images than the test set validated', () => {
  expect(testSwing(runOf({ history: historyOf(0.5) }))).toBeNull();
  const recipe = {
    ...ARTICLE_RECIPE,
    validation: { kind: 'held-out', share: 0.15, by: 'patient' } as const,
  };
  expect(testSwing(runOf({ recipe, history: historyOf(0.5, 0.75) }))).toBeNull();
  expect(testSwing(forestRunOf())).toBeNull();
});
