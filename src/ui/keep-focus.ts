const FOCUSABLE =
  'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), summary, [tabindex="0"]';

/** What had the focus, and its place among its like within each element around it, from inside out. */
interface Place {
  element: Element;
  around: { element: Element; at: number }[];
}

/**
 * Keeps the focus where a person works: when what has it goes or is disabled, as a button that has
 * done its work or a dialog that is left, what came to its place takes it. A click on the bare page
 * takes the focus away as ever, and whoever moves it on purpose has done so before.
 *
 * @returns ends it
 */
export function keepFocus(root: HTMLElement = document.body): () => void {
  /** The last one anywhere, and the last one under no dialog. */
  let last: Place | null = null;
  let under: Place | null = null;
  let isAsked = false;

  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    last = placeOf(target, root);
    if (target.closest('[role="dialog"]') === null) under = last;
  };
  const restore = () => {
    isAsked = false;
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (last === null || (!isLost && !activeElement.matches(':disabled'))) return;
    // Still there: the person has left it.
    if (isThere(last.element)) return;
    const next = takerOf(last) ?? (under && takerOf(under));
    next?.focus({ preventScroll: true });
  };
  // When everybody who moves the focus on purpose has: effects follow what is drawn.
  const observer = new MutationObserver(() => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(restore);
  });
  root.addEventListener('focusin', note);
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', note);
  };
}

function placeOf(element: Element, root: Element): Place {
  const around: Place['around'] = [];
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    around.push({ element: outer, at: alike(element, outer).indexOf(element as HTMLElement) });
    // Beyond the page's content there is nothing that belongs to it.
    if (outer === root || outer.matches('main, [role="dialog"]')) break;
  }
  return { element, around };
}

/** Itself, else the one that is now in its place, as near to it as there is one. */
function takerOf({ element, around }: Place): HTMLElement | null {
  if (isThere(element)) return element as HTMLElement;
  for (const { element: outer, at } of around) {
    if (!outer.isConnected) continue;
    const likely = alike(element, outer);
    const taker = likely[at] ?? likely.at(-1) ?? focusableIn(outer)[0];
    if (taker) return taker;
    if (outer instanceof HTMLElement && outer.matches('main')) return outer;
  }
  return null;
}

function isThere(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility();
}

function alike({ tagName }: Element, within: Element): HTMLElement[] {
  return focusableIn(within).filter((one) => one.tagName === tagName);
}

function focusableIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    // The arrows of a number's field are for the pointer.
    (one) => isThere(one) && one.tabIndex >= 0,
  );
}
