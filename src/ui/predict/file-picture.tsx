import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../domain/app-error';
import type { SourceImage } from '../../domain/dataset/dataset';
import { openPicture } from '../../state/predict/open-picture';
import { ErrorNotice } from '../common/error-notice';

interface FilePictureProps {
  file: File;
  format: SourceImage['format'];
  /** Of a file with several, counted from 0. */
  frame: number;
  alt: string;
}

/** An image file in full size. Its object URL lives as long as it is shown. */
export function FilePicture({ file, format, frame, alt }: FilePictureProps) {
  const image = useRef<HTMLImageElement>(null);
  const [failed, setFailed] = useState<{ file: File; error: AppError } | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    let url: string | null = null;
    const show = async () => {
      const picture = await openPicture(file, format, frame);
      if (leaving.signal.aborted) return;
      if (!picture.ok) {
        setFailed({ file, error: picture.error });
        return;
      }
      url = URL.createObjectURL(picture.value);
      if (image.current) image.current.src = url;
    };
    void show();
    return () => {
      leaving.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [file, format, frame]);
  if (failed?.file === file) return <ErrorNotice error={failed.error} />;
  return <img ref={image} alt={alt} />;
}
