/**
 * How a training ended: after its last epoch, by a person, because it had stopped improving, or
 * because the loss grew without bound; what is kept is usable in each case.
 */
export type RunStatus = 'completed' | 'stopped' | 'stopped-early' | 'diverged';
