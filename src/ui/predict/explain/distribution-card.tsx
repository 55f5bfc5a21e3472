import type { ShownDetection, DistributionCheck } from '../../../state/predict/distribution-check';
import { ErrorNotice } from '../../common/error-notice';
import shared from '../../common/shared.module.css';
import {
  CANNOT_TELL,
  missingText,
  percentileText,
  VERDICT_TEXTS,
  waitingText,
} from './distribution-texts';
import { NEAREST_HINT } from '../../images/nearest-film';
import styles from './distribution-card.module.css';
import { NearestImages } from './nearest-images';

/** Whether an image is like those the model learned from, and which of them are nearest. */
export function DistributionCard({ distribution }: { distribution: DistributionCheck }) {
  return (
    <section aria-label="Familiarity" aria-busy={distribution.status === 'waiting'}>
      <h2 className={shared.cardTitle}>Is it an X-ray like those it learned from?</h2>
      {distribution.status === 'waiting' && <p role="status">{waitingText(distribution.share)}</p>}
      {distribution.status === 'unknown' && (
        <p role="status">
          <strong>{CANNOT_TELL}</strong> {missingText(distribution.missing)}
        </p>
      )}
      {distribution.status === 'failed' && <ErrorNotice error={distribution.error} />}
      {distribution.status === 'ready' && <DetectionSummary detection={distribution.detection} />}
    </section>
  );
}

function DetectionSummary({ detection }: { detection: ShownDetection }) {
  const { heldOutSplit, nearest, dataset } = detection;
  const { title, advice } = VERDICT_TEXTS[detection.verdict];
  const { distance, reconstructionError } = detection.percentiles;
  return (
    <>
      <p role="status" className={detection.verdict === 'familiar' ? undefined : shared.problem}>
        <strong>{title}</strong> {advice}
      </p>
      <p className={shared.hint}>Out of distribution? By two measures:</p>
      <ul className={styles.list}>
        <li>Distance to the nearest training image: {percentileText(distance, heldOutSplit)}.</li>
        <li>
          What the training images&apos; main patterns leave unexplained:{' '}
          {percentileText(reconstructionError, heldOutSplit)}.
        </li>
      </ul>
      <h3>Nearest training images</h3>
      <NearestImages nearest={nearest} dataset={dataset} />
      <p className={shared.hint}>
        {NEAREST_HINT}
        {dataset === null && ' So coarse are the copies in the bundle that are shown here.'}
      </p>
    </>
  );
}
