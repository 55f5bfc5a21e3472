import type { KnownImage } from '../../state/predict/predicted-image';
import { ClassLabel } from '../common/class-label';
import signStyles from '../images/sign.module.css';
import { isSaid, type ReadAnswer } from './answer-rows';
import { TRUE_CLASS } from './texts/answer';
import styles from './true-class.module.css';

/** After the answer about an image of the data set: what it is, and whether that was said. */
export function TrueClass({ image, answer }: { image: KnownImage; answer: ReadAnswer }) {
  const { imageClass, split } = image;
  if (answer.outcome === 'checking') return null;
  const isRight = answer.best.name === imageClass.name;
  return (
    <p className={styles.line}>
      <span>{TRUE_CLASS.title}</span> <ClassLabel of={imageClass} />
      <span className={signStyles.sign}>{split.toUpperCase()}</span>
      {isSaid(answer) && <span>{isRight ? TRUE_CLASS.right : TRUE_CLASS.wrong}</span>}
    </p>
  );
}
