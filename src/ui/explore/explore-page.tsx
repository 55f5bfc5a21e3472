import { Button, VisuallyHidden } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { findingsOf } from '../../domain/audit/findings';
import type { Dataset } from '../../domain/dataset/dataset';
import { appStore } from '../../state/app-store';
import { changeExploreView } from '../../state/explore/change-explore-view';
import { figuresOf, startExploration } from '../../state/explore/explore-dataset';
import { NO_FILTER, type GalleryFilter } from '../../state/explore/explore-view';
import { ErrorNotice } from '../common/error-notice';
import { Page, Waiting } from '../common/page';
import { ViewTabs } from '../common/view-tabs';
import { useAppState } from '../use-app-state';
import { linkToStep, showView, useView } from '../address';
import { VIEWS } from '../steps';
import { AuditPanel } from './audit/audit-panel';
import { ExclusionList } from './audit/exclusion-list';
import { FiguresPanel } from './figures/figures-panel';
import { ExamplesPanel } from './figures/examples-panel';
import { GalleryPanel } from './gallery/gallery-panel';
import { describeExploration, PAGE } from './texts/page';

export function ExplorePage() {
  const state = useAppState(({ dataset }) => dataset);
  return (
    <Page step="explore" intro={PAGE.intro}>
      {state.status === 'ready' ? (
        <Exploration key={identityOf(state.dataset)} dataset={state.dataset} />
      ) : (
        <Waiting nextStep="data">{PAGE.waiting}</Waiting>
      )}
    </Page>
  );
}

/** Another one for each data set that is opened: what points into the one before must not survive. */
function identityOf({ fingerprint, source, timings }: Dataset): string {
  return `${fingerprint ?? source.fileName} ${timings.totalMs}`;
}

function Exploration({ dataset }: { dataset: Dataset }) {
  const exploration = useAppState((state) => state.exploration);
  const view = useView('explore');
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
    showView('explore', 'gallery');
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
      <ViewTabs
        label={PAGE.views}
        views={VIEWS.explore}
        view={view}
        onShow={(shown) => {
          showView('explore', shown);
        }}
        beside={
          <Button component="a" href={linkToStep('train')}>
            {PAGE.train}
          </Button>
        }
      >
        {view === 'figures' && <FiguresPanel dataset={dataset} figures={figuresOf(exploration)} />}
        {view === 'examples' && <ExamplesPanel dataset={dataset} />}
        {view === 'gallery' && (
          <GalleryPanel
            dataset={dataset}
            findings={findings}
            takesFocus={galleryTakesFocus}
            onFocusTaken={focusTaken}
          />
        )}
        {view === 'audit' && (
          <AuditPanel dataset={dataset} exploration={exploration} onShowInGallery={showInGallery} />
        )}
      </ViewTabs>
    </>
  );
}
