import { useEffect, useRef } from 'react';
import { IMAGE_SIDE } from '../../domain/dataset/dataset';
import { drawGrey } from './draw-grey';

/** Draws 100 x 100 grey values, 0 to 255, as the network sees them. */
export function GreyImage({ pixels, label }: { pixels: Uint8Array; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) drawGrey(context, pixels);
  }, [pixels]);
  return (
    <canvas ref={canvas} width={IMAGE_SIDE} height={IMAGE_SIDE} role="img" aria-label={label} />
  );
}
