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

/**
 * @param epochsUnderWay finished epochs of the trainings under way
 * @param workers that train side by side
 */
export function progressOf(
  { settings, measurements }: Pick<Search, 'settings' | 'measurements'>,
  epochsUnderWay: number,
  workers: number,
): SearchProgress {
  const epochs = totalEpochs(rungsOf(settings));
  const measured = measurements.reduce((total, one) => total + one.epochs, 0);
  const elapsedMs = measurements.reduce((total, one) => total + one.elapsedMs, 0);
  const epochsDone = measured + epochsUnderWay;
  const msLeft = measured === 0 ? null : ((elapsedMs / measured) * (epochs - epochsDone)) / workers;
  return { epochsDone, epochs, msLeft };
}
