import { formatPercent, formatScore } from '../../domain/format-figures';
import type { EpochRecord } from '../../domain/training/history';

/** Where the loss went, as far as it is shown. */
export function lossTitle(history: readonly EpochRecord[]): string {
  const [first, last] = [history[0], history.at(-1)];
  if (first === undefined || last === undefined) return 'Loss: the first epoch is running';
  if (first === last) return `Loss after 1 epoch: ${formatScore(last.loss)}`;
  const [from, to] = [formatScore(first.loss), formatScore(last.loss)];
  if (from === to) return `Train loss is ${to}, as after the first epoch`;
  return `Train loss ${last.loss < first.loss ? 'fell' : 'rose'} from ${from} to ${to}`;
}

export function accuracyTitle(history: readonly EpochRecord[], validated: string): string {
  const last = history.at(-1);
  if (last === undefined) return 'Accuracy: the first epoch is running';
  const train = `Accuracy after epoch ${last.epoch}: train ${formatPercent(last.accuracy)}`;
  return last.valAccuracy === null
    ? train
    : `${train}, ${validated} ${formatPercent(last.valAccuracy)}`;
}
