import { useRef, useState, type KeyboardEvent } from 'react';

/**
 * One of many sliders is a stop for Tab, the last one that was read and at first the first one; up
 * and down lead from it to the others.
 *
 * @param shown what they show, in the order of the page
 */
export function useOneStop(shown: readonly number[]) {
  const frame = useRef<HTMLDivElement>(null);
  const [lastRead, setStop] = useState<number | null>(null);
  const stop = lastRead !== null && shown.includes(lastRead) ? lastRead : (shown[0] ?? null);
  const moveByKey = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || frame.current === null) return;
    event.preventDefault();
    const sliders = [...frame.current.querySelectorAll<SVGElement>('[role="slider"]')];
    sliders[sliders.findIndex((one) => one === event.target) + by]?.focus();
  };
  return { frame, stop, setStop, moveByKey };
}
