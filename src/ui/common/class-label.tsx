import type { ImageClass } from '../../domain/dataset/classes';
import styles from './class-label.module.css';

/** A class by mark, colour and name. */
export function ClassLabel({ of: { displayName, colour, mark } }: { of: ImageClass }) {
  return (
    <span className={styles.label}>
      <span className={styles.mark} style={{ color: colour }} aria-hidden>
        {mark}
      </span>
      {displayName}
    </span>
  );
}
