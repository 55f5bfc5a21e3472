import { VisuallyHidden } from '@mantine/core';
import type { ShownDetection, DistributionCheck } from '../../../state/predict/distribution-check';
import { ErrorNotice } from '../../common/error-notice';
import shared from '../../common/shared.module.css';
import { Term } from '../../glossary/term';
import { NEAREST_METHOD, NEAREST_SCALE } from '../../images/nearest-film';
import {
  CANNOT_TELL,
  missingText,
  percentileText,
  SIMILAR,
  VERDICT_TEXTS,
  waitingText,
} from '../texts/similar';
import styles from './distribution-card.module.css';
import { NearestImages } from './nearest-images';

/** Whether an image is like those the model learned from, and which of them are nearest. */
export function DistributionCard({ distribution }: { distribution: DistributionCheck }) {
  return (
    <section aria-label={SIMILAR.title} aria-busy={distribution.status === 'waiting'}>
      <VisuallyHidden component="h2">{SIMILAR.title}</VisuallyHidden>
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
      <h3>
        <Term id="nearest-neighbours">{SIMILAR.nearest}</Term>
      </h3>
      <NearestImages nearest={nearest} dataset={dataset} />
      <p className={shared.hint}>
        {NEAREST_SCALE}
        {dataset === null && ` ${SIMILAR.coarse}`}
      </p>
      {/* Where the picture is strange, why is asked next. */}
      <details key={detection.verdict} open={detection.verdict !== 'familiar'}>
        <summary>{SIMILAR.measures}</summary>
        <div className={styles.measures}>
          <ul className={styles.list}>
            <li>{SIMILAR.distance(percentileText(distance, heldOutSplit))}</li>
            <li>{SIMILAR.unexplained(percentileText(reconstructionError, heldOutSplit))}</li>
          </ul>
          <p className={shared.hint}>
            {NEAREST_METHOD} {SIMILAR.inWords} <Term id="out-of-distribution">{SIMILAR.term}</Term>.
          </p>
        </div>
      </details>
    </>
  );
}
