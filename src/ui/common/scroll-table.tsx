import clsx from 'clsx';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './scroll-table.module.css';

/**
 * A table that scrolls sideways where it does not fit. Only then can it be focused, so that the
 * keyboard scrolls it and no needless stop is in the way of others.
 */
export function ScrollTable(props: {
  caption: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const { caption, className, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const overflows = useSidewaysOverflow(frame);
  const focusable = overflows ? { tabIndex: 0, role: 'region', 'aria-label': caption } : {};
  return (
    <div className={styles.scroll} ref={frame} {...focusable}>
      <table className={clsx(styles.table, className)}>
        <caption>{caption}</caption>
        {children}
      </table>
    </div>
  );
}

function useSidewaysOverflow(frame: React.RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setOverflows(element.scrollWidth > element.clientWidth);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [frame]);
  return overflows;
}
