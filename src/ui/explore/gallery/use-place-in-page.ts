import { useEffect, useState, type RefObject } from 'react';

/** Where an element lies in the page, in CSS pixels. */
interface PlaceInPage {
  width: number;
  /** From the top of the page, whatever is scrolled. */
  top: number;
}

/** Follows the width of an element and how far down it is pushed; null before it was measured. */
export function usePlaceInPage(element: RefObject<HTMLElement | null>): PlaceInPage | null {
  const [place, setPlace] = useState<PlaceInPage | null>(null);
  useEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const observer = new ResizeObserver(() => {
      const box = measured.getBoundingClientRect();
      const width = Math.floor(box.width);
      const top = Math.round(box.top + window.scrollY);
      setPlace((last) => (last?.width === width && last.top === top ? last : { width, top }));
    });
    observer.observe(measured);
    // Nothing tells of a move, but what pushes the element down makes the page longer.
    observer.observe(document.body);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return place;
}
