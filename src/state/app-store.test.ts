import { afterEach, describe, expect, it } from 'vitest';
import { datasetOf } from '../domain/testing/dataset';
import { runOf } from '../domain/testing/run';
import { ARTICLE_RECIPE } from '../domain/training/recipe';
import { appStore, showDataset } from './app-store';
import { changeExploreView } from './explore/change-explore-view';
import { excludeImages } from './explore/exclude-images';
import { NO_FILTER } from './explore/explore-view';
import { goBackToDataset } from './visit/go-back';

const OPENED = {
  dataset: datasetOf([{ pixels: 0 }]),
  origin: { kind: 'kept' },
  keeping: { status: 'not-kept' },
} as const;
const ERROR = { code: 'training/failed', detail: 'for the test' } as const;

afterEach(() => {
  appStore.setState(appStore.getInitialState());
});

it('what belongs to the data set before goes when another is opened', () => {
  const first = appStore.getInitialState();
  changeExploreView('gallery', { filter: { ...NO_FILTER, text: 'IM-' }, scrollY: 4000 });
  changeExploreView('examples', { draw: 3 });
  excludeImages({ kind: 'by-hand' }, [0]);
  appStore.setState({
    exploration: { status: 'failed', error: ERROR, figures: null },
    training: { status: 'failed', error: ERROR, history: [] },
    forest: { status: 'failed', error: ERROR },
    importing: { status: 'failed', error: ERROR },
  });
  showDataset(OPENED);
  expect(appStore.getState()).toEqual({ ...first, dataset: { status: 'ready', ...OPENED } });
});

it('what a person has chosen for any data set stays', () => {
  const recipe = { ...ARTICLE_RECIPE, seed: 7 };
  appStore.setState({ recipe, backendChoice: 'cpu', keepsDatasets: false, notSureBelow: 0.5 });
  showDataset(OPENED);
  expect(appStore.getState()).toMatchObject({
    ...{ recipe, backendChoice: 'cpu', keepsDatasets: false, notSureBelow: 0.5 },
  });
});

describe('what was made of a data set', () => {
  const named = (fingerprint: string | null) => ({
    ...OPENED,
    dataset: { ...OPENED.dataset, fingerprint },
  });
  const network = runOf({ id: 'n' });

  it('is put aside when another is opened, by the ids of what is kept', () => {
    showDataset(named('a'));
    excludeImages({ kind: 'by-hand' }, [0]);
    appStore.setState({ current: { network, forest: null } });
    const { exclusions } = appStore.getState();
    showDataset(named('b'));
    const { fileName, isSample } = OPENED.dataset.source;
    expect(appStore.getState().works).toEqual([
      { dataset: { fileName, isSample, fingerprint: 'a' }, exclusions, network: 'n', forest: null },
    ]);
    expect(appStore.getState().current.network).toBeNull();
  });

  it('comes back as it was with the way back, from either of both', () => {
    showDataset(named('a'));
    excludeImages({ kind: 'by-hand' }, [0]);
    appStore.setState({ current: { network, forest: null } });
    const before = appStore.getState();
    showDataset(named('b'));
    goBack();
    const { dataset, exclusions, current, experiments } = before;
    expect(appStore.getState()).toMatchObject({ exclusions, current, experiments });
    expect(appStore.getState().dataset).toEqual(dataset);
    goBack();
    expect(appStore.getState().dataset).toMatchObject({ dataset: { fingerprint: 'b' } });
    expect(appStore.getState().exclusions).toEqual([]);
  });

  it('has no way back where the same data set is opened again', () => {
    showDataset(named('a'));
    showDataset(named('a'));
    expect(appStore.getState().previous).toBeNull();
    showDataset(named(null));
    expect(appStore.getState().previous?.opened.dataset.fingerprint).toBe('a');
  });

  it('stays with its data set while something trains', () => {
    showDataset(named('a'));
    showDataset(named('b'));
    appStore.setState({ training: { status: 'searching' } });
    goBack();
    expect(appStore.getState().dataset).toMatchObject({ dataset: { fingerprint: 'b' } });
  });
});

function goBack(): void {
  const { previous } = appStore.getState();
  if (previous === null) throw new Error('there is no data set to go back to');
  goBackToDataset(previous);
}
