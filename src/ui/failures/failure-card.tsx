import { useEffect, useRef } from 'react';
import { showControls } from '../common/show-controls';
import { CopyDetails } from './copy-details';
import type { Failure } from './failure';
import styles from './failures.module.css';
import { StandingList } from './standing-list';

interface FailureCardProps {
  failure: Failure;
  /** The name of the page; null where all of them went. */
  page: string | null;
  /** How often it was tried again, without success. */
  retries: number;
  onRetry: () => void;
}

/**
 * In place of what could not be drawn: what failed, what is safe, what to do. Plain elements, as
 * the library of components may be what failed.
 */
export function FailureCard({ failure, page, retries, onRetry }: FailureCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What had the focus is gone with the page; a person who is elsewhere stays there.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const what = page === null ? 'X-ray Trainer' : `The page ${page}`;
  const rest = page === null ? '' : 'The other pages can be used. ';
  return (
    <section className={styles.failure}>
      <div role="alert">
        <h2 ref={heading} tabIndex={-1}>
          {what} {retries === 0 ? 'stopped with an error' : 'stopped again'}
        </h2>
        <p className={styles.message}>{showControls(failure.message)}</p>
      </div>
      <StandingList />
      <p>
        {rest}
        {retries === 0
          ? 'Try again; if it stops again, reload.'
          : 'Reload; if it stops again, report it with the details.'}
      </p>
      <div className={styles.actions}>
        <button type="button" className={styles.button} onClick={onRetry}>
          Try again
        </button>
        <ReloadButton />
      </div>
      <CopyDetails failures={[failure]} place={page ?? 'the whole page'} />
    </section>
  );
}

export function ReloadButton() {
  return (
    <button
      type="button"
      className={styles.button}
      onClick={() => {
        location.reload();
      }}
    >
      Reload
    </button>
  );
}
