import { Tabs } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { findingsOf } from '../../domain/audit/findings';
import type { Dataset } from '../../domain/dataset/dataset';
import { startExploration } from '../../state/explore-dataset';
import { ErrorNotice } from '../common/error-notice';
import { Page, Waiting } from '../common/page';
import { useAppState } from '../use-app-state';
import { linkToView, useView } from '../use-step';
import { AuditPanel } from './audit/audit-panel';
import { ExclusionList } from './audit/exclusion-list';
import { FiguresPanel } from './figures/figures-panel';
import { ExamplesPanel } from './figures/examples-panel';
import './explore.css';
import { NO_FILTER, type GalleryFilter } from './gallery/gallery-filter';
import { GalleryPanel } from './gallery/gallery-panel';

export function ExplorePage() {
  const state = useAppState(({ dataset }) => dataset);
  return (
    <Page
      step="explore"
      intro="See the data set before a network does: what tells the classes apart, and what in it would fool a model."
    >
      {state.status === 'ready' ? (
        <Exploration dataset={state.dataset} />
      ) : (
        <Waiting nextStep="data">Explore needs a data set.</Waiting>
      )}
    </Page>
  );
}

const VIEWS = ['figures', 'examples', 'gallery', 'audit'] as const;
type View = (typeof VIEWS)[number];
const VIEW_TITLES: Record<View, string> = {
  figures: 'Figures',
  examples: 'Examples',
  gallery: 'Gallery',
  audit: 'Audit',
};

function Exploration({ dataset }: { dataset: Dataset }) {
  const exploration = useAppState((state) => state.exploration);
  const view = useView('explore', VIEWS);
  const [filter, setFilter] = useState<GalleryFilter>(NO_FILTER);
  const findings = useMemo(
    () => (exploration.status === 'ready' ? findingsOf(exploration.audit) : null),
    [exploration],
  );
  useEffect(() => {
    void startExploration();
  }, [dataset]);
  const show = (wanted: View) => {
    window.location.hash = linkToView('explore', wanted);
  };
  const figures =
    exploration.status === 'running' || exploration.status === 'ready' ? exploration.figures : null;
  return (
    <>
      {exploration.status === 'failed' && <ErrorNotice error={exploration.error} />}
      <ExclusionList dataset={dataset} />
      <Tabs
        value={view}
        onChange={(value) => {
          show(VIEWS.find((name) => name === value) ?? 'figures');
        }}
        keepMounted={false}
        classNames={{ list: 'view-tabs', panel: 'view' }}
      >
        <Tabs.List aria-label="Views of the data set">
          {VIEWS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {VIEW_TITLES[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="figures">
          <FiguresPanel dataset={dataset} figures={figures} />
        </Tabs.Panel>
        <Tabs.Panel value="examples">
          <ExamplesPanel dataset={dataset} />
        </Tabs.Panel>
        <Tabs.Panel value="gallery">
          <GalleryPanel
            dataset={dataset}
            findings={findings}
            filter={filter}
            onFilterChange={setFilter}
          />
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <AuditPanel
            dataset={dataset}
            exploration={exploration}
            onShowInGallery={(change) => {
              setFilter({ ...NO_FILTER, ...change });
              show('gallery');
            }}
          />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
