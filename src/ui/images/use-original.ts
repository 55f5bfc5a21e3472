import { useEffect, useState } from 'react';
import type { AppError } from '../../domain/app-error';
import { openOriginal } from '../../state/data/open-original';
import { loadPicture, type LoadedPicture } from './load-picture';

export type OriginalFile =
  | { status: 'loading' }
  /** `url` is an object URL of the file, which the browser has decoded. */
  | { status: 'ready'; url: string }
  /** The file is there, but the browser cannot read it. */
  | { status: 'unreadable' }
  | { status: 'failed'; error: AppError };

/** The original file of an image, read from the archive when its path comes up. */
export function useOriginal(path: string): OriginalFile {
  const [original, setOriginal] = useState<OriginalFile & { path: string }>();
  useEffect(() => {
    const leaving = new AbortController();
    const isUnwanted = () => leaving.signal.aborted;
    let shown: LoadedPicture | null = null;
    const show = async () => {
      const file = await openOriginal(path);
      if (isUnwanted()) return;
      if (!file.ok) {
        setOriginal({ path, status: 'failed', error: file.error });
        return;
      }
      const picture = await loadPicture(file.value);
      if (isUnwanted()) {
        picture?.release();
        return;
      }
      shown = picture;
      setOriginal(
        picture ? { path, status: 'ready', url: picture.url } : { path, status: 'unreadable' },
      );
    };
    void show();
    return () => {
      leaving.abort();
      shown?.release();
    };
  }, [path]);
  return original?.path === path ? original : { status: 'loading' };
}
