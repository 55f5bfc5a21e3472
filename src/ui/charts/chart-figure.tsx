import clsx from 'clsx';
import { useContext, useState, type ReactNode } from 'react';
import shared from '../common/shared.module.css';
import styles from './chart-figure.module.css';
import { ChartMenu, type ChartRows } from './chart-menu';
import { OnPaper } from './on-paper';
import { ReadingPlace } from './reading-place';

interface ChartFigureProps {
  title: string;
  /** Explains the numbers of the title. */
  note?: string | undefined;
  /** Of the drawing, in pixels; `auto`: its own. */
  height: number | 'auto';
  children: ReactNode;
  legend?: ReactNode;
  /** The figures that are drawn; absent where there is nothing to take along. */
  rows?: (() => ChartRows) | undefined;
  /** Whether values are read below the drawing: see `Reading`. */
  isRead?: boolean;
  /** What is said of pointing and clicking; it is not in pictures. */
  hint?: ReactNode;
}

/** A chart under a title that states what is seen. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, note, height, children, legend, rows, isRead = false, hint } = props;
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const isOnPaper = useContext(OnPaper);
  const hasMenu = rows !== undefined && !isOnPaper;
  return (
    <figure className={clsx(styles.chart, hasMenu && styles.withMenu)}>
      <figcaption>{title}</figcaption>
      {hasMenu && (
        <ChartMenu
          title={title}
          rows={rows}
          height={height === 'auto' ? null : height}
          chart={<ChartFigure {...props} />}
        />
      )}
      {note !== undefined && <p className={clsx(shared.hint, styles.note)}>{note}</p>}
      <ReadingPlace value={place}>
        <div className={clsx(height !== 'auto' && styles.drawing)} style={{ height }}>
          {children}
        </div>
      </ReadingPlace>
      {isRead && !isOnPaper && <div ref={setPlace} role="status" className={styles.reading} />}
      {legend}
      {!isOnPaper && hint}
    </figure>
  );
}
