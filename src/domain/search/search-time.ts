import { timeLeftMs } from '../progress';
import { totalEpochs } from './rungs';
import { rungsOf, type Search } from './search';

/** How far a search is. */
export interface SearchProgress {
  epochsDone: number;
  /** More than will be trained, where trials diverge or stop early. */
  epochs: number;
  /** Null before anything is measured. */
  msLeft: number | null;
}

/** @param epochsOfCurrent finished epochs of the training under way */
export function progressOf(
  { settings, measurements }: Pick<Search, 'settings' | 'measurements'>,
  epochsOfCurrent: number,
): SearchProgress {
  const epochs = totalEpochs(rungsOf(settings));
  const measured = measurements.reduce((total, one) => total + one.epochs, 0);
  const elapsedMs = measurements.reduce((total, one) => total + one.elapsedMs, 0);
  const epochsDone = measured + epochsOfCurrent;
  // Nobody has timed the epochs of the training under way.
  const msLeft = timeLeftMs(elapsedMs, measured, epochs - epochsOfCurrent);
  return { epochsDone, epochs, msLeft };
}
