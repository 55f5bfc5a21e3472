import { beforeEach, expect, it } from 'vitest';
import { appStore } from '../app-store';
import { changeExploreView } from './change-explore-view';
import { clearExploration } from './explore-dataset';
import { NO_FILTER } from './explore-view';

beforeEach(clearExploration);

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

it('the choices go with the data set they were made in', () => {
  changeExploreView('gallery', { filter: { ...NO_FILTER, text: 'IM-' }, scrollY: 4000 });
  changeExploreView('examples', { draw: 3 });
  clearExploration();
  expect(viewNow().gallery).toEqual({ filter: NO_FILTER, scrollY: 0 });
  expect(viewNow().examples.draw).toBe(0);
});
