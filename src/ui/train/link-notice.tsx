import { Anchor, Button } from '@mantine/core';
import { appStore, type AppState } from '../../state/app-store';
import type { SetupLink } from '../../state/visit/visit-state';
import { linkToStep } from '../address';
import shared from '../common/shared.module.css';
import styles from './link-notice.module.css';
import { LINK } from './texts/page';
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
              aria-label={LINK.dismissLabel}
              onClick={() => {
                document.getElementById('main')?.focus({ preventScroll: true });
                appStore.setState({ link: null });
              }}
            >
              {LINK.dismiss}
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
      return <p>{LINK.unreadable}</p>;
    case 'training':
      return <p>{LINK.training}</p>;
    case 'followed':
      return (
        <p>
          {LINK.followed}{' '}
          {dataset.status === 'empty' && link.fingerprint !== null ? (
            <>
              <Anchor inherit underline="always" href={linkToStep('data')}>
                {LINK.openImages}
              </Anchor>{' '}
              {LINK.openImagesWhy}
            </>
          ) : (
            sameImagesText(link.fingerprint, dataset)
          )}
        </p>
      );
  }
}

function sameImagesText(fingerprint: string | null, dataset: AppState['dataset']): string {
  if (fingerprint === null) return LINK.noImages;
  const open = dataset.status === 'ready' ? dataset.dataset.fingerprint : null;
  if (open === null) return LINK.unknownImages;
  return open === fingerprint ? LINK.sameImages : LINK.otherImages;
}
