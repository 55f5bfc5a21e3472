const SCHEME = 'data-mantine-color-scheme';

/** Paper is white: while the page is printed it is light. @returns ends it */
export function printInLight(): () => void {
  const print = matchMedia('print');
  const root = document.documentElement;
  let before: string | null = null;
  const change = () => {
    if (print.matches) {
      before = root.getAttribute(SCHEME);
      root.setAttribute(SCHEME, 'light');
    } else if (before !== null) {
      root.setAttribute(SCHEME, before);
      before = null;
    }
  };
  print.addEventListener('change', change);
  return () => {
    print.removeEventListener('change', change);
  };
}
