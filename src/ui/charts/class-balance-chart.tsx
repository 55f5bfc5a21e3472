import { CLASS_NAMES, type ClassName } from '../../domain/dataset/classes';
import { CLASS_STYLES } from '../class-style';
import { ClassLabel } from '../common/class-label';
import { formatPercent } from '../../domain/format-figures';
import { formatCount } from '../format';
import chartFigureStyles from './chart-figure.module.css';
import styles from './class-balance-chart.module.css';

interface ClassBalanceChartProps {
  title: string;
  counts: Record<ClassName, number>;
  /** As many as one epoch shows, repeats counted; absent where nothing is repeated. */
  shown?: Record<ClassName, number>;
  /** What is said of a class beside its bar. */
  note?: (name: ClassName) => string;
}

/** Images of one split by class: a solid bar, and a hatched one behind it for the repeats. */
export function ClassBalanceChart({ title, counts, shown = counts, note }: ClassBalanceChartProps) {
  const total = CLASS_NAMES.reduce((sum, name) => sum + counts[name], 0);
  const longest = Math.max(1, ...CLASS_NAMES.map((name) => shown[name]));
  return (
    <figure className={chartFigureStyles.chart}>
      <figcaption>{title}</figcaption>
      <ul className={styles.balance}>
        {CLASS_NAMES.map((name) => (
          <li key={name} style={{ color: CLASS_STYLES[name].colour }}>
            <p className={styles.line}>
              <ClassLabel name={name} />
              <strong>
                {formatCount(counts[name])}
                {counts[name] > 0 && `\u00a0(${formatPercent(counts[name] / total)})`}
              </strong>
              {note && <span className={styles.note}>{note(name)}</span>}
            </p>
            <div className={styles.track} aria-hidden>
              <div className={styles.bar} style={{ width: width(counts[name], longest) }} />
              <div
                className={styles.repeats}
                style={{ width: width(shown[name] - counts[name], longest) }}
              />
            </div>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function width(count: number, longest: number): string {
  return `${(100 * count) / longest}%`;
}
