import { useEffect, useRef } from 'react';

/** An image file in full size. Its object URL lives as long as it is shown. */
export function FilePicture({ file, alt }: { file: File; alt: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(file);
    if (image.current) image.current.src = url;
    return () => {
      URL.revokeObjectURL(url);
    };
  }, [file]);
  return <img ref={image} alt={alt} />;
}
