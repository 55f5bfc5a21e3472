import { displayName } from '../../../domain/dataset/classes';
import { pixelsOf } from '../../../domain/dataset/dataset';
import type { KnownImages } from '../../../state/known-images';
import type { JudgedImage } from '../../../workers/explain/protocol';
import { CLASS_STYLES } from '../../class-style';
import { ErrorNotice } from '../../common/error-notice';
import { GreyImage } from '../../common/grey-image';
import { formatPercent } from '../../format';
import { percentileText, VERDICT_TEXTS } from './familiarity-texts';
import { useJudgement } from './use-judgement';

interface FamiliarityCardProps {
  known: KnownImages;
  pixels: Uint8Array<ArrayBuffer>;
}

/** Whether an image is like those the model learned from, and which of them are nearest. */
export function FamiliarityCard({ known, pixels }: FamiliarityCardProps) {
  const judgement = useJudgement(known, pixels);
  return (
    <section aria-label="Familiarity" aria-busy={judgement.status === 'working'}>
      <h2 className="card-title">Is it an X-ray like those it learned from?</h2>
      {judgement.status === 'working' && (
        <p role="status">
          Learning what the training images look like: {formatPercent(judgement.share, 0)}
        </p>
      )}
      {judgement.status === 'done' &&
        (judgement.result.ok ? (
          <Judged known={known} judged={judgement.result.value} />
        ) : (
          <ErrorNotice error={judgement.result.error} />
        ))}
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
