import { namesOf, type Classes } from '../../domain/dataset/classes';
import { countOf, type CountsByClass } from '../../domain/dataset/dataset';
import { sum } from '../../domain/statistics';
import { ClassLabel } from '../common/class-label';
import { formatPercent } from '../../domain/format-figures';
import { formatCount } from '../format';
import { ChartFigure } from './chart-figure';
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
    <ChartFigure
      title={title}
      height="auto"
      rows={() => [
        ['class', 'images', 'with repeats'],
        ...classes.map(({ name, displayName }) => [
          ...[displayName, countOf(counts, name), countOf(shown, name)],
        ]),
      ]}
    >
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
                <Repeats width={width(countOf(shown, name) - count, longest)} />
              </div>
            </li>
          );
        })}
      </ul>
    </ChartFigure>
  );
}

/** Hatched: a line as thick as the bar, in dashes. */
function Repeats({ width }: { width: string }) {
  return (
    <svg width={width} height="100%" className={styles.repeats}>
      <line x2="100%" y1="50%" y2="50%" strokeWidth={24} strokeDasharray="2 6" />
    </svg>
  );
}

function width(count: number, longest: number): string {
  return `${(100 * count) / longest}%`;
}
