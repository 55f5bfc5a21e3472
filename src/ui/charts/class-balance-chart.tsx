import { namesOf, type Classes } from '../../domain/dataset/classes';
import { countOf, type CountsByClass } from '../../domain/dataset/dataset';
import { sum } from '../../domain/statistics';
import { ClassLabel } from '../common/class-label';
import { formatPercent } from '../../domain/format-figures';
import { formatCount } from '../format';
import chartFigureStyles from './chart-figure.module.css';
import styles from './class-balance-chart.module.css';

interface ClassBalanceChartProps {
  title: string;
  classes: Classes;
  counts: CountsByClass;
  /** As many as one epoch shows, repeats counted; absent where nothing is repeated. */
  shown?: CountsByClass;
  /** What is said of a class beside its bar. */
  note?: (name: string) => string;
}

/** Images of one split by class: a solid bar, and a hatched one behind it for the repeats. */
export function ClassBalanceChart(props: ClassBalanceChartProps) {
  const { title, classes, counts, shown = counts, note } = props;
  const names = namesOf(classes);
  const total = sum(names.map((name) => countOf(counts, name)));
  const longest = Math.max(1, ...names.map((name) => countOf(shown, name)));
  return (
    <figure className={chartFigureStyles.chart}>
      <figcaption>{title}</figcaption>
      <ul className={styles.balance}>
        {classes.map((one) => {
          const { name, colour } = one;
          const count = countOf(counts, name);
          return (
            <li key={name} style={{ color: colour }}>
              <p className={styles.line}>
                <ClassLabel of={one} />
                <strong>
                  {formatCount(count)}
                  {count > 0 && `\u00a0(${formatPercent(count / total)})`}
                </strong>
                {note && <span className={styles.note}>{note(name)}</span>}
              </p>
              <div className={styles.track} aria-hidden>
                <div className={styles.bar} style={{ width: width(count, longest) }} />
                <div
                  className={styles.repeats}
                  style={{ width: width(countOf(shown, name) - count, longest) }}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}

function width(count: number, longest: number): string {
  return `${(100 * count) / longest}%`;
}
