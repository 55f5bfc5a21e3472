import { displayName } from '../../../domain/dataset/classes';
import type { JudgedPicture, Judgement } from '../../../state/judgement';
import { CLASS_STYLES } from '../../class-style';
import { ErrorNotice } from '../../common/error-notice';
import { GreyImage } from '../../common/grey-image';
import {
  CANNOT_TELL,
  missingText,
  percentileText,
  VERDICT_TEXTS,
  waitingText,
} from './familiarity-texts';

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
  const { heldOutSplit, nearest, isCoarse } = judged;
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
      <div className="film explanation-nearest" role="list" aria-label="Nearest training images">
        {nearest.map(({ name, label, pixels, distance: own }, place) => (
          <figure key={place} role="listitem" title={name}>
            <GreyImage pixels={pixels} label={`${displayName(label)}: ${name}`} />
            <figcaption>
              <span style={{ color: CLASS_STYLES[label].colour }} aria-hidden>
                {CLASS_STYLES[label].mark}
              </span>{' '}
              {displayName(label)} {own.toFixed(2)}
            </figcaption>
          </figure>
        ))}
      </div>
      <p className="hint">
        Below each its class and distance: 0 is the same picture, 1.4 an unrelated one. Pictures are
        compared coarsely, 25 x 25, whatever their brightness and contrast.
        {isCoarse && ' So coarse are the copies in the bundle that are shown here.'}
      </p>
    </>
  );
}
