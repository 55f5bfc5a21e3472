/** Sent to a service worker that waits: take the place of the one before. */
export type OfflineMessage = 'take over';
