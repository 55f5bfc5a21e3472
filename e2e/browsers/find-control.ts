/** What a person uses: what it is, and how its name begins. */
export interface Control {
  role: 'button' | 'link' | 'field' | 'files';
  name: string;
}

/**
 * Waits in the page for a control that can be used and does not move, and remembers whether it was
 * clicked. It runs there, so it sees nothing of this module.
 *
 * @throws with what the page shows where there is none within the limit
 */
export async function findControl(
  { role, name }: { role: Control['role']; name: string },
  limitMs: number,
): Promise<Element> {
  const selector = {
    button: 'button, [role=button]',
    link: 'a[href]',
    field: 'input:not([type=file]), select',
    files: 'input[type=file]',
  }[role];
  const nameOf = (element: Element) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const read = (label ?? element).cloneNode(true) as Element;
    for (const unread of read.querySelectorAll('[aria-hidden=true]')) unread.remove();
    return element.getAttribute('aria-label') ?? read.textContent;
  };
  // An input of files stands out of sight behind the button that opens it.
  const isUsable = (element: Element) =>
    role === 'files' || (element.checkVisibility() && !element.matches(':disabled'));
  const placeOf = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].join(' ');
  };
  const end = Date.now() + limitMs;
  while (Date.now() < end) {
    const found = [...document.querySelectorAll(selector)].find(
      (element) => nameOf(element).trim().startsWith(name) && isUsable(element),
    );
    if (found && role !== 'files') found.scrollIntoView({ block: 'center', behavior: 'instant' });
    const place = found && placeOf(found);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    if (found?.isConnected && isUsable(found) && placeOf(found) === place) {
      document.documentElement.removeAttribute('data-clicked');
      const remember = () => document.documentElement.setAttribute('data-clicked', '');
      found.addEventListener('click', remember, { capture: true, once: true });
      return found;
    }
  }
  throw new Error(`There is no ${role} "${name}" on the page:\n${document.body.innerText}`);
}

/** Whether the control that was found last has been clicked since. It runs in the page. */
export function wasClicked(): boolean {
  return document.documentElement.hasAttribute('data-clicked');
}

/** Selects what a field holds, so that typing replaces it. It runs in the page. */
export function selectText(field: Element): void {
  if (!(field instanceof HTMLInputElement)) throw new Error('This is no field of text.');
  field.focus();
  field.select();
}
