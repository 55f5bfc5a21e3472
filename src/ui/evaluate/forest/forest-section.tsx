import { useAppState } from '../../use-app-state';
import { ForestCard } from './forest-card';
import { ForestResult } from './forest-result';

/** The article's other model. It needs the data set alone, so it is here before any training. */
export function ForestSection() {
  const dataset = useAppState((state) => state.dataset);
  const forest = useAppState((state) => state.forest);
  if (dataset.status !== 'ready') return null;
  return (
    <>
      <ForestCard />
      {forest.status === 'ready' && <ForestResult run={forest.run} dataset={dataset.dataset} />}
    </>
  );
}
