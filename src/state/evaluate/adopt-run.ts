import type { Run } from '../../domain/run/run-record';
import { appStore } from '../app-store';

/** Makes a finished run the one that the page evaluates and asks: all of it is in the run. */
export function adoptRun(run: Run): void {
  const { backend, renderer } = run.environment;
  appStore.setState({
    openedModel: null,
    training: {
      status: 'done',
      backend: { backend, renderer, reason: 'when it was trained' },
      run,
    },
  });
}
