import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fail } from '../../domain/result';
import { appStore } from '../app-store';
import { runImport } from './import-dataset';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  appStore.setState(appStore.getInitialState());
});

it('shows an import a few times a second, its last report too, and none after its end', async () => {
  let changes = 0;
  const stopCounting = appStore.subscribe(() => changes++);
  const running = runImport('a.zip', false, async (_signal, report) => {
    for (let done = 1; done <= 2000; done++) {
      report({ phase: 'decoding', done, total: 2010, elapsedMs: done });
      await vi.advanceTimersByTimeAsync(1);
    }
    await vi.advanceTimersByTimeAsync(500);
    // The import before is none, listing, the first image; then four halves of a second.
    expect(changes).toBe(3 + 4);
    expect(doneShown()).toBe(2000);
    report({ phase: 'decoding', done: 2001, total: 2010, elapsedMs: 2001 });
    return fail({ code: 'sample/unavailable', detail: 'for the test' });
  });
  await running;
  await vi.advanceTimersByTimeAsync(1000);
  stopCounting();
  expect(appStore.getState().importing).toMatchObject({ status: 'failed' });
});

function doneShown(): number | null {
  const { importing } = appStore.getState();
  return importing.status === 'loading' ? importing.progress.done : null;
}
