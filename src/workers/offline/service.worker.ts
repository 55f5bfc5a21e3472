/**
 * Answers for every file of the page from a copy that was made at the first visit, so that all of it
 * works without a network. A newer version waits beside it until a person takes it.
 */
import type { OfflineMessage } from './protocol';

declare const self: ServiceWorkerGlobalScope;
/** Put in when the page is built: by path from the page, and a digest of all of them. */
declare const FILES_OF_PAGE: readonly string[];
declare const VERSION_OF_PAGE: string;

const PREFIX = `xray-trainer ${self.registration.scope} `;
const CACHE = PREFIX + VERSION_OF_PAGE;

self.addEventListener('install', (event) => {
  event.waitUntil(copyFiles());
});

async function copyFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  // As the server has them now, not as an earlier version left them with the browser.
  await cache.addAll(FILES_OF_PAGE.map((path) => new Request(path, { cache: 'no-cache' })));
}

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldCopies());
});

/** The copy right before this one stays: another tab may still run that version, and load its parts. */
async function forgetOldCopies(): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(own.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(self.registration.scope)) {
    event.respondWith(answer(request));
  }
});

/**
 * `?backend=webgl` and such are for the page alone, and a file is the same whoever asks: many a
 * server says `Vary: Origin` of it, and scripts are asked for with another origin than copied with.
 */
const OF_FILES: MultiCacheQueryOptions = { ignoreSearch: true, ignoreVary: true };

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const found = (await cache.match(request, OF_FILES)) ?? (await caches.match(request, OF_FILES));
  return found ?? fetch(request);
}

self.addEventListener('message', ({ data }) => {
  if (data === ('take over' satisfies OfflineMessage)) void self.skipWaiting();
});
