import clsx from 'clsx';
import type { ReactNode } from 'react';
import shared from '../common/shared.module.css';
import styles from './chart-figure.module.css';

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
    <figure className={styles.chart}>
      <figcaption>{props.title}</figcaption>
      {props.note !== undefined && <p className={clsx(shared.hint, styles.note)}>{props.note}</p>}
      <div style={{ height: props.height }}>{props.children}</div>
      {props.legend}
    </figure>
  );
}
