/** What a person does to scroll on their own. */
const OWN_SCROLLING = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/**
 * Has Back and Forward come to where a page was left, as far as it is tall enough by then: most of
 * a page is drawn after its address has changed, which browsers do not wait for.
 *
 * @returns ends it
 */
export function keepScroll(): () => void {
  /** By entry of the history, in pixels. */
  const left = new Map<number, number>();
  let entry = entryOf(history.state) ?? beginEntry();
  /** Between two entries the one that is shown is neither. */
  let isShown = true;
  let returning = new AbortController();

  // The other page may be drawn, at its top, by the time that its hashchange is told.
  const depart = () => {
    if (isShown) left.set(entry, window.scrollY);
    isShown = false;
    returning.abort();
  };
  const arrive = () => {
    isShown = true;
    const known = entryOf(history.state);
    entry = known ?? beginEntry();
    const target = known === null ? undefined : left.get(known);
    if (target !== undefined) returning = returnTo(target);
  };
  // The browser's own way, as after a reload.
  const leave = () => {
    history.scrollRestoration = 'auto';
  };
  history.scrollRestoration = 'manual';
  window.addEventListener('popstate', depart, { capture: true });
  window.addEventListener('hashchange', arrive, { capture: true });
  window.addEventListener('pagehide', leave);
  return () => {
    leave();
    returning.abort();
    window.removeEventListener('popstate', depart, { capture: true });
    window.removeEventListener('hashchange', arrive, { capture: true });
    window.removeEventListener('pagehide', leave);
  };
}

/** Scrolls there as soon as the page is tall enough, unless the person scrolls. @returns gives up */
function returnTo(top: number): AbortController {
  const stop = new AbortController();
  const observer = new ResizeObserver(() => {
    window.scrollTo({ top, behavior: 'instant' });
    if (Math.abs(window.scrollY - top) < 1) stop.abort();
  });
  stop.signal.addEventListener('abort', () => {
    observer.disconnect();
  });
  for (const type of OWN_SCROLLING) {
    window.addEventListener(
      type,
      () => {
        stop.abort();
      },
      { signal: stop.signal, capture: true },
    );
  }
  // When the other page is there, which begins at its top.
  requestAnimationFrame(() => {
    if (!stop.signal.aborted) observer.observe(document.body);
  });
  return stop;
}

function entryOf(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('entry' in state)) return null;
  return typeof state.entry === 'number' ? state.entry : null;
}

/** Marks the entry that is shown as one that was not there before. */
function beginEntry(): number {
  const entry = performance.timeOrigin + performance.now();
  history.replaceState({ entry }, '');
  return entry;
}
