import styles from './legend.module.css';
/** One line of a chart as the legend shows it. */
export interface LegendEntry {
  name: string;
  colour: string;
  dash: string;
}

export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <div className={styles.legend}>
      {entries.map(({ name, colour, dash }) => (
        <span key={name}>
          <svg width="28" height="8" aria-hidden>
            <line
              x1="0"
              x2="28"
              y1="4"
              y2="4"
              stroke={colour}
              strokeWidth="2.5"
              strokeDasharray={dash}
            />
          </svg>
          {name}
        </span>
      ))}
    </div>
  );
}
