import { VisuallyHidden } from '@mantine/core';
import type { EpochRecord } from '../../domain/training/history';
import type { Recipe } from '../../domain/training/recipe';
import { SwingChart } from '../charts/swing-chart';
import shared from '../common/shared.module.css';
import { swingTitle } from '../evaluate/run/swing-texts';
import { swingOf } from '../evaluate/run/test-swing';
import { SWING } from './texts/charts';

/** Of the drawing, in pixels. */
const HEIGHT = 150;

/** How test accuracy swings from epoch to epoch; nothing where the test set was not validated on. */
export function SwingCard(props: { recipe: Recipe; history: EpochRecord[] }) {
  const swing = swingOf(props);
  if (swing === null) return null;
  return (
    <section className={shared.card} aria-label={SWING.label}>
      <VisuallyHidden component="h2">{SWING.label}</VisuallyHidden>
      <SwingChart title={swingTitle(swing.swing)} height={HEIGHT} {...swing} />
      <p className={shared.hint}>{SWING.hint}</p>
    </section>
  );
}
