/**
 * What axe cannot see of what is drawn now, each as a sentence: buttons of one name that do different
 * things, targets smaller than a finger tip, drawings that catch the keys without saying what they
 * are, headings that skip a level, cards that no heading
 * leads to. It refers to nothing outside of itself: Playwright sends it to the
 * page as text.
 */
export function findUnreachable(): string[] {
  /** CSS pixels; WCAG 2.2, 2.5.8. */
  const LEAST_TARGET = 24;
  const BUTTONS = 'button, [role="button"], [role="tab"], summary';
  const FIELDS = 'input:not([type="hidden"]):not([type="file"]), select, textarea';

  // Under a dialog nothing is reached; a dialog's page is the dialog.
  const dialog = document.querySelector('[role="dialog"][aria-modal="true"]');
  const root = dialog ?? document.body;
  const drawn = (selector: string) =>
    [...root.querySelectorAll<HTMLElement>(selector)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.closest('[aria-hidden="true"], [inert]') === null,
    );
  const textOf = (element: Element): string =>
    [...element.childNodes]
      .map((node) => {
        if (!(node instanceof Element)) return node.textContent ?? '';
        return node.getAttribute('aria-hidden') === 'true' ? '' : nameOf(node);
      })
      .join('');
  const nameOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = ids.flatMap((id) => document.getElementById(id)?.textContent ?? []);
    const name = element.getAttribute('aria-label') ?? labels.join(' ');
    return (name || textOf(element)).replaceAll(/\s+/g, ' ').trim();
  };

  const sameNames = () => {
    const names = drawn(BUTTONS).map(nameOf);
    return [...new Set(names)].flatMap((name) => {
      const { length } = names.filter((one) => one === name);
      return length > 1 ? [`${length} buttons have the name "${name}"`] : [];
    });
  };
  /** What a click in reaches a field: itself, or its label around or beside it. */
  const targetOf = (element: HTMLElement): DOMRect[] => {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    return [element, ...labels].map((one) => one.getBoundingClientRect());
  };
  const smallTargets = () =>
    drawn(`${BUTTONS}, ${FIELDS}, a[href]`).flatMap((element) => {
      // A link within a sentence is as high as its line.
      if (element.matches('a') && getComputedStyle(element).display === 'inline') return [];
      // A mark of a chart is as wide as what it stands for.
      if (element.closest('svg') !== null) return [];
      const boxes = targetOf(element);
      if (boxes.some(({ width, height }) => width >= LEAST_TARGET && height >= LEAST_TARGET)) {
        return [];
      }
      const [{ width, height } = new DOMRect()] = boxes;
      return [
        `"${nameOf(element) || element.outerHTML.slice(0, 120)}" is ${width} x ${height} pixels`,
      ];
    });
  const namelessDrawings = () =>
    drawn('[role="application"]')
      .filter((element) => nameOf(element) === '' || element.getAttribute('aria-label') === null)
      .map((element) => `a nameless application: ${element.outerHTML.slice(0, 120)}`);
  const skippedLevels = () => {
    const headings = drawn('h1, h2, h3, h4, h5, h6');
    return headings.flatMap((heading, index) => {
      const level = Number(heading.tagName.slice(1));
      const before = headings[index - 1];
      if (before === undefined || level <= Number(before.tagName.slice(1)) + 1) return [];
      return [`${heading.tagName} "${nameOf(heading)}" follows ${before.tagName}`];
    });
  };
  const cardsWithoutHeading = () =>
    drawn('main section[aria-label]')
      .filter(
        (section) =>
          !section.parentElement?.closest('section[aria-label]') &&
          section.querySelector('h1, h2, h3, h4') === null,
      )
      .map((section) => `no heading leads to "${nameOf(section)}"`);
  return [
    ...sameNames(),
    ...smallTargets(),
    ...namelessDrawings(),
    ...skippedLevels(),
    ...cardsWithoutHeading(),
  ];
}
