import type { PixelScaling } from './recipe';

/** From a grey value to the network's input: factor * level + offset. */
export const SCALINGS: Record<PixelScaling, { factor: number; offset: number }> = {
  unit: { factor: 1 / 255, offset: 0 },
  signed: { factor: 1 / 127.5, offset: -1 },
  none: { factor: 1, offset: 0 },
};

/** The network's input for each of the 256 grey values. */
export const SCALED_LEVELS: Record<PixelScaling, Float32Array> = {
  unit: tabulate((level) => level / 255),
  signed: tabulate((level) => level / 127.5 - 1),
  none: tabulate((level) => level),
};

function tabulate(scale: (level: number) => number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, level) => scale(level));
}
