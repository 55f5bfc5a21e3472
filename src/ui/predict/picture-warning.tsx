import type { DistributionCheck } from '../../state/predict/distribution-check';
import shared from '../common/shared.module.css';
import { CANNOT_TELL, missingText, VERDICT_TEXTS } from './explain/distribution-texts';

/** Beside an answer: whether its picture is like those the model learned from. Why stands below it. */
export function PictureWarning({ distribution }: { distribution: DistributionCheck }) {
  switch (distribution.status) {
    case 'waiting':
      return (
        <p className={shared.hint}>Looking whether it is like the images it learned from ...</p>
      );
    case 'unknown':
      return (
        <p className={shared.hint}>
          Is it like the images it learned from? {CANNOT_TELL} {missingText(distribution.missing)}
        </p>
      );
    case 'failed':
      return (
        <p className={shared.problem}>
          Whether it is like the images it learned from is not known.
        </p>
      );
    case 'ready': {
      const { verdict } = distribution.detection;
      if (verdict === 'familiar')
        return <p className={shared.hint}>Like the images it learned from.</p>;
      const { title, advice } = VERDICT_TEXTS[verdict];
      return (
        <p className={shared.problem}>
          <strong>{title}</strong> {advice}
        </p>
      );
    }
  }
}
