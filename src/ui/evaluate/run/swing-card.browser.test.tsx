import { expect, it } from 'vitest';
import type { EpochRecord } from '../../../domain/training/history';
import { runOf } from '../../../domain/testing/run';
import { ARTICLE_RECIPE } from '../../../domain/training/recipe';
import { expectAccessibleInEveryLook } from '../../testing/expect-accessible';
import { renderInApp } from '../../testing/render-in-app';
import { SwingCard } from './swing-card';

/** Epochs with these accuracies on what they were validated on. */
function historyOf(...accuracies: number[]): EpochRecord[] {
  return accuracies.map((valAccuracy, at) => ({
    ...{ epoch: at + 1, loss: 1, accuracy: 0.5, valLoss: 1, elapsedMs: 10 },
    valAccuracy,
  }));
}

it('shows test accuracy by epoch as a swing between its lowest and its highest', async () => {
  const run = runOf({ history: historyOf(0.5, 0.75, 0.625, 0.6875) });
  const shown = await renderInApp(<SwingCard run={run} />);
  await expect
    .element(shown.getByRole('region', { name: 'Test accuracy by epoch' }))
    .toHaveTextContent('From epoch 1 to 4 test accuracy swung between 50.0 % and 75.0 %');
  await expectAccessibleInEveryLook(shown);
});

it('is not there after one epoch, nor where other images than the test set validated', async () => {
  const once = runOf({ history: historyOf(0.5) });
  const shown = await renderInApp(<SwingCard run={once} />);
  const card = shown.getByRole('region');
  await expect.element(card).not.toBeInTheDocument();
  const recipe = {
    ...ARTICLE_RECIPE,
    validation: { kind: 'held-out', share: 0.15, by: 'patient' } as const,
  };
  await shown.rerender(<SwingCard run={runOf({ recipe, history: historyOf(0.5, 0.75) })} />);
  await expect.element(card).not.toBeInTheDocument();
});
