import type { ImageClass } from '../../domain/dataset/classes';
import styles from './class-label.module.css';

/** A class by mark, colour and name; of React alone, as pictures for a bundle are drawn without Mantine. */
export function ClassLabel(props: {
  of: ImageClass;
  /** Whether the name is said, but not shown. */
  isMarkAlone?: boolean;
}) {
  const { of, isMarkAlone = false } = props;
  const { displayName, colour, mark } = of;
  return (
    <span className={styles.label}>
      <span className={styles.mark} style={{ color: colour }} aria-hidden>
        {mark}
      </span>
      <span className={isMarkAlone ? styles.said : undefined}>{displayName}</span>
    </span>
  );
}
