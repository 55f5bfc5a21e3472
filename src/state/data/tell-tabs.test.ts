import { afterEach, expect, it, vi } from 'vitest';
import { listenToTabs, tellTabs } from './tell-tabs';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('other tabs are not heard of where the browser refuses it, as Firefox without cookies', () => {
  const refuse = vi.fn<() => BroadcastChannel>(function () {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  vi.stubGlobal('BroadcastChannel', refuse);
  const onChange = vi.fn<() => void>();
  listenToTabs(onChange);
  tellTabs([]);
  expect(refuse).toHaveBeenCalledOnce();
  expect(onChange).not.toHaveBeenCalled();
});
