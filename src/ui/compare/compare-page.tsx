import { showView, useView } from '../address';
import { Page, Waiting } from '../common/page';
import { ViewTabs } from '../common/view-tabs';
import { VIEWS } from '../steps';
import { useAppState } from '../use-app-state';
import { ExperimentsSection } from './experiments/experiments-section';
import { ForestSection } from './forest/forest-section';
import { RunsCard } from './runs/runs-card';
import { EarlierTrials, SearchCard } from './search/search-card';
import { PAGE } from './texts/page';

/** What one training cannot tell: runs beside each other, another kind of model, experiments, a search. */
export function ComparePage() {
  const view = useView('compare');
  const hasDataset = useAppState(({ dataset }) => dataset.status === 'ready');
  return (
    <Page step="compare" intro={PAGE.intro}>
      <ViewTabs
        label={PAGE.views}
        views={VIEWS.compare}
        view={view}
        onShow={(shown) => {
          showView('compare', shown);
        }}
      >
        {view === 'runs' && <RunsCard />}
        {view === 'forest' && hasDataset && <ForestSection />}
        {view === 'experiments' && hasDataset && <ExperimentsSection />}
        {view === 'search' && (hasDataset ? <SearchCard /> : <EarlierTrials />)}
        {view !== 'runs' && !hasDataset && <Waiting nextStep="data">{PAGE.waiting[view]}</Waiting>}
      </ViewTabs>
    </Page>
  );
}
