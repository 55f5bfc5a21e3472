import type { ImportProgress } from '../../../state/data/ingest-pool';
import { formatCount } from '../../format';

/** An import under way. */
export const IMPORTING = {
  label: 'Import',
  progress: 'Images unpacked',
  cancel: 'Cancel',
};

export function describeProgress({ phase, done, total, elapsedMs }: ImportProgress): string {
  if (phase === 'opening') return 'Opening what is kept in this browser';
  if (phase === 'listing') return 'Reading the list of files and the metadata';
  if (phase === 'planning') return 'Waiting for the plan';
  if (phase === 'finishing') return 'Putting the data set together';
  const counts = `${formatCount(done)} of ${formatCount(total)} images`;
  if (done === 0 || elapsedMs < 500) return counts;
  return `${counts}, ${formatCount(done / (elapsedMs / 1000))} a second`;
}

/** Asked about what is dropped while an import is under way; names of files stand between the parts. */
export const REPLACE_IMPORT = {
  title: 'Stop and open the other one?',
  question: { before: 'Stop opening', between: 'and open', after: 'instead?' },
  keep: 'Keep the first',
  replace: 'Open the other',
};

/** Asked where that import has ended meanwhile. */
export const OPEN_DROPPED = {
  title: 'Open the other one?',
  question: { before: 'The import under way has ended meanwhile. Open', after: 'now?' },
  keep: 'Leave it',
  open: 'Open it',
};
