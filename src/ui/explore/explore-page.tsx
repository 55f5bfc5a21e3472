import { Button, Tabs, VisuallyHidden } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { findingsOf } from '../../domain/audit/findings';
import type { Dataset } from '../../domain/dataset/dataset';
import { appStore } from '../../state/app-store';
import { changeExploreView } from '../../state/explore/change-explore-view';
import { figuresOf, startExploration } from '../../state/explore/explore-dataset';
import { NO_FILTER, type GalleryFilter } from '../../state/explore/explore-view';
import { ErrorNotice } from '../common/error-notice';
import { Page, Waiting } from '../common/page';
import { useAppState } from '../use-app-state';
import { linkToStep, linkToView, useView } from '../use-step';
import { AuditPanel } from './audit/audit-panel';
import { ExclusionList } from './audit/exclusion-list';
import styles from './explore-page.module.css';
import { describeExploration } from './explore-status';
import { FiguresPanel } from './figures/figures-panel';
import { ExamplesPanel } from './figures/examples-panel';
import { GalleryPanel } from './gallery/gallery-panel';

export function ExplorePage() {
  const state = useAppState(({ dataset }) => dataset);
  return (
    <Page
      step="explore"
      intro="See the data set before a network does: what tells the classes apart, and what in it would fool a model."
    >
      {state.status === 'ready' ? (
        <Exploration key={identityOf(state.dataset)} dataset={state.dataset} />
      ) : (
        <Waiting nextStep="data">Explore needs a data set.</Waiting>
      )}
    </Page>
  );
}

/** Another one for each data set that is opened: what points into the one before must not survive. */
function identityOf({ fingerprint, source, timings }: Dataset): string {
  return `${fingerprint ?? source.fileName} ${timings.totalMs}`;
}

const VIEWS = ['figures', 'examples', 'gallery', 'audit'] as const;
type View = (typeof VIEWS)[number];
const VIEW_TITLES: Record<View, string> = {
  figures: 'Figures',
  examples: 'Examples',
  gallery: 'Gallery',
  audit: 'Audit',
};

function showView(view: View): void {
  window.location.hash = linkToView('explore', view);
}

function Exploration({ dataset }: { dataset: Dataset }) {
  const exploration = useAppState((state) => state.exploration);
  const view = useView('explore', VIEWS);
  const [galleryTakesFocus, setGalleryTakesFocus] = useState(false);
  const findings = useMemo(
    () => (exploration.status === 'ready' ? findingsOf(exploration.audit) : null),
    [exploration],
  );
  useEffect(() => {
    void startExploration();
  }, [dataset]);
  const focusTaken = useCallback(() => {
    setGalleryTakesFocus(false);
  }, []);
  const showInGallery = (change: Partial<GalleryFilter>) => {
    changeExploreView('gallery', { filter: { ...NO_FILTER, ...change }, scrollY: 0 });
    setGalleryTakesFocus(true);
    showView('gallery');
  };
  return (
    <>
      <VisuallyHidden role="status">{describeExploration(exploration)}</VisuallyHidden>
      {exploration.status === 'failed' && (
        <ErrorNotice
          error={exploration.error}
          onDismiss={() => {
            appStore.setState({ exploration: { status: 'idle' } });
          }}
        />
      )}
      <ExclusionList dataset={dataset} />
      <Tabs
        value={view}
        onChange={(value) => {
          showView(VIEWS.find((name) => name === value) ?? 'figures');
        }}
        keepMounted={false}
        classNames={{ list: styles.tabs, panel: styles.view }}
      >
        <div className={styles.row}>
          <Tabs.List aria-label="Views of the data set">
            {VIEWS.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {VIEW_TITLES[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Button component="a" href={linkToStep('train')} className={styles.next}>
            Train a network
          </Button>
        </div>
        <Tabs.Panel value="figures">
          <FiguresPanel dataset={dataset} figures={figuresOf(exploration)} />
        </Tabs.Panel>
        <Tabs.Panel value="examples">
          <ExamplesPanel dataset={dataset} />
        </Tabs.Panel>
        <Tabs.Panel value="gallery">
          <GalleryPanel
            dataset={dataset}
            findings={findings}
            takesFocus={galleryTakesFocus}
            onFocusTaken={focusTaken}
          />
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <AuditPanel dataset={dataset} exploration={exploration} onShowInGallery={showInGallery} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
