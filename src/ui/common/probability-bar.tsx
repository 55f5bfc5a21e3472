import type { ImageClass } from '../../domain/dataset/classes';
import { formatPercent } from '../../domain/format-figures';
import { ClassLabel } from './class-label';
import styles from './probability-bar.module.css';

/** The probability of one class, 0 to 1, as a bar. */
export function ProbabilityBar({ of, value }: { of: ImageClass; value: number }) {
  return (
    <div className={styles.probability}>
      <div>
        <ClassLabel of={of} />
      </div>
      <div className={styles.track} aria-hidden>
        <div className={styles.bar} style={{ width: `${value * 100}%`, background: of.colour }} />
      </div>
      <div className={styles.value}>{formatPercent(value)}</div>
    </div>
  );
}
