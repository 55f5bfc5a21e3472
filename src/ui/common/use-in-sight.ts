import { useEffect, useRef, type RefObject } from 'react';

/**
 * Brings what the address names into sight, with the focus on its heading, which takes a tabIndex of -1.
 *
 * @param block where what holds the heading comes to lie
 */
export function useInSight<T extends HTMLElement>(
  isNamed: boolean,
  block: 'start' | 'center',
): RefObject<T | null> {
  const heading = useRef<T>(null);
  useEffect(() => {
    if (!isNamed) return;
    // A page that is opened begins at its top, with the focus there: this comes after.
    const frame = requestAnimationFrame(() => {
      heading.current?.focus({ preventScroll: true });
      heading.current?.parentElement?.scrollIntoView({ block });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [isNamed, block]);
  return heading;
}
