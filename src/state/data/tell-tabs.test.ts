import { afterEach, expect, it, vi } from 'vitest';
import { listenToTabs, tellTabs } from './tell-tabs';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('other tabs are not heard of where the browser refuses it, as Firefox without cookies', () => {
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      constructor() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      }
    },
  );
  const onChange = vi.fn<() => void>();
  listenToTabs(onChange);
  tellTabs([]);
  expect(onChange).not.toHaveBeenCalled();
});
