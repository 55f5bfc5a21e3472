import { useDeferredValue, type ReactNode } from 'react';

/** Has its children drawn right after everything beside them: what is waited for comes first. */
export function Later({ children }: { children: ReactNode }) {
  const isTime = useDeferredValue(true, false);
  return isTime ? children : null;
}
