import type { ReactNode } from 'react';

/** A chart under a title that states what is seen. @param height of the drawing, in pixels */
export function ChartFigure(props: {
  title: string;
  height: number;
  children: ReactNode;
  legend?: ReactNode;
}) {
  return (
    <figure className="chart">
      <figcaption>{props.title}</figcaption>
      <div style={{ height: props.height }}>{props.children}</div>
      {props.legend}
    </figure>
  );
}
