import { Title } from '@mantine/core';
import { useMemo } from 'react';
import { abstentionFigures } from '../../domain/evaluation/abstention';
import { judgeAnswers } from '../../domain/evaluation/confidence';
import type { Model } from '../../domain/model/model';
import type { Calibration } from '../../domain/run/calibration';
import { chooseNotSureBelow } from '../../state/predict/predict-images';
import { ShareSlider } from '../common/share-slider';
import shared from '../common/shared.module.css';
import { formatWholePercent } from '../format';
import { abstentionText, calibrationText } from './abstention-text';
import styles from './threshold-card.module.css';

interface ThresholdCardProps {
  kind: Model['kind'];
  calibration: Calibration;
  notSureBelow: number;
}

/** How sure the model must be to answer, and what that costs and gives on the test images. */
export function ThresholdCard({ kind, calibration, notSureBelow }: ThresholdCardProps) {
  const { temperature, test } = calibration;
  const figures = useMemo(
    () => abstentionFigures(test.truth, test.probabilities, notSureBelow),
    [test, notSureBelow],
  );
  const judged = useMemo(() => judgeAnswers(test.truth, test.probabilities), [test]);
  return (
    <section className={shared.card} aria-label="How sure it must be">
      <Title order={2}>How sure it must be</Title>
      <div className={styles.slider}>
        <ShareSlider
          label="Not sure below"
          step={0.01}
          value={notSureBelow}
          onChange={chooseNotSureBelow}
        />
      </div>
      <p>
        Below {formatWholePercent(notSureBelow)} the answer reads “Not sure”.{' '}
        {abstentionText(figures)}
      </p>
      <p className={shared.hint}>{calibrationText(kind, temperature, judged)}</p>
    </section>
  );
}
