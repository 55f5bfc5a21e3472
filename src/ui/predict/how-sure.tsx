import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { abstentionFigures } from '../../domain/evaluation/abstention';
import { judgeAnswers } from '../../domain/evaluation/confidence';
import { formatPercent, formatSize, shownShares } from '../../domain/format-figures';
import { chooseNotSureBelow } from '../../state/predict/predict-images';
import type { Predictor } from '../../state/predict/predict-state';
import { ShareSlider } from '../common/share-slider';
import shared from '../common/shared.module.css';
import { formatWholePercent } from '../format';
import { useAppState } from '../use-app-state';
import { abstentionText, calibrationText } from './abstention-text';
import { isSaid, type ReadAnswer } from './answer-rows';

interface HowSureProps {
  answer: ReadAnswer;
  /** Who answered. */
  predictor: Predictor;
}

/** How sure the answer is, how sure the model must be to give one, and what that does on the test images. */
export function HowSure({ answer, predictor: { model, calibration } }: HowSureProps) {
  const notSureBelow = useAppState((state) => state.notSureBelow);
  const { temperature, test } = calibration;
  const figures = useMemo(
    () => abstentionFigures(test.truth, test.probabilities, notSureBelow),
    [test, notSureBelow],
  );
  const judged = useMemo(() => judgeAnswers(test.truth, test.probabilities), [test]);
  const { raw, calibrated, writtenMargin } = answer;
  return (
    <section aria-label="How sure it must be">
      <VisuallyHidden component="h2">How sure it must be</VisuallyHidden>
      {isSaid(answer) && (
        <p>
          {formatSize(writtenMargin)} ahead of the second.
          {calibrated && ` Before calibration: ${shownShares(raw).map(formatPercent).join(', ')}.`}
        </p>
      )}
      <div>
        <p aria-hidden>Not sure below</p>
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
      <p className={shared.hint}>{calibrationText(model.kind, temperature, judged)}</p>
    </section>
  );
}
