import { SegmentedControl } from '@mantine/core';
import type { Reader } from '../../domain/dataset/reader';
import { appStore } from '../../state/app-store';
import shared from '../common/shared.module.css';
import { useAppState } from '../use-app-state';
import styles from './reader-choice.module.css';

const HINTS: Record<Reader, string> = {
  exact: 'The same pixels as OpenCV in every browser. It is the faster of the two.',
  browser:
    "JSZip unpacks, the browser's own decoders and canvas do the rest: slower, a little different from OpenCV, and not the same in every browser.",
};

/** Which reader the next data set is read by. */
export function ReaderChoice() {
  const chosen = useAppState((state) => state.readerChoice);
  return (
    <div className={styles.reader}>
      <div className={styles.choice}>
        <span aria-hidden>Reader</span>
        <SegmentedControl
          aria-label="Reader"
          data={[
            { value: 'exact', label: 'Exact' },
            { value: 'browser', label: 'Browser' },
          ]}
          value={chosen}
          onChange={(readerChoice) => {
            appStore.setState({ readerChoice });
          }}
        />
      </div>
      <p className={shared.hint}>{HINTS[chosen]}</p>
    </div>
  );
}
