import type { StudyDoubt } from '../../domain/imaging/dicom/frontal-chest';
import type { DistributionCheck } from '../../state/predict/distribution-check';
import shared from '../common/shared.module.css';
import { doubtsText, repeatText } from './texts/picture';
import { BESIDE_ANSWER, VERDICT_TEXTS } from './texts/similar';
import { repeatOf } from './warnings';

/** Before an answer: that the model learned from this picture, or nearly so. */
export function RepeatWarning({ distribution }: { distribution: DistributionCheck }) {
  const repeat = repeatOf(distribution);
  if (repeat === null || distribution.status !== 'ready') return null;
  const { dataset } = distribution.detection;
  return <p className={shared.problem}>{repeatText({ repeat, dataset })}</p>;
}

/** Beside an answer: what the file itself says against the picture. */
export function StudyWarning({ doubts }: { doubts: readonly StudyDoubt[] }) {
  if (doubts.length === 0) return null;
  return <p className={shared.problem}>{doubtsText(doubts)}</p>;
}

/** Beside an answer: whether its picture is like those the model learned from. Why stands below it. */
export function PictureWarning({ distribution }: { distribution: DistributionCheck }) {
  switch (distribution.status) {
    // The headline says it.
    case 'waiting':
      return null;
    case 'unknown':
      return <p className={shared.hint}>{BESIDE_ANSWER.unknown(distribution.missing)}</p>;
    case 'failed':
      return <p className={shared.problem}>{BESIDE_ANSWER.failed}</p>;
    case 'ready': {
      const { verdict, repeat } = distribution.detection;
      if (repeat) return null;
      if (verdict === 'familiar') return <p className={shared.hint}>{BESIDE_ANSWER.familiar}</p>;
      const { title, advice } = VERDICT_TEXTS[verdict];
      return (
        <p className={shared.problem}>
          {verdict === 'unusual' && <strong>{title}</strong>} {advice}
        </p>
      );
    }
  }
}
