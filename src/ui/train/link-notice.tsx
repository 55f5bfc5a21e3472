import { Anchor, Button } from '@mantine/core';
import { appStore, type AppState } from '../../state/app-store';
import type { SetupLink } from '../../state/visit/visit-state';
import { linkToStep } from '../address';
import shared from '../common/shared.module.css';
import styles from './link-notice.module.css';
import { useAppState } from '../use-app-state';

/** What came of the link that the page was opened with. */
export function LinkNotice() {
  const link = useAppState((state) => state.link);
  return (
    <div role="status" className={styles.live}>
      {link && (
        <div className={shared.card}>
          <div className={shared.spread}>
            <LinkLine link={link} />
            <Button
              variant="default"
              size="compact-md"
              aria-label="Dismiss what is said of the link"
              onClick={() => {
                document.getElementById('main')?.focus({ preventScroll: true });
                appStore.setState({ link: null });
              }}
            >
              Dismiss
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

function LinkLine({ link }: { link: SetupLink }) {
  const dataset = useAppState((state) => state.dataset);
  switch (link.status) {
    case 'unreadable':
      return <p>The recipe of the link cannot be read: yours is as it was.</p>;
    case 'training':
      return <p>A training is running: open the link again when it is over.</p>;
    case 'followed':
      return (
        <p>
          Recipe and seed are set as the link has them.{' '}
          {dataset.status === 'empty' && link.fingerprint !== null ? (
            <>
              <Anchor inherit underline="always" href={linkToStep('data')}>
                Open its images
              </Anchor>{' '}
              to see whether they are the same.
            </>
          ) : (
            sameImagesText(link.fingerprint, dataset)
          )}
        </p>
      );
  }
}

function sameImagesText(fingerprint: string | null, dataset: AppState['dataset']): string {
  if (fingerprint === null) return 'It names no images.';
  const open = dataset.status === 'ready' ? dataset.dataset.fingerprint : null;
  if (open === null) return 'Whether the open images are the same cannot be told.';
  return open === fingerprint
    ? 'The open images are the same.'
    : 'The open images are not the same: figures will differ.';
}
