import type { Remote } from 'comlink';
import { describe, expect, it } from 'vitest';
import { ok, type Result } from '../../domain/result';
import type { AppError } from '../../domain/app-error';
import { lastingWorker } from './lasting-worker';
import type { WorkerClient } from './worker-client';

interface Service {
  work(): Promise<number>;
}

const CRASH: Result<never, AppError> = {
  ok: false,
  error: { code: 'worker/crashed', service: 'test', detail: 'gone' },
};

/** Counts the workers started and ended; each works until it is told to crash. */
function workshop() {
  const state = { started: 0, ended: 0, crashing: false };
  const start = (): WorkerClient<Service> => {
    const own = ++state.started;
    return {
      call: async (use) =>
        state.crashing
          ? CRASH
          : ok(await use({ work: () => Promise.resolve(own) } as Remote<Service>)),
      end: () => {
        state.ended++;
      },
      reportDeath: () => undefined,
    };
  };
  return { state, worker: lastingWorker(start) };
}

describe('lastingWorker', () => {
  it('starts one when first called, and that one stays', async () => {
    const { state, worker } = workshop();
    expect(state.started).toBe(0);
    expect(await worker.call((service) => service.work())).toEqual(ok(1));
    expect(await worker.call((service) => service.work())).toEqual(ok(1));
    expect(state).toMatchObject({ started: 1, ended: 0 });
  });

  it('ends one that crashed, and starts another at the next call', async () => {
    const { state, worker } = workshop();
    state.crashing = true;
    expect(await worker.call((service) => service.work())).toEqual(CRASH);
    expect(state).toMatchObject({ started: 1, ended: 1 });
    state.crashing = false;
    expect(await worker.call((service) => service.work())).toEqual(ok(2));
  });

  it('is given what it holds once, again when it is another, and again after its end', async () => {
    const { state, worker } = workshop();
    const given: string[] = [];
    const hold = worker.holding(({ name }: { name: string }) => {
      given.push(name);
      return worker.call(() => Promise.resolve());
    });
    const [one, other] = [{ name: 'one' }, { name: 'other' }];
    await Promise.all([hold(one), hold(one)]);
    expect(given).toEqual(['one']);
    await hold(other);
    await hold(one);
    expect(given).toEqual(['one', 'other', 'one']);
    worker.end();
    await hold(one);
    expect(given).toEqual(['one', 'other', 'one', 'one']);
    // The crash of one call takes away what all have given.
    state.crashing = true;
    await worker.call((service) => service.work());
    state.crashing = false;
    await hold(one);
    await hold(one);
    expect(given).toEqual(['one', 'other', 'one', 'one', 'one']);
  });
});
