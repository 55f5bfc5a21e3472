import { onTestFinished, vi } from 'vitest';

/** Gives the machine so many cores for one test. */
export function onCores(count: number): void {
  const cores = vi.spyOn(navigator, 'hardwareConcurrency', 'get').mockReturnValue(count);
  onTestFinished(() => {
    cores.mockRestore();
  });
}
