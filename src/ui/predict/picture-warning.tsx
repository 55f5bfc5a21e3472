import type { Judgement } from '../../state/judgement';
import { CANNOT_TELL, missingText, VERDICT_TEXTS } from './explain/familiarity-texts';

/** Beside an answer: whether its picture is like those the model learned from. Why stands below it. */
export function PictureWarning({ judgement }: { judgement: Judgement }) {
  switch (judgement.status) {
    case 'waiting':
      return <p className="hint">Looking whether it is like the images it learned from ...</p>;
    case 'unknown':
      return (
        <p className="hint">
          Is it like the images it learned from? {CANNOT_TELL} {missingText(judgement.missing)}
        </p>
      );
    case 'failed':
      return <p className="problem">Whether it is like the images it learned from is not known.</p>;
    case 'ready': {
      const { verdict } = judgement.judged;
      if (verdict === 'familiar') return <p className="hint">Like the images it learned from.</p>;
      const { title, advice } = VERDICT_TEXTS[verdict];
      return (
        <p className="problem">
          <strong>{title}</strong> {advice}
        </p>
      );
    }
  }
}
