import { useAppState } from '../use-app-state';
import styles from './failures.module.css';
import { standingOf } from './standing';

/** What a failure has not touched, and what a reload would lose; it follows the store. */
export function StandingList() {
  const { safe, lostByReload } = standingOf(useAppState((state) => state));
  return (
    <ul className={styles.list}>
      {safe.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      <li>
        {lostByReload.length === 0
          ? 'A reload loses nothing.'
          : `A reload loses: ${lostByReload.join(', ')}.`}
      </li>
    </ul>
  );
}
