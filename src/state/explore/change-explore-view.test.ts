import { beforeEach, expect, it } from 'vitest';
import { appStore } from '../app-store';
import { changeExploreView } from './change-explore-view';

beforeEach(() => {
  appStore.setState(appStore.getInitialState());
});

const viewNow = () => appStore.getState().exploreView;

it('a choice changes its part alone', () => {
  const before = viewNow();
  changeExploreView('greyValues', { layout: 'overlaid' });
  changeExploreView('greyValues', { split: 'test' });
  expect(viewNow()).toEqual({
    ...before,
    greyValues: { split: 'test', layout: 'overlaid', measure: 'density', shownAs: 'chart' },
  });
  // Parts that did not change stay the same objects, so what shows them is not rendered again.
  expect(viewNow().examples).toBe(before.examples);
});
