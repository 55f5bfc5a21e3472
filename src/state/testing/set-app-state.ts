import { onTestFinished } from 'vitest';
import { appStore, type AppState } from '../app-store';

/** Gives the store a state for one test; what it was before comes back when the test ends. */
export function setAppState(change: Partial<AppState>): void {
  const before = appStore.getState();
  onTestFinished(() => {
    appStore.setState(before, true);
  });
  appStore.setState(change);
}
