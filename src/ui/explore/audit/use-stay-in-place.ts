import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Exclusion } from '../../../domain/audit/exclusions';
import { appStore } from '../../../state/app-store';

/**
 * Keeps what follows the list of exclusions where it is on the screen while the list grows or
 * shrinks, so that a button further down is not moved away from under the pointer. Browsers do so
 * by themselves in some cases only, and never at the top of the page.
 *
 * @returns to be called before a change that was made in the list itself: then the list stays
 */
export function useStayInPlace(
  list: RefObject<HTMLElement | null>,
  exclusions: readonly Exclusion[],
): () => void {
  const topBefore = useRef<number | null>(null);
  const isOwnChange = useRef(false);

  useEffect(
    () =>
      appStore.subscribe((state, before) => {
        // The page still shows what was before.
        if (state.exclusions !== before.exclusions) topBefore.current = topOfNext(list.current);
      }),
    [list],
  );

  useLayoutEffect(() => {
    const top = topOfNext(list.current);
    if (top !== null && topBefore.current !== null && !isOwnChange.current) {
      window.scrollBy({ top: top - topBefore.current, behavior: 'instant' });
    }
    topBefore.current = null;
    isOwnChange.current = false;
  }, [list, exclusions]);

  return () => {
    isOwnChange.current = true;
  };
}

function topOfNext(element: HTMLElement | null): number | null {
  return element?.nextElementSibling?.getBoundingClientRect().top ?? null;
}
