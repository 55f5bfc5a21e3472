import type { ReactNode } from 'react';
import shared from '../common/shared.module.css';
import { ErrorBoundary } from './error-boundary';
import { FailureCard } from './failure-card';
import styles from './failures.module.css';

/** A page that fails is told of in its place; the header, the steps and the workers go on. */
export function PageBoundary(props: { title: string; children: ReactNode }) {
  const { title, children } = props;
  return (
    // Another title is another page: coming back to this one tries it again.
    <ErrorBoundary
      key={title}
      fallback={(failure, retries, retry) => (
        <div className={shared.page}>
          <h1 className={styles.step}>{title}</h1>
          <FailureCard
            // A retry that fails is announced anew.
            key={retries}
            failure={failure}
            page={title}
            retries={retries}
            onRetry={() => {
              // The button goes with the card.
              document.getElementById('main')?.focus();
              retry();
            }}
          />
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

/** What no page is to blame for. */
export function AppBoundary({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary
      fallback={(failure, retries, retry) => (
        <main className={styles.app}>
          <h1 className={styles.step}>X-ray Trainer</h1>
          <FailureCard
            key={retries}
            failure={failure}
            page={null}
            retries={retries}
            onRetry={retry}
          />
        </main>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
