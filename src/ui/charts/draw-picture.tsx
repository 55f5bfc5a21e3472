import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ResponsiveContainer } from 'recharts';
import { LIGHT_COLOURS } from '../theme';
import { OnPaper } from './on-paper';
import { pictureOf } from './picture-of';

/** In pixels, but for a wider table; the same whatever window the page is in. */
const WIDTH = 640;

/**
 * A chart or a table of the page as an SVG file; always light, as it may be printed.
 *
 * @param height of the drawing within the chart, in pixels; null where there is none
 */
export function drawPicture(title: string, height: number | null, chart: ReactElement): string {
  const host = document.createElement('div');
  for (const [name, colour] of Object.entries(LIGHT_COLOURS)) host.style.setProperty(name, colour);
  Object.assign(host.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    visibility: 'hidden',
    boxSizing: 'content-box',
    minWidth: `${WIDTH}px`,
    width: height === null ? 'max-content' : `${WIDTH}px`,
    padding: '16px',
    color: LIGHT_COLOURS['--mantine-color-text'],
  });
  document.body.append(host);
  const root = createRoot(host);
  try {
    flushSync(() => {
      root.render(<OnPaper value>{height === null ? chart : sized(chart, height)}</OnPaper>);
    });
    return pictureOf(host, title);
  } finally {
    root.unmount();
    host.remove();
  }
}

/** Told its size from outside, a chart does not measure its room first: it is whole at once. */
function sized(chart: ReactElement, height: number): ReactElement {
  return (
    <ResponsiveContainer width={WIDTH} height={height}>
      {chart}
    </ResponsiveContainer>
  );
}
