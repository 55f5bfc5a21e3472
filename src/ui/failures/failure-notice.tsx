import clsx from 'clsx';
import { useStore } from 'zustand';
import { showControls } from '../common/show-controls';
import { formatCount, plural } from '../format';
import { CopyDetails } from './copy-details';
import { ErrorBoundary } from './error-boundary';
import { ReloadButton } from './failure-card';
import styles from './failures.module.css';
import { StandingList } from './standing-list';
import { dismissFailures, unexpectedFailures } from './unexpected-failures';

/**
 * Tells of errors outside of what is drawn, one notice for all of them. If it fails itself, there
 * is none: a notice of that would fail too.
 */
export function FailureNotice() {
  return (
    <ErrorBoundary fallback={() => null}>
      <Notice />
    </ErrorBoundary>
  );
}

function Notice() {
  const failures = useStore(unexpectedFailures);
  const newest = failures.at(-1);
  if (newest === undefined) return null;
  const others = failures.length - 1;
  const facts = [
    ...(newest.count > 1 ? [`It came ${formatCount(newest.count)} times.`] : []),
    ...(others > 0 ? [`Before it came ${plural(others, 'other error')}.`] : []),
  ];
  return (
    <aside className={clsx(styles.failure, styles.notice)} aria-label="Unexpected error">
      <div role="alert">
        <h2>Something failed unexpectedly</h2>
        <p className={styles.message}>{showControls(newest.message)}</p>
      </div>
      {facts.length > 0 && <p>{facts.join(' ')}</p>}
      <StandingList />
      <p>You can go on. If something stands still, reload; if it comes again, report it.</p>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            // The button goes with the notice.
            document.getElementById('main')?.focus({ preventScroll: true });
            dismissFailures();
          }}
        >
          Dismiss
        </button>
        <ReloadButton />
      </div>
      <CopyDetails failures={failures} place={document.title} />
    </aside>
  );
}
