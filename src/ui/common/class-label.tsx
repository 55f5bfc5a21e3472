import { displayName, type ClassName } from '../../domain/dataset/classes';
import { CLASS_STYLES } from '../class-style';
import styles from './class-label.module.css';

/** A class by mark, colour and name. */
export function ClassLabel({ name }: { name: ClassName }) {
  const { colour, mark } = CLASS_STYLES[name];
  return (
    <span className={styles.label}>
      <span className={styles.mark} style={{ color: colour }} aria-hidden>
        {mark}
      </span>
      {displayName(name)}
    </span>
  );
}
