import type { JudgedPicture, Judgement } from '../../../state/judgement';
import { ErrorNotice } from '../../common/error-notice';
import {
  CANNOT_TELL,
  missingText,
  percentileText,
  VERDICT_TEXTS,
  waitingText,
} from './familiarity-texts';
import { NEAREST_HINT } from '../../images/nearest-film';
import { NearestImages } from './nearest-images';

/** Whether an image is like those the model learned from, and which of them are nearest. */
export function FamiliarityCard({ judgement }: { judgement: Judgement }) {
  return (
    <section aria-label="Familiarity" aria-busy={judgement.status === 'waiting'}>
      <h2 className="card-title">Is it an X-ray like those it learned from?</h2>
      {judgement.status === 'waiting' && <p role="status">{waitingText(judgement.share)}</p>}
      {judgement.status === 'unknown' && (
        <p role="status">
          <strong>{CANNOT_TELL}</strong> {missingText(judgement.missing)}
        </p>
      )}
      {judgement.status === 'failed' && <ErrorNotice error={judgement.error} />}
      {judgement.status === 'ready' && <Judged judged={judgement.judged} />}
    </section>
  );
}

function Judged({ judged }: { judged: JudgedPicture }) {
  const { heldOutSplit, nearest, dataset } = judged;
  const { title, advice } = VERDICT_TEXTS[judged.verdict];
  const { distance, reconstructionError } = judged.percentiles;
  return (
    <>
      <p role="status" className={judged.verdict === 'familiar' ? undefined : 'problem'}>
        <strong>{title}</strong> {advice}
      </p>
      <ul className="explanation-list">
        <li>Distance to the nearest training image: {percentileText(distance, heldOutSplit)}.</li>
        <li>
          What the training images&apos; main patterns leave unexplained:{' '}
          {percentileText(reconstructionError, heldOutSplit)}.
        </li>
      </ul>
      <h3>Nearest training images</h3>
      <NearestImages nearest={nearest} dataset={dataset} />
      <p className="hint">
        {NEAREST_HINT}
        {dataset === null && ' So coarse are the copies in the bundle that are shown here.'}
      </p>
    </>
  );
}
