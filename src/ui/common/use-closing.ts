import { useEffect, type RefObject } from 'react';

/** Closes what is open on Escape, and when something beside it is clicked or takes the focus. */
export function useClosing(
  frame: RefObject<HTMLElement | null>,
  isOpen: boolean,
  close: (isByKey: boolean) => void,
): void {
  useEffect(() => {
    if (!isOpen) return;
    const stop = new AbortController();
    const { signal } = stop;
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !frame.current?.contains(target)) close(false);
    };
    document.addEventListener('pointerdown', leave, { signal });
    document.addEventListener('focusin', leave, { signal });
    document.addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Escape') close(true);
      },
      { signal },
    );
    return () => {
      stop.abort();
    };
  });
}
