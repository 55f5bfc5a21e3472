import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Makes the whole page take what is dropped, for as long as the component is shown.
 *
 * @returns whether files are being dragged over it
 */
export function usePageDrop(onDrop: (transfer: DataTransfer) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const take = useEffectEvent(onDrop);
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setDragging(event.dataTransfer?.types.includes('Files') ?? false);
    };
    const leave = (event: DragEvent) => {
      // Without one the pointer left the window, not one element for the next.
      if (event.relatedTarget === null) setDragging(false);
    };
    // Also of what a part of the page takes.
    const end = () => {
      setDragging(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer) take(event.dataTransfer);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', end, { capture: true });
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', end, { capture: true });
      window.removeEventListener('drop', drop);
    };
  }, []);
  return dragging;
}
