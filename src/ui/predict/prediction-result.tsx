import clsx from 'clsx';
import { CLASS_NAMES, displayName } from '../../domain/dataset/classes';
import type { Model } from '../../domain/model/model';
import type { AnsweredImage } from '../../state/predict/predicted-image';
import { GreyImage } from '../common/grey-image';
import { ProbabilityBar } from '../common/probability-bar';
import shared from '../common/shared.module.css';
import { formatPercent, formatSize, shownShares } from '../../domain/format-figures';
import { formatBytes } from '../format';
import type { ReadAnswer } from './answer-rows';
import { dicomText } from './dicom-text';
import { FilePicture } from './file-picture';
import { PictureWarning } from './picture-warning';
import styles from './prediction-result.module.css';

/** Why the percentages are as the model gave them. */
const RAW_TEXTS: Record<Model['kind'], string> = {
  network: 'No held-out validation, so the percentages are raw.',
  forest: 'The percentages are raw, the average over the trees.',
};

/** The picture, the model's view of it, and the probabilities. */
export function PredictionResult(props: {
  asked: AnsweredImage;
  answer: ReadAnswer;
  /** Who answered. */
  kind: Model['kind'];
  isSample: boolean;
}) {
  const { asked, answer, kind, isSample } = props;
  const { fileName, file } = asked;
  const { image } = asked.answer;
  const { best, written, raw, calibrated, writtenMargin } = answer;
  const { width, height, sizeBytes } = image.source;
  return (
    <section className={shared.card} role="region" aria-label="Prediction">
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
          <p className={styles.verdict} role="status">
            {answer.isNotSure ? 'Not sure: ' : `The ${kind} says `}
            <span className={styles.name}>{displayName(CLASS_NAMES[best])}</span>
            {answer.isNotSure ? ' comes first' : ''}, with {formatPercent(written[best] ?? 0)}
          </p>
          {CLASS_NAMES.map((name, index) => (
            <ProbabilityBar key={name} name={name} value={written[index] ?? 0} />
          ))}
          <p className={shared.hint}>
            {formatSize(writtenMargin)} ahead of the second.{' '}
            {calibrated
              ? `Calibrated; raw: ${shownShares(raw).map(formatPercent).join(', ')}.`
              : RAW_TEXTS[kind]}
          </p>
          <PictureWarning distribution={asked.answer.distribution} />
          {isSample && (
            <p className={shared.problem}>
              This {kind} learned from drawings, not from X-rays: its answer about a real X-ray
              means nothing.
            </p>
          )}
          <p className={shared.hint}>
            The {kind} always answers with one of its three classes, whatever the picture shows, and
            its percentages are not chances of illness. Not for diagnosis.
          </p>
        </div>
      </div>
    </section>
  );
}
