import type { AppError } from '../domain/app-error';
import { asSentence } from './format';

type StorageError = Extract<AppError, { code: `storage/${string}` }>;

/** What stands between a person and the data sets kept in the browser; nothing else needs them. */
export function describeStorageError(error: StorageError) {
  switch (error.code) {
    case 'storage/unavailable':
      return {
        title: 'This browser cannot keep data sets here',
        cause: `Its storage cannot be used: ${asSentence(error.detail)} Blocked cookies, private windows and pages without https are the usual causes.`,
        next: 'Everything else works: open the zip again on your next visit.',
      };
    case 'storage/full':
      return {
        title: 'There is no room to keep the data set',
        cause: 'The browser gives this page no more storage.',
        next: 'Everything else works. To keep it, delete another data set or free space on the disk, then try again.',
      };
    case 'storage/in-use':
      return {
        title: 'Another tab is using the kept data sets',
        cause: 'One tab at a time reads or writes them, and another one has been at it for long.',
        next: 'Close the other tab of this page or wait for it, then try again.',
      };
    case 'storage/gone':
      return {
        title: 'This data set is no longer kept',
        cause: 'It was deleted in another tab, or the browser has cleared its storage.',
        next: 'Open its zip again.',
      };
    case 'storage/other-format':
      return {
        title: 'This data set was kept by another version of the page',
        cause: `${error.fileName ?? 'It'} is written in a form that this version cannot read. It has been deleted.`,
        next: 'Open its zip again.',
      };
    case 'storage/damaged':
      return {
        title: 'The kept data set is damaged',
        cause: `${error.fileName ?? 'A data set'}: ${error.files.join(', ')} ${error.files.length === 1 ? 'is' : 'are'} not what was written. The data set has been deleted.`,
        next: 'Open its zip again.',
      };
    case 'storage/failed':
      return {
        title: 'The storage of the browser reported an error',
        cause: asSentence(error.detail),
        next: 'Everything else works without it. Try again, or open the zip.',
      };
  }
}
