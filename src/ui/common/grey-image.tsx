import { useEffect, useRef } from 'react';
import { IMAGE_SIDE } from '../../domain/dataset/dataset';

/** Draws 100 x 100 grey values, 0 to 255, as the network sees them. */
export function GreyImage({ pixels, label }: { pixels: Uint8Array; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(IMAGE_SIDE, IMAGE_SIDE);
    pixels.forEach((value, index) => {
      image.data.fill(value, index * 4, index * 4 + 3);
      image.data[index * 4 + 3] = 255;
    });
    context.putImageData(image, 0, 0);
  }, [pixels]);
  return (
    <canvas ref={canvas} width={IMAGE_SIDE} height={IMAGE_SIDE} role="img" aria-label={label} />
  );
}
