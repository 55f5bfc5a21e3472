import { displayName } from '../../../domain/dataset/classes';
import { pixelsOf } from '../../../domain/dataset/dataset';
import type { Judgement } from '../../../state/judgement';
import type { KnownImages } from '../../../state/known-images';
import type { JudgedImage } from '../../../workers/explain/protocol';
import { CLASS_STYLES } from '../../class-style';
import { ErrorNotice } from '../../common/error-notice';
import { GreyImage } from '../../common/grey-image';
import { CANNOT_TELL, percentileText, VERDICT_TEXTS, waitingText } from './familiarity-texts';

interface FamiliarityCardProps {
  /** Null where the model came without the images it learned from. */
  known: KnownImages | null;
  judgement: Judgement;
}

/** Whether an image is like those the model learned from, and which of them are nearest. */
export function FamiliarityCard({ known, judgement }: FamiliarityCardProps) {
  return (
    <section aria-label="Familiarity" aria-busy={judgement.status === 'waiting'}>
      <h2 className="card-title">Is it an X-ray like those it learned from?</h2>
      {judgement.status === 'waiting' && <p role="status">{waitingText(judgement.share)}</p>}
      {judgement.status === 'unknown' && (
        <p role="status">
          <strong>{CANNOT_TELL.title}</strong> {CANNOT_TELL.advice}
        </p>
      )}
      {judgement.status === 'failed' && <ErrorNotice error={judgement.error} />}
      {judgement.status === 'ready' && known && <Judged known={known} judged={judgement.judged} />}
    </section>
  );
}

function Judged({ known, judged }: { known: KnownImages; judged: JudgedImage }) {
  const { dataset, heldOut } = known;
  const { title, advice } = VERDICT_TEXTS[judged.verdict];
  const { distance, reconstructionError } = judged.percentiles;
  return (
    <>
      <p role="status" className={judged.verdict === 'familiar' ? undefined : 'problem'}>
        <strong>{title}</strong> {advice}
      </p>
      <ul className="explanation-list">
        <li>Distance to the nearest training image: {percentileText(distance, heldOut.split)}.</li>
        <li>
          What the training images&apos; main patterns leave unexplained:{' '}
          {percentileText(reconstructionError, heldOut.split)}.
        </li>
      </ul>
      <h3>Nearest training images</h3>
      <div className="film explanation-nearest" role="list" aria-label="Nearest training images">
        {judged.nearest.map(({ image, distance: own }) => {
          const record = dataset.images[image];
          return (
            record && (
              <figure key={image} role="listitem" title={record.name}>
                <GreyImage
                  pixels={pixelsOf(dataset.pixels, image)}
                  label={`${displayName(record.label)}: ${record.name}`}
                />
                <figcaption>
                  <span style={{ color: CLASS_STYLES[record.label].colour }} aria-hidden>
                    {CLASS_STYLES[record.label].mark}
                  </span>{' '}
                  {displayName(record.label)} {own.toFixed(2)}
                </figcaption>
              </figure>
            )
          );
        })}
      </div>
      <p className="hint">
        Below each its class and distance: 0 is the same picture, 1.4 an unrelated one. Pictures are
        compared coarsely, 25 x 25, whatever their brightness and contrast.
      </p>
    </>
  );
}
