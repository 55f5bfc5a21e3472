import { expect, it } from 'vitest';
import { detailsOf, failureOf } from './failure';

function errorWith(message: string, stack: string): Error {
  const error = new Error(message);
  error.stack = stack;
  return error;
}

it('takes message and stack from an error', () => {
  const stack = 'Error: no such record\n    at draw (chart.js:3:1)';
  expect(failureOf(errorWith('no such record', stack))).toEqual({
    message: 'no such record',
    stack,
  });
});

it('puts the message before a stack that does not name it, and the components after it', () => {
  const failure = failureOf(errorWith('no such record', 'draw@chart.js:3:1'), '\n    at Chart');
  expect(failure.stack).toBe('no such record\ndraw@chart.js:3:1\nIn the components:\n    at Chart');
});

it.each([
  ['a word', 'a word'],
  [undefined, 'undefined'],
  [Symbol('odd'), 'Symbol(odd)'],
  [{ code: 'worker/crashed' }, '{"code":"worker/crashed"}'],
  ['', 'The error has no message.'],
])('reads %o', (thrown, message) => {
  expect(failureOf(thrown)).toEqual({ message, stack: '' });
});

it('calls an error without a message by its name', () => {
  expect(failureOf(new RangeError('')).message).toBe('RangeError');
});

it('does not fail on what cannot be read', () => {
  const circle: Record<string, unknown> = {};
  circle.itself = circle;
  const hostile = new Proxy(new Error('never seen'), {
    get: () => {
      throw new Error('and again');
    },
  });
  for (const thrown of [circle, hostile]) {
    expect(failureOf(thrown)).toEqual({ message: 'The error cannot be read.', stack: '' });
  }
});

it('writes details with the place, the version, the browser and every error once', () => {
  const details = detailsOf(
    [
      { message: 'first', stack: 'Error: first\n    at a.js:1:1' },
      { message: 'second', stack: '' },
    ],
    { place: 'Explore', version: '9.8.7', browser: 'Some Browser/1' },
  );
  expect(details).toBe(
    [
      'X-ray Trainer 9.8.7',
      'Where: Explore',
      'Browser: Some Browser/1',
      '',
      'Error: first',
      '    at a.js:1:1',
      '',
      'second',
    ].join('\n'),
  );
});
