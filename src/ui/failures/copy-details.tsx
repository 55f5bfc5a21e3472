import { useState } from 'react';
import { version } from '../../../package.json';
import { detailsOf, type Failure } from './failure';
import styles from './failures.module.css';

interface CopyDetailsProps {
  failures: readonly Failure[];
  /** The name of the page it happened on. */
  place: string;
}

/** Copies what a report needs; where the browser forbids it, shows it to be copied by hand. */
export function CopyDetails({ failures, place }: CopyDetailsProps) {
  const [state, setState] = useState<'offered' | 'copied' | 'shown'>('offered');
  const details = detailsOf(failures, { place, version, browser: navigator.userAgent });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(details);
      setState('copied');
    } catch {
      setState('shown');
    }
  };
  return (
    <div className={styles.details}>
      <button type="button" className={styles.button} onClick={() => void copy()}>
        Copy the details
      </button>
      <span className={styles.hint} role="status">
        {state === 'copied' && 'Copied.'}
        {state === 'shown' && 'The browser does not allow it: copy this text.'}
      </span>
      {state === 'shown' && (
        <textarea
          className={styles.text}
          aria-label="Details"
          readOnly
          rows={6}
          value={details}
          onFocus={(event) => {
            event.target.select();
          }}
        />
      )}
      <p className={styles.hint}>
        In them: the error, where in the code it happened, this page, its version and your browser.
        No image, and no name of a file or a patient unless the error itself says one.
      </p>
    </div>
  );
}
