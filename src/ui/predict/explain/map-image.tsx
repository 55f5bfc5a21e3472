import { useEffect, useRef } from 'react';
import { IMAGE_SIDE } from '../../../domain/dataset/dataset';
import { drawGrey } from '../../common/draw-grey';
import { colourMap } from './colour-map';

interface MapImageProps {
  pixels: Uint8Array;
  /** Null while there is none. */
  map: Float64Array | null;
  /** The value of the map in full colour. */
  full: number;
  strength: number;
  label: string;
}

/** The image as the model sees it, a map in colour over it. */
export function MapImage({ pixels, map, full, strength, label }: MapImageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    if (map === null) drawGrey(context, pixels);
    else
      context.putImageData(new ImageData(colourMap(pixels, map, full, strength), IMAGE_SIDE), 0, 0);
  }, [pixels, map, full, strength]);
  return (
    <canvas ref={canvas} width={IMAGE_SIDE} height={IMAGE_SIDE} role="img" aria-label={label} />
  );
}
