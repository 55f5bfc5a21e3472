import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Paced, PacedPhases } from './paced';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('shows a thousand messages of a second in two calls, each message once', () => {
  const shown: (readonly number[])[] = [];
  const paced = new Paced<number>((told) => shown.push(told));
  for (let message = 1; message <= 1000; message++) {
    paced.tell(message);
    vi.advanceTimersByTime(1);
  }
  expect(shown).toHaveLength(2);
  expect(shown.flat()).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
});

it('shows what is left when it is told to, and not again', () => {
  const shown: (readonly number[])[] = [];
  const paced = new Paced<number>((told) => shown.push(told));
  paced.tell(1);
  expect(shown).toEqual([]);
  paced.showRest();
  vi.advanceTimersByTime(1000);
  paced.showRest();
  expect(shown).toEqual([[1]]);
});

it('forgets what is dropped, and shows what comes after', () => {
  const shown: (readonly number[])[] = [];
  const paced = new Paced<number>((told) => shown.push(told));
  paced.tell(1);
  paced.dropRest();
  vi.advanceTimersByTime(1000);
  paced.tell(2);
  vi.advanceTimersByTime(500);
  expect(shown).toEqual([[2]]);
});

it('shows a new phase at once and of one phase the latest', () => {
  const shown: string[] = [];
  const paced = new PacedPhases<{ phase: string; done: number }>(({ phase, done }) =>
    shown.push(`${phase} ${done}`),
  );
  paced.tell({ phase: 'listing', done: 0 });
  for (let done = 0; done <= 600; done++) {
    paced.tell({ phase: 'decoding', done });
    vi.advanceTimersByTime(1);
  }
  // The first at once; 1 ms later the timer of those after it, which ends at 501 ms.
  expect(shown).toEqual(['listing 0', 'decoding 0', 'decoding 500']);
  vi.advanceTimersByTime(500);
  expect(shown.slice(3)).toEqual(['decoding 600']);
  paced.tell({ phase: 'decoding', done: 601 });
  paced.tell({ phase: 'finishing', done: 601 });
  vi.advanceTimersByTime(1000);
  expect(shown.slice(4)).toEqual(['finishing 601']);
});
