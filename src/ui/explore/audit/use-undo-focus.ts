import { useEffect, useRef } from 'react';

/**
 * Keeps the focus in a list whose buttons vanish with what they undo: the next button of the same
 * kind takes it over, else the one before, else the frame itself.
 *
 * @param items changes when something was undone
 */
export function useUndoFocus(items: unknown) {
  const frame = useRef<HTMLDivElement>(null);
  const pressed = useRef<number | null>(null);

  const buttonsIn = (element: HTMLElement) =>
    [...element.querySelectorAll<HTMLElement>('button')].filter((button) =>
      button.checkVisibility(),
    );

  /** To be called with the button, before what it undoes is gone. */
  const keepFocus = (button: HTMLElement) => {
    if (frame.current) pressed.current = buttonsIn(frame.current).indexOf(button);
  };

  useEffect(() => {
    if (pressed.current === null || frame.current === null) return;
    const buttons = buttonsIn(frame.current);
    (buttons[pressed.current] ?? buttons.at(-1) ?? frame.current).focus();
    pressed.current = null;
  }, [items]);

  return { frame, keepFocus };
}
