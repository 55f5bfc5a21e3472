import { SegmentedControl } from '@mantine/core';
import type { Reader } from '../../domain/dataset/reader';
import { appStore } from '../../state/app-store';
import shared from '../common/shared.module.css';
import { useAppState } from '../use-app-state';
import styles from './reader-choice.module.css';
import { READER_CHOICE, READERS } from './texts/reader';

const CHOICES: readonly Reader[] = ['exact', 'browser'];

/** Which reader the next data set is read by. */
export function ReaderChoice() {
  const chosen = useAppState((state) => state.readerChoice);
  return (
    <div className={styles.reader}>
      <div className={styles.choice}>
        <span aria-hidden>{READER_CHOICE.label}</span>
        <SegmentedControl
          aria-label={READER_CHOICE.label}
          data={CHOICES.map((value) => ({ value, label: READERS[value].label }))}
          value={chosen}
          onChange={(readerChoice) => {
            appStore.setState({ readerChoice });
          }}
        />
      </div>
      <p className={shared.hint}>{READERS[chosen].hint}</p>
    </div>
  );
}
