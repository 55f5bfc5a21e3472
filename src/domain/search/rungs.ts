/** One round of a search: so many trials are trained for so many epochs each. */
export interface Rung {
  epochs: number;
  trials: number;
}

/** What successive halving may be asked for. */
export interface Halving {
  /** Of the trials of a round, one in `eta` goes on. */
  eta: number;
  /** Epochs of the first round, at least. */
  minEpochs: number;
  /** Epochs of the last round. */
  maxEpochs: number;
}

/**
 * The rounds of successive halving (Jamieson & Talwalkar 2016, arXiv 1502.07943), with epochs that
 * grow as the trials become fewer, both by `eta` (Li et al. 2018, arXiv 1603.06560, algorithm 1): as
 * many rounds as there are trials and epochs for, the last one of `maxEpochs`.
 *
 * Every round trains anew instead of going on from weights that would have to be kept. As the epochs
 * of a round are at least `eta` times those of the one before, that costs less than eta / (eta - 1)
 * times the epochs: below 1.5 for the smallest `eta` allowed, 3. The first epochs repeat, because all
 * that is random follows from the seed; under a schedule over the whole training they do not.
 *
 * @param trials of the first round, at least 1
 */
export function successiveHalving(trials: number, { eta, minEpochs, maxEpochs }: Halving): Rung[] {
  let cuts = 0;
  while (eta ** (cuts + 1) <= trials && minEpochs * eta ** (cuts + 1) <= maxEpochs) cuts++;
  return Array.from({ length: cuts + 1 }, (_, round) => ({
    epochs: Math.floor(maxEpochs / eta ** (cuts - round)),
    trials: Math.floor(trials / eta ** round),
  }));
}

/** What a search costs, where no trial diverges. */
export function totalEpochs(rungs: readonly Rung[]): number {
  return rungs.reduce((total, { epochs, trials }) => total + epochs * trials, 0);
}

export function totalTrainings(rungs: readonly Rung[]): number {
  return rungs.reduce((total, { trials }) => total + trials, 0);
}
