import { VisuallyHidden } from '@mantine/core';
import clsx from 'clsx';
import { SwingChart } from '../../charts/swing-chart';
import shared from '../../common/shared.module.css';
import evaluateStyles from '../evaluate.module.css';
import { SWING, swingSentence, swingTitle } from '../texts/swing';
import type { TestSwing } from './test-swing';

/** Test accuracy by epoch, for what it is. */
export function SwingFigure({ swing, points }: TestSwing) {
  return (
    <section aria-label={SWING.name}>
      <VisuallyHidden component="h2">{SWING.name}</VisuallyHidden>
      <SwingChart title={swingTitle(swing)} points={points} swing={swing} />
      <p className={clsx(shared.hint, evaluateStyles.note)}>{swingSentence(swing)}</p>
    </section>
  );
}
