import { VisuallyHidden } from '@mantine/core';
import clsx from 'clsx';
import { SwingChart } from '../../charts/swing-chart';
import shared from '../../common/shared.module.css';
import evaluateStyles from '../evaluate.module.css';
import { swingSentence, swingTitle } from './swing-texts';
import type { TestSwing } from './test-swing';

/** Test accuracy by epoch, for what it is. */
export function SwingFigure({ swing, points }: TestSwing) {
  return (
    <section aria-label="Test accuracy by epoch">
      <VisuallyHidden component="h2">Test accuracy by epoch</VisuallyHidden>
      <SwingChart title={swingTitle(swing)} points={points} swing={swing} />
      <p className={clsx(shared.hint, evaluateStyles.note)}>{swingSentence(swing)}</p>
    </section>
  );
}
