import { createStore } from 'zustand/vanilla';
import { failureOf, type Failure } from './failure';

/** A failure outside of what is drawn, and how often it came. */
export interface CountedFailure extends Failure {
  count: number;
}

/** More would not be read, and one that comes on every frame would fill the memory. */
const MOST_FAILURES = 5;

/**
 * A layout that needs another round in the next frame, by the words of Chromium and of the others:
 * browsers tell it as an error, and nothing has failed.
 */
const HARMLESS = /^ResizeObserver loop (completed with undelivered notifications|limit exceeded)/;

/** What was thrown or rejected where nobody catches, the newest last. */
export const unexpectedFailures = createStore<readonly CountedFailure[]>(() => []);

export function dismissFailures(): void {
  unexpectedFailures.setState([], true);
}

/** @returns stops listening */
export function listenForFailures(page: Window): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  page.addEventListener(
    'error',
    ({ error, message }) => {
      if (!HARMLESS.test(message)) noteFailure(error ?? message);
    },
    { signal },
  );
  page.addEventListener(
    'unhandledrejection',
    ({ reason }) => {
      noteFailure(reason);
    },
    { signal },
  );
  return () => {
    stop.abort();
  };
}

export function noteFailure(thrown: unknown): void {
  const failure = failureOf(thrown);
  unexpectedFailures.setState((before) => {
    const isSame = ({ message }: Failure) => message === failure.message;
    const count = (before.find(isSame)?.count ?? 0) + 1;
    const others = before.filter((one) => !isSame(one));
    return [...others, { ...failure, count }].slice(-MOST_FAILURES);
  }, true);
}
