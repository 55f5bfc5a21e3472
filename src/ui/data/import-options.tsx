import { OfflineLine } from '../offline/offline-line';
import { useAppState } from '../use-app-state';
import styles from './import-options.module.css';
import { KeepChoice } from './keep-choice';
import { ReaderChoice } from './reader-choice';
import { OPEN } from './texts/open';

/** What hardly anybody changes of how the next data set is opened. */
export function ImportOptions() {
  const canKeep = useAppState(({ keptDatasets }) => keptDatasets.status !== 'unavailable');
  return (
    <>
      {/* Why there is no choice is to be read without asking for it. */}
      {!canKeep && <KeepChoice />}
      <details className={styles.options}>
        <summary>{OPEN.options}</summary>
        {canKeep && <KeepChoice />}
        <ReaderChoice />
        <OfflineLine />
      </details>
    </>
  );
}
