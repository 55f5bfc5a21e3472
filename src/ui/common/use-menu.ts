import { useId, useRef, useState } from 'react';
import { useClosing } from './use-closing';

/**
 * A button that opens what lies below it, both within one frame. Escape closes it and gives the button
 * the focus back.
 */
export function useMenu() {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useClosing(frame, isOpen, (isByKey) => {
    setOpen(false);
    if (isByKey) button.current?.focus();
  });
  return {
    frame,
    button: { ref: button, 'aria-expanded': isOpen, 'aria-controls': id },
    menu: { id, hidden: !isOpen },
    toggle: () => {
      setOpen(!isOpen);
    },
  };
}
