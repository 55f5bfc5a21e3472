import { Title } from '@mantine/core';
import { useMemo } from 'react';
import { abstentionFigures } from '../../domain/evaluation/abstention';
import type { RunCalibration } from '../../domain/run/calibrate-run';
import { chooseNotSureBelow } from '../../state/ask-images';
import { ShareSlider } from '../common/share-slider';
import { formatPercent } from '../format';
import { abstentionText } from './abstention-text';
import './answers.css';

interface ThresholdCardProps {
  calibration: RunCalibration;
  notSureBelow: number;
}

/** How sure the network must be to answer, and what that costs and gives on the test images. */
export function ThresholdCard({ calibration, notSureBelow }: ThresholdCardProps) {
  const { temperature, test } = calibration;
  const figures = useMemo(
    () => abstentionFigures(test.truth, test.probabilities, notSureBelow),
    [test, notSureBelow],
  );
  return (
    <section className="card" aria-label="How sure it must be">
      <Title order={2}>How sure it must be</Title>
      <div className="not-sure-slider">
        <ShareSlider
          label="Not sure below"
          step={0.01}
          value={notSureBelow}
          onChange={chooseNotSureBelow}
        />
      </div>
      <p>
        Below {formatPercent(notSureBelow, 0)} the answer reads “Not sure”.{' '}
        {abstentionText(figures)}
      </p>
      <p className="hint">
        {temperature === null
          ? 'The probabilities are raw: this training held no images of TRAIN out to calibrate them on, so they may be too sure of themselves.'
          : `The probabilities are calibrated on the held-out images of TRAIN, with a temperature of ${temperature.toFixed(2)}: ${temperature > 1 ? 'softened, as the network is too sure of itself' : 'sharpened, as the network is too unsure'}.`}
      </p>
    </section>
  );
}
