import { Anchor, Title } from '@mantine/core';
import clsx from 'clsx';
import type { Classes } from '../../domain/dataset/classes';
import type { NetworkRun } from '../../domain/run/run';
import type { SeenTraining } from '../../state/train/train-state';
import { linkToStep } from '../address';
import shared from '../common/shared.module.css';
import { ConfusionMatrixTable } from '../evaluate/scores/confusion-matrix-table';
import { InWords } from '../glossary/in-words';
import styles from './test-matrix.module.css';
import { MATRIX, MATRIX_TERMS, matrixTitle } from './texts/charts';

/** What the trained network says of the test images; more of it is on Evaluate. */
export function TestMatrix({ run }: { run: NetworkRun }) {
  const { accuracy, confusionMatrix } = run.evaluation.test;
  return (
    <section className={shared.card} aria-label={MATRIX.test}>
      <Title order={2}>{MATRIX.testTitle(accuracy)}</Title>
      <div className={styles.matrix}>
        <ConfusionMatrixTable
          caption={MATRIX.testCaption}
          classes={run.dataset.classes}
          matrix={confusionMatrix}
        />
      </div>
      <p className={clsx(shared.hint, styles.more)}>
        <Anchor inherit underline="always" href={linkToStep('evaluate')}>
          {MATRIX.more}
        </Anchor>
      </p>
    </section>
  );
}

/**
 * What the network says of the images validated on, as it learns; before the first epoch ends, a matrix
 * without images. Nothing where a training has no validation.
 */
export function ValidationMatrix(props: { training: SeenTraining; classes: Classes }) {
  const { training, classes } = props;
  const { recipe, history, validationMatrix } = training;
  const { kind } = recipe.validation;
  if (kind === 'none' || history.at(-1)?.valLoss === null) return null;
  const isCounted = validationMatrix !== null;
  return (
    <section className={shared.card} aria-label={kind === 'test' ? MATRIX.test : MATRIX.validation}>
      <Title order={2}>
        {matrixTitle({ epoch: history.length, isCounted, validatedOn: kind })}
      </Title>
      <div className={styles.matrix}>
        <ConfusionMatrixTable
          caption={kind === 'test' ? MATRIX.testCaption : MATRIX.validationCaption}
          classes={classes}
          matrix={validationMatrix ?? []}
        />
      </div>
      <InWords terms={MATRIX_TERMS} />
    </section>
  );
}
