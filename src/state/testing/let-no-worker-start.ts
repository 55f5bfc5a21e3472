import { onTestFinished, vi } from 'vitest';

/**
 * From now on no worker starts, as where its file cannot be loaded: until the test ends, or the
 * function that comes back is called.
 */
export function letNoWorkerStart(): () => void {
  const url = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(url);
  vi.stubGlobal(
    'Worker',
    class extends Worker {
      constructor() {
        super(url);
      }
    },
  );
  const startAgain = () => {
    vi.unstubAllGlobals();
  };
  onTestFinished(startAgain);
  return startAgain;
}
