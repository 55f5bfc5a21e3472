import { Anchor, Title } from '@mantine/core';
import clsx from 'clsx';
import type { NetworkRun } from '../../domain/run/run';
import { formatPercent } from '../../domain/format-figures';
import { linkToStep } from '../address';
import shared from '../common/shared.module.css';
import { ConfusionMatrixTable } from '../evaluate/scores/confusion-matrix-table';
import styles from './test-matrix.module.css';

/** What the trained network says of the test images; more of it is on Evaluate. */
export function TestMatrix({ run }: { run: NetworkRun }) {
  const { accuracy, confusionMatrix } = run.evaluation.test;
  return (
    <section className={shared.card} aria-label="Test images">
      <Title order={2}>Test accuracy {formatPercent(accuracy)}</Title>
      <ConfusionMatrixTable
        caption="Confusion matrix, test"
        classes={run.dataset.classes}
        matrix={confusionMatrix}
      />
      <p className={clsx(shared.hint, styles.more)}>
        <Anchor inherit underline="always" href={linkToStep('evaluate')}>
          See its intervals and the images on Evaluate
        </Anchor>
      </p>
    </section>
  );
}
