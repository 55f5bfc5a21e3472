import { afterEach, describe, expect, it, vi } from 'vitest';
import { markTab, readPlace } from '../visit/keep-place';
import { heldWork, holdWork, whenFree } from './hold-work';

afterEach(() => {
  vi.unstubAllGlobals();
});

const refusal = () => new DOMException('The operation is insecure.', 'SecurityError');
const reject = () => Promise.reject(refusal());
const raise = () => {
  throw refusal();
};

/** A rejection that nobody has caught fails the run of these tests, and shows a notice on the page. */
describe.each([
  ['refuses locks, as Firefox does where cookies are blocked', { request: reject, query: reject }],
  ['throws where it is asked for locks', { request: raise, query: raise }],
  ['has no locks, as on a page without https', undefined],
])('where the browser %s', (_what, locks) => {
  it('work is held, nobody else is at any, and a tab is marked without a word', async () => {
    vi.stubGlobal('navigator', { locks });
    const tell = vi.fn<() => void>();
    whenFree('any', tell);
    markTab();
    const release = await holdWork('any');
    expect(release).toBeTypeOf('function');
    release?.();
    expect(await heldWork()).toEqual(new Set());
    expect(await readPlace()).toBeNull();
    expect(tell).not.toHaveBeenCalled();
  });
});
