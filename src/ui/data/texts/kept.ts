import type { AppError } from '../../../domain/app-error';
import { isFastScaled } from '../../../domain/dataset/resampling';
import type { KeepingState } from '../../../state/data/data-state';
import type { KeptDataset, LostDataset } from '../../../workers/storage/protocol';
import { describeError } from '../../error-messages';
import { formatBytes, plural } from '../../format';
import { formatAge } from '../../format-age';

/** The data set that is open: the button beside what `describeKeeping` says. */
export const KEEPING = {
  keep: 'Keep',
  deleteCopy: 'Delete the copy',
};

/** The data sets of earlier visits. */
export const KEPT_DATASETS = {
  title: 'Kept from earlier visits',
  hint: 'The finished 100 x 100 pixels of the last three zips, in this browser only; nothing was uploaded.',
  open: 'Open',
  openOf: (name: string) => `Open ${name}`,
  remove: 'Delete',
  removeOf: (name: string) => `Delete ${name}`,
  undo: 'Undo',
  undoOf: (name: string) => `Undo: delete ${name}`,
};

/** Whether the open data set is kept. @param now milliseconds since 1970 */
export function describeKeeping(keeping: KeepingState, now: number): string {
  switch (keeping.status) {
    case 'not-kept':
      return 'Not kept in this browser: the next visit needs the zip again.';
    case 'forgotten-elsewhere':
      return 'Another tab has deleted the copy: the next visit needs the zip again, unless it is kept again.';
    case 'writing':
      return 'It is being kept in this browser; you need not wait.';
    case 'kept': {
      const { kept, madeRoom } = keeping;
      const gone = madeRoom.map(
        ({ fileName, keptAt }) => `${fileName}, kept ${formatAge(keptAt, now)}`,
      );
      const room = gone.length === 0 ? '' : ` The oldest one made room: ${gone.join('; ')}.`;
      return `Kept in this browser ${formatAge(kept.keptAt, now)}: it opens without the zip.${room}`;
    }
    case 'failed': {
      const { title, cause, next } = describeError(keeping.error);
      return `Not kept in this browser. ${title}. ${cause} ${next}`;
    }
  }
}

/** "5,910 images, 66.1 MB, kept 3 days ago". */
export function describeKept(kept: KeptDataset, now: number): string {
  const { images, sizeBytes, keptAt } = kept;
  return [
    plural(images, 'image'),
    ...(isFastScaled(kept) ? ['resampled fast'] : []),
    formatBytes(sizeBytes),
    `kept ${formatAge(keptAt, now)}`,
  ].join(', ');
}

/** Of one that was just deleted, whether that can still be undone. */
export function describeDeleted(error: AppError | null): string {
  if (error === null) return 'Deleted. Undo works until another data set is opened.';
  const { title, cause, next } = describeError(error);
  return `Deleted, and not kept again. ${title}. ${cause} ${next}`;
}

export function describeLost({ fileName, reason }: LostDataset): string {
  const what = fileName ?? 'A data set';
  const why = reason === 'damaged' ? 'was damaged' : 'was kept by another version of this page';
  return `${what} ${why} and has been deleted: open its zip again.`;
}
