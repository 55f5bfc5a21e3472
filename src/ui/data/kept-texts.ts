import { isFastScaled } from '../../domain/dataset/resampling';
import type { KeepingState } from '../../state/data/data-state';
import type { KeptDataset, LostDataset } from '../../workers/storage/protocol';
import { describeError } from '../error-messages';
import { formatBytes, plural } from '../format';
import { formatAge } from '../format-age';

/** Whether the open data set is kept. @param now milliseconds since 1970 */
export function describeKeeping(keeping: KeepingState, now: number): string {
  switch (keeping.status) {
    case 'not-kept':
      return 'Not kept in this browser: the next visit needs the zip again.';
    case 'forgotten-elsewhere':
      return 'Another tab has forgotten it: the next visit needs the zip again, unless it is kept again.';
    case 'writing':
      return 'It is being kept in this browser; you can go on meanwhile.';
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

export function describeLost({ fileName, reason }: LostDataset): string {
  const what = fileName ?? 'A data set';
  const why = reason === 'damaged' ? 'was damaged' : 'was kept by another version of this page';
  return `${what} ${why} and has been forgotten: open its zip again.`;
}
