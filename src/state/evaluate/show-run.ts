import type { Run } from '../../domain/run/run';
import { appStore } from '../app-store';

/** Makes a finished run the one of its kind that the page evaluates and asks: all of it is in the run. */
export function showRun(run: Run): void {
  appStore.setState(({ current }) => ({
    openedModel: null,
    current: { ...current, [run.kind]: run },
  }));
}
