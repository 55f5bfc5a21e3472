import styles from './legend.module.css';
import { LineSample } from './line-sample';
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
          <LineSample colour={colour} dash={dash} />
          {name}
        </span>
      ))}
    </div>
  );
}
