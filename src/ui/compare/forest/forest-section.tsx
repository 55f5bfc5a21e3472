import { useAppState } from '../../use-app-state';
import { ForestCard } from './forest-card';
import { ForestResult } from './forest-result';

/** The article's other model. It needs the data set alone, so it is here before any training. */
export function ForestSection() {
  const dataset = useAppState((state) => state.dataset);
  const forest = useAppState(({ current }) => current.forest);
  if (dataset.status !== 'ready') return null;
  return (
    <>
      <ForestCard />
      {forest && <ForestResult run={forest} dataset={dataset.dataset} />}
    </>
  );
}
