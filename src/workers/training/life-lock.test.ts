import { afterEach, expect, it, vi } from 'vitest';
import { holdLifeLock } from './life-lock';

afterEach(() => {
  vi.unstubAllGlobals();
});

const refusal = new DOMException('The operation is insecure.', 'SecurityError');

it.each([
  ['has no locks', undefined],
  [
    'refuses them, as Firefox where cookies are blocked',
    { request: () => Promise.reject(refusal) },
  ],
  [
    'throws where it is asked for them',
    {
      request: () => {
        throw refusal;
      },
    },
  ],
])('there is none where the browser %s', async (_what, locks) => {
  vi.stubGlobal('navigator', { locks });
  expect(await holdLifeLock()).toBeNull();
});
