import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { offlineCopy, postponeNewVersion, takeNewVersion } from '../../state/offline-copy';
import styles from './new-version-notice.module.css';

/** Offers a newer version of the page. It is never taken by itself: something may be under way. */
export function NewVersionNotice() {
  const isWaiting = useStore(offlineCopy, ({ waiting }) => waiting !== null);
  if (!isWaiting) return null;
  return (
    <aside className={styles.notice} aria-label="New version">
      <p role="status">A new version of this page is ready.</p>
      <div className={styles.choices}>
        <Button
          size="xs"
          onClick={() => {
            takeNewVersion(navigator.serviceWorker, () => {
              location.reload();
            });
          }}
        >
          Reload with it
        </Button>
        <Button size="xs" variant="default" onClick={postponeNewVersion}>
          Later
        </Button>
      </div>
    </aside>
  );
}
