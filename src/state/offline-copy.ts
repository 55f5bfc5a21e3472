import { createStore } from 'zustand/vanilla';
import { detailOf } from '../domain/app-error';
import type { OfflineMessage } from '../workers/offline/protocol';

/** Built beside the page. */
const SERVICE_WORKER_FILE = 'service-worker.js';

/** Whether the page works without a network, by a copy of its files in this browser. */
export interface OfflineCopy {
  /** `none`: not made yet, or this browser makes none. */
  status: 'none' | 'ready' | 'failed';
  /** Why, where it failed. */
  detail: string;
  /** A newer version that was copied too, and waits to be taken. */
  waiting: ServiceWorker | null;
}

export const offlineCopy = createStore<OfflineCopy>(() => ({
  status: 'none',
  detail: '',
  waiting: null,
}));

/** Makes the copy, and looks for a newer version of the page. */
export async function keepOfflineCopy(container: ServiceWorkerContainer): Promise<void> {
  try {
    const registration = await container.register(SERVICE_WORKER_FILE);
    const tellWaiting = () => {
      offlineCopy.setState({ waiting: registration.waiting });
    };
    tellWaiting();
    registration.addEventListener('updatefound', () => {
      // At the first visit nothing waits: there is no version before it.
      registration.installing?.addEventListener('statechange', tellWaiting);
    });
    await Promise.race([container.ready, failureOf(registration.installing)]);
    offlineCopy.setState({ status: 'ready' });
  } catch (thrown) {
    offlineCopy.setState({ status: 'failed', detail: detailOf(thrown) });
  }
}

/** Throws once a service worker could not be installed; without one it never ends. */
function failureOf(installing: ServiceWorker | null): Promise<never> {
  return new Promise((_, reject) => {
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'redundant') reject(new Error('not every file could be copied'));
    });
  });
}

/** Takes the version that waits and opens it; what other tabs show stays as it is. */
export function takeNewVersion(container: ServiceWorkerContainer, reload: () => void): void {
  const { waiting } = offlineCopy.getState();
  if (waiting === null) return;
  container.addEventListener('controllerchange', reload, { once: true });
  waiting.postMessage('take over' satisfies OfflineMessage);
}

/** Until the next visit. */
export function postponeNewVersion(): void {
  offlineCopy.setState({ waiting: null });
}
