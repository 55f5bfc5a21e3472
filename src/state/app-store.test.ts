import { afterEach, expect, it } from 'vitest';
import { datasetOf } from '../domain/testing/dataset';
import { ARTICLE_RECIPE } from '../domain/training/recipe';
import { appStore, showDataset } from './app-store';
import { changeExploreView } from './explore/change-explore-view';
import { excludeImages } from './explore/exclude-images';
import { NO_FILTER } from './explore/explore-view';

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
