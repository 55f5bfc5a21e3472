import { useEffect, useState } from 'react';
import type { AppError } from '../../../domain/app-error';
import { openOriginal } from '../../../state/open-original';

export type OriginalFile =
  | { status: 'loading' }
  /** `url` is an object URL of the file. */
  | { status: 'ready'; url: string }
  | { status: 'failed'; error: AppError };

/** The original file of an image, read from the archive when its path comes up. */
export function useOriginal(path: string): OriginalFile {
  const [original, setOriginal] = useState<OriginalFile & { path: string }>();
  useEffect(() => {
    let url: string | null = null;
    let isWanted = true;
    void openOriginal(path).then((file) => {
      if (!isWanted) return;
      if (file.ok) {
        url = URL.createObjectURL(file.value);
        setOriginal({ path, status: 'ready', url });
      } else {
        setOriginal({ path, status: 'failed', error: file.error });
      }
    });
    return () => {
      isWanted = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [path]);
  return original?.path === path ? original : { status: 'loading' };
}
