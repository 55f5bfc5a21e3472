import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { abstentionFigures } from '../../domain/evaluation/abstention';
import { judgeAnswers } from '../../domain/evaluation/confidence';
import { shownShares } from '../../domain/format-figures';
import { chooseNotSureBelow } from '../../state/predict/predict-images';
import type { Predictor } from '../../state/predict/predict-state';
import { ShareSlider } from '../common/share-slider';
import shared from '../common/shared.module.css';
import { Term } from '../glossary/term';
import { useAppState } from '../use-app-state';
import { isSaid, type ReadAnswer } from './answer-rows';
import styles from './how-sure.module.css';
import {
  abstentionTexts,
  HOW_SURE,
  judgementText,
  limitText,
  marginText,
  originText,
} from './texts/how-sure';

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
  const isShown = isSaid(answer);
  return (
    <section aria-label={HOW_SURE.title}>
      <VisuallyHidden component="h2">{HOW_SURE.title}</VisuallyHidden>
      {isShown && <p>{marginText(answer.writtenMargin)}</p>}
      {judged && <p>{judgementText(judged)}</p>}
      <div>
        <p aria-hidden>{HOW_SURE.limit}</p>
        <ShareSlider
          label={HOW_SURE.limit}
          step={0.01}
          value={notSureBelow}
          onChange={chooseNotSureBelow}
        />
      </div>
      <div>
        <p>{limitText(notSureBelow)}</p>
        <ul className={styles.figures}>
          {abstentionTexts(figures).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <p className={shared.hint}>
        {originText(model.kind, temperature, isShown ? shownShares(answer.raw) : null)}{' '}
        {HOW_SURE.inWords} <Term id="abstention">{HOW_SURE.abstention}</Term>,{' '}
        <Term id="calibration">{HOW_SURE.calibration}</Term>,{' '}
        <Term id="temperature">{HOW_SURE.temperature}</Term>,{' '}
        <Term id="confidence-interval">{HOW_SURE.interval}</Term>.
      </p>
    </section>
  );
}
