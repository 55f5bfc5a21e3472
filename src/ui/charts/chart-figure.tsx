import type { ReactNode } from 'react';

/**
 * A chart under a title that states what is seen.
 *
 * @param props.note explains the numbers of the title
 * @param props.height of the drawing, in pixels; `auto`: its own
 */
export function ChartFigure(props: {
  title: string;
  note?: string | undefined;
  height: number | 'auto';
  children: ReactNode;
  legend?: ReactNode;
}) {
  return (
    <figure className="chart">
      <figcaption>{props.title}</figcaption>
      {props.note !== undefined && <p className="hint chart-note">{props.note}</p>}
      <div style={{ height: props.height }}>{props.children}</div>
      {props.legend}
    </figure>
  );
}
