import { VisuallyHidden } from '@mantine/core';
import clsx from 'clsx';
import { labelOf, type Classes } from '../../domain/dataset/classes';
import type { Model } from '../../domain/model/model';
import type { AnsweredImage } from '../../state/predict/predicted-image';
import { GreyImage } from '../common/grey-image';
import { ProbabilityBar } from '../common/probability-bar';
import shared from '../common/shared.module.css';
import { formatPercent, formatSize, shownShares } from '../../domain/format-figures';
import { formatBytes } from '../format';
import { isSaid, type ReadAnswer } from './answer-rows';
import { dicomText } from './dicom-text';
import { FilePicture } from './file-picture';
import { PictureWarning, RepeatWarning, StudyWarning } from './picture-warning';
import styles from './prediction-result.module.css';

/** Why the percentages are as the model gave them. */
const RAW_TEXTS: Record<Model['kind'], string> = {
  network: 'No held-out validation, so the percentages are raw.',
  forest: 'The percentages are raw, the average over the trees.',
};

/** By how many there are. */
const NUMBERS = ',,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve'.split(',');

/** The picture, the model's view of it, and the probabilities. */
export function PredictionResult(props: {
  asked: AnsweredImage;
  answer: ReadAnswer;
  /** Of the model. */
  classes: Classes;
  /** Who answered. */
  kind: Model['kind'];
  isSample: boolean;
}) {
  const { asked, answer, classes, kind, isSample } = props;
  const { fileName, file } = asked;
  const { image } = asked.answer;
  const { distribution } = asked.answer;
  const { width, height, sizeBytes } = image.source;
  return (
    <section className={shared.card} role="region" aria-label="Prediction">
      <VisuallyHidden component="h2">Prediction</VisuallyHidden>
      <div className={styles.prediction}>
        <figure className={clsx(shared.film, shared.filmFigure)}>
          <FilePicture file={file} format={image.source.format} alt={`The file ${fileName}`} />
          <figcaption>
            {fileName}: {width} x {height}, {formatBytes(sizeBytes)}
            {image.display && <p>{dicomText(image.display)}</p>}
          </figcaption>
        </figure>
        <figure className={clsx(shared.film, shared.filmFigure, styles.input)}>
          <GreyImage pixels={image.pixels} label={`The image as the ${kind} sees it`} />
          <figcaption>What the {kind} sees: 100 x 100 grey</figcaption>
        </figure>
        <div className={styles.answer}>
          <RepeatWarning distribution={distribution} />
          <p className={styles.verdict} role="status">
            <Headline {...{ answer, classes, kind }} />
          </p>
          <StudyWarning doubts={image.doubts ?? []} />
          <PictureWarning distribution={distribution} />
          {isSaid(answer) && <Probabilities {...{ answer, classes, kind }} />}
          {answer.outcome === 'no-answer' && (
            <details>
              <summary>What the {kind} computes all the same</summary>
              <div className={styles.folded}>
                <Probabilities {...{ answer, classes, kind }} />
              </div>
            </details>
          )}
          {isSample && isSaid(answer) && (
            <p className={shared.problem}>
              This {kind} learned from drawings, not from X-rays: its answer about a real X-ray
              means nothing.
            </p>
          )}
          <p className={shared.hint}>
            The {kind} knows {NUMBERS[classes.length]} classes, whatever the picture shows, and its
            percentages are not chances of illness. Not for diagnosis.
          </p>
        </div>
      </div>
    </section>
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
      return 'Looking whether it is like the images it learned from ...';
    case 'no-answer':
      return 'No answer: unlike the images it learned from';
    case 'class':
    case 'not-sure': {
      const name = <span className={styles.name}>{best.displayName}</span>;
      const share = formatPercent(written[labelOf(classes, best.name)] ?? 0);
      return outcome === 'class' ? (
        <>
          The {kind} says {name}, with {share}
        </>
      ) : (
        <>
          Not sure: {name} comes first, with {share}
        </>
      );
    }
  }
}

function Probabilities({ answer, classes, kind }: AnswerProps) {
  const { written, raw, calibrated, writtenMargin } = answer;
  return (
    <>
      {classes.map((one, index) => (
        <ProbabilityBar key={one.name} of={one} value={written[index] ?? 0} />
      ))}
      <p className={shared.hint}>
        {formatSize(writtenMargin)} ahead of the second.{' '}
        {calibrated
          ? `Calibrated; raw: ${shownShares(raw).map(formatPercent).join(', ')}.`
          : RAW_TEXTS[kind]}
      </p>
    </>
  );
}
