import { afterEach, expect, it } from 'vitest';
import { dismissFailures, listenForFailures, unexpectedFailures } from './unexpected-failures';

const page = new EventTarget();
const stopListening = listenForFailures(page as unknown as Window);

const throwInPage = (event: { message: string; error?: unknown }) =>
  page.dispatchEvent(Object.assign(new Event('error'), event));
const rejectInPage = (reason: unknown) =>
  page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
const noted = () => unexpectedFailures.getState().map(({ message, count }) => [message, count]);

afterEach(dismissFailures);

it('notes what is thrown and what is rejected, the newest last', () => {
  throwInPage({ message: 'Uncaught Error: first', error: new Error('first') });
  rejectInPage(new Error('second'));
  expect(noted()).toEqual([
    ['first', 1],
    ['second', 1],
  ]);
});

it('notes the message of an error that comes without its object', () => {
  throwInPage({ message: 'Script error.', error: null });
  expect(noted()).toEqual([['Script error.', 1]]);
});

it('counts the same message once more, as the newest, rather than list it again', () => {
  for (const message of ['first', 'second', 'first', 'first']) rejectInPage(message);
  expect(noted()).toEqual([
    ['second', 1],
    ['first', 3],
  ]);
});

it('holds the five newest', () => {
  for (let number = 1; number <= 7; number++) rejectInPage(`error ${number}`);
  expect(noted().map(([message]) => message)).toEqual([
    'error 3',
    'error 4',
    'error 5',
    'error 6',
    'error 7',
  ]);
});

it('takes a layout that needs another frame for no error', () => {
  throwInPage({ message: 'ResizeObserver loop completed with undelivered notifications.' });
  throwInPage({ message: 'ResizeObserver loop limit exceeded' });
  expect(noted()).toEqual([]);
});

it('hears nothing more once it is stopped', () => {
  stopListening();
  rejectInPage('late');
  expect(noted()).toEqual([]);
});
