import { afterEach, expect, it, vi } from 'vitest';
import { useLock } from './web-locks';

afterEach(() => {
  vi.unstubAllGlobals();
});

type Use = (lock: Lock | null) => unknown;

function stubLocks(request: (use: Use) => unknown): void {
  const locks = { request: async (_: string, _options: LockOptions, use: Use) => request(use) };
  vi.stubGlobal('navigator', { locks });
}

it('a lock that is refused is not used', async () => {
  stubLocks(() => {
    throw new DOMException('Cookies are blocked.', 'SecurityError');
  });
  const use = vi.fn();
  expect(await useLock('name', {}, use)).toBe(false);
  expect(use).not.toHaveBeenCalled();
});

it('what is thrown while a lock is held is no refusal', async () => {
  stubLocks((use) => use(null));
  const broken = new Error('broken');
  await expect(useLock('name', {}, () => Promise.reject(broken))).rejects.toBe(broken);
  expect(await useLock('name', {}, () => undefined)).toBe(true);
});
