import { useLayoutEffect } from 'react';
import type { Dataset } from '../../../domain/dataset/dataset';
import { appStore } from '../../../state/app-store';
import { changeExploreView } from '../../../state/explore/change-explore-view';

/**
 * Remembers how far the page is scrolled when the gallery is left, as long as its data set is open.
 * The function that comes back scrolls there again, once; it is for when the thumbnails have a height.
 */
export function useScrollToReturnTo(dataset: Dataset): () => void {
  useLayoutEffect(
    () => () => {
      const { dataset: open } = appStore.getState();
      if (open.status !== 'ready' || open.dataset !== dataset) return;
      changeExploreView('gallery', { scrollY: window.scrollY });
    },
    [dataset],
  );
  return scrollBack;
}

function scrollBack(): void {
  const { scrollY } = appStore.getState().exploreView.gallery;
  if (scrollY === 0) return;
  window.scrollTo(0, scrollY);
  changeExploreView('gallery', { scrollY: 0 });
}
