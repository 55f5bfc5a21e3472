import { VisuallyHidden } from '@mantine/core';
import clsx from 'clsx';
import { labelOf, type Classes } from '../../domain/dataset/classes';
import type { Model } from '../../domain/model/model';
import type { Predictor } from '../../state/predict/predict-state';
import type { AnsweredImage } from '../../state/predict/predicted-image';
import { ProbabilityBar } from '../common/probability-bar';
import shared from '../common/shared.module.css';
import { OriginalPicture } from '../images/original-picture';
import { isSaid, type ReadAnswer } from './answer-rows';
import { dicomText, studyText } from './texts/dicom';
import { FilePicture } from './file-picture';
import { FrameChoice } from './frame-choice';
import { PictureWarning, RepeatWarning, StudyWarning } from './picture-warning';
import styles from './prediction-result.module.css';
import { ANSWER, PICTURE } from './texts/answer';
import { TrueClass } from './true-class';

/** The answer, then the picture and the model's view of it: parts of the card's grid. */
export function PredictionResult(props: {
  asked: AnsweredImage;
  answer: ReadAnswer;
  /** Who answered. */
  predictor: Predictor;
}) {
  const { asked, answer, predictor } = props;
  const { picture } = asked;
  const { classes, isSample } = predictor;
  const { kind } = predictor.model;
  const { image, distribution } = asked.answer;
  return (
    <section className={styles.prediction} role="region" aria-label={ANSWER.title}>
      <div className={styles.answer}>
        <VisuallyHidden component="h2">{ANSWER.title}</VisuallyHidden>
        <RepeatWarning distribution={distribution} />
        <p className={styles.verdict} role="status">
          <Headline {...{ answer, classes, kind }} />
        </p>
        {picture.kind === 'dataset' && <TrueClass image={picture.image} answer={answer} />}
        <StudyWarning doubts={image.doubts ?? []} />
        <PictureWarning distribution={distribution} />
        {isSaid(answer) && (
          <div className={styles.bars}>
            <Probabilities {...{ answer, classes }} />
          </div>
        )}
        {answer.outcome === 'no-answer' && (
          <details>
            <summary>{ANSWER.computed(kind)}</summary>
            <div className={styles.folded}>
              <Probabilities {...{ answer, classes }} />
            </div>
          </details>
        )}
        {isSample && isSaid(answer) && <p className={shared.problem}>{ANSWER.ofDrawings}</p>}
        <p className={shared.hint}>{ANSWER.limits(classes)}</p>
      </div>
      <Pictures asked={asked} />
    </section>
  );
}

function Pictures({ asked }: { asked: AnsweredImage }) {
  const { fileName, picture } = asked;
  const { pixels, source, display, study } = asked.answer.image;
  return (
    <div className={styles.pictures}>
      {picture.kind === 'file' ? (
        <div className={clsx(shared.film, styles.whole)}>
          <FilePicture
            file={picture.file}
            format={source.format}
            frame={display?.frame ?? 0}
            alt={PICTURE.file(fileName)}
          />
        </div>
      ) : (
        <OriginalPicture image={{ ...picture.image, name: fileName, source, pixels }} />
      )}
      <div className={shared.hint}>
        <p className={styles.file}>{PICTURE.caption(fileName, source)}</p>
        {display && display.frameCount > 1 && (
          <FrameChoice key={`${asked.predictedWith} ${asked.id}`} {...{ asked, display }} />
        )}
        {display && <p>{dicomText(display)}</p>}
        {study && <p>{studyText(study)}</p>}
      </div>
    </div>
  );
}

interface AnswerProps {
  answer: ReadAnswer;
  classes: Classes;
  kind: Model['kind'];
}

/** A class is named only where the answer is one. */
function Headline({ answer: { outcome, best, written }, classes, kind }: AnswerProps) {
  switch (outcome) {
    case 'checking':
      return ANSWER.checking;
    case 'no-answer':
      return ANSWER.refused;
    case 'class':
    case 'not-sure': {
      const share = written[labelOf(classes, best.name)] ?? 0;
      const said = outcome === 'class' ? ANSWER.says(kind, share) : ANSWER.notSure(share);
      return (
        <>
          {said.before}
          <span className={styles.name}>{best.displayName}</span>
          {said.after}
        </>
      );
    }
  }
}

function Probabilities({ answer, classes }: Omit<AnswerProps, 'kind'>) {
  return classes.map((one, index) => (
    <ProbabilityBar key={one.name} of={one} value={answer.written[index] ?? 0} />
  ));
}
