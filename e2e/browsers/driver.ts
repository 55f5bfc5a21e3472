import type { Control } from './find-control';

/** What is given to a page and comes back from it. */
export type Json = string | number | boolean | null | readonly Json[] | { [key: string]: Json };

/**
 * One page of one browser, by the protocol that it understands.
 *
 * @template Element how the protocol names an element of the page
 */
export interface Driver<Element> {
  open: (address: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Runs a function in the page, which sees its arguments and nothing else. */
  evaluate: <Given extends Json[], Value>(
    run: (...given: Given) => Value,
    ...given: Given
  ) => Promise<Value>;
  /** As `findControl`. */
  find: (control: Control) => Promise<Element>;
  /** Clicks by the mouse. */
  press: (element: Element) => Promise<void>;
  /** Types in place of what a field holds, and leaves it. */
  type: (field: Element, text: string) => Promise<void>;
  /** Chooses a file on the disk. */
  choose: (input: Element, path: string) => Promise<void>;
  /** What the page threw and nobody caught, as far as the protocol tells. */
  errors: readonly string[];
  /** Ends the browser and forgets all that it kept. */
  end: () => Promise<void>;
}
