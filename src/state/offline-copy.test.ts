import { beforeEach, expect, it, vi } from 'vitest';
import { keepOfflineCopy, offlineCopy, postponeNewVersion, takeNewVersion } from './offline-copy';

/** As a browser has it: `settle` ends the first copy, in whichever way. */
function fakeContainer() {
  const worker = Object.assign(new EventTarget(), { postMessage: vi.fn(), state: 'installing' });
  const registration = Object.assign(new EventTarget(), {
    waiting: null as typeof worker | null,
    installing: worker,
  });
  let settle: (state: 'activated' | 'redundant') => void = () => undefined;
  const ready = new Promise((resolve) => {
    settle = (state) => {
      worker.state = state;
      worker.dispatchEvent(new Event('statechange'));
      if (state === 'activated') resolve(registration);
    };
  });
  const register = vi.fn(() => Promise.resolve(registration));
  const container = Object.assign(new EventTarget(), { register, ready });
  return {
    container: container as unknown as ServiceWorkerContainer,
    register,
    settle,
    /** A newer version is found, copied, and waits. */
    bringUpdate: () => {
      registration.dispatchEvent(new Event('updatefound'));
      registration.waiting = worker;
      worker.dispatchEvent(new Event('statechange'));
    },
    takeOver: () => container.dispatchEvent(new Event('controllerchange')),
    posted: worker.postMessage,
  };
}

async function keptCopy() {
  const fake = fakeContainer();
  const kept = keepOfflineCopy(fake.container);
  await Promise.resolve();
  fake.settle('activated');
  await kept;
  return fake;
}

beforeEach(() => {
  offlineCopy.setState({ status: 'none', detail: '', waiting: null });
});

it('says when all files are copied', async () => {
  const { container, settle } = fakeContainer();
  const kept = keepOfflineCopy(container);
  await Promise.resolve();
  expect(offlineCopy.getState().status).toBe('none');
  settle('activated');
  await kept;
  expect(offlineCopy.getState()).toEqual({ status: 'ready', detail: '', waiting: null });
});

it('says why there is no copy', async () => {
  const { container, settle, register } = fakeContainer();
  const kept = keepOfflineCopy(container);
  await Promise.resolve();
  settle('redundant');
  await kept;
  const status = 'failed';
  expect(offlineCopy.getState()).toMatchObject({
    status,
    detail: 'not every file could be copied',
  });
  register.mockRejectedValue(new Error('no storage'));
  await keepOfflineCopy(container);
  expect(offlineCopy.getState()).toMatchObject({ status, detail: 'no storage' });
});

it('offers a newer version, and takes it only when it is asked to', async () => {
  const { container, bringUpdate, takeOver, posted } = await keptCopy();
  const reload = vi.fn();
  takeNewVersion(container, reload);
  expect(posted).not.toHaveBeenCalled();
  bringUpdate();
  expect(offlineCopy.getState().waiting).not.toBeNull();
  expect(posted).not.toHaveBeenCalled();
  takeNewVersion(container, reload);
  expect(posted).toHaveBeenCalledWith('take over');
  expect(reload).not.toHaveBeenCalled();
  takeOver();
  expect(reload).toHaveBeenCalledTimes(1);
});

it('leaves this tab as it is when another one takes the newer version', async () => {
  const { bringUpdate, takeOver, posted } = await keptCopy();
  bringUpdate();
  takeOver();
  postponeNewVersion();
  expect(offlineCopy.getState().waiting).toBeNull();
  expect(posted).not.toHaveBeenCalled();
});
