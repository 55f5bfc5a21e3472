import { appStore } from '../app-store';
import type { ExploreView } from './explore-view';

/** Remembers a choice made in one part of Explore; the others of that part stay. */
export function changeExploreView<Part extends keyof ExploreView>(
  part: Part,
  change: Partial<ExploreView[Part]>,
): void {
  appStore.setState(({ exploreView }) => ({
    exploreView: { ...exploreView, [part]: { ...exploreView[part], ...change } },
  }));
}
