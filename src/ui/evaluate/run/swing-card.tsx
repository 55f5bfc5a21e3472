import { VisuallyHidden } from '@mantine/core';
import clsx from 'clsx';
import { accuracySwing } from '../../../domain/evaluation/accuracy-swing';
import type { NetworkRun } from '../../../domain/run/run';
import { SwingChart } from '../../charts/swing-chart';
import shared from '../../common/shared.module.css';
import evaluateStyles from '../evaluate.module.css';
import { swingSentence, swingTitle } from './swing-texts';

/** Test accuracy by epoch, where a run was validated on the test set, for what it is. */
export function SwingCard({ run: { recipe, history } }: { run: NetworkRun }) {
  const swing = accuracySwing(history);
  if (recipe.validation.kind !== 'test' || swing === null) return null;
  const points = history.flatMap(({ epoch, valAccuracy }) =>
    valAccuracy === null ? [] : [{ epoch, accuracy: valAccuracy }],
  );
  return (
    <section className={shared.card} aria-label="Test accuracy by epoch">
      <VisuallyHidden component="h2">Test accuracy by epoch</VisuallyHidden>
      <SwingChart title={swingTitle(swing)} points={points} swing={swing} />
      <p className={clsx(shared.hint, evaluateStyles.note)}>{swingSentence(swing)}</p>
    </section>
  );
}
