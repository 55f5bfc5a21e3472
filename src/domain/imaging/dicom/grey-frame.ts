import { fail, ok, type Result } from '../../result';
import type { GreyImage } from '../resize-bilinear';

/** One uncompressed grey frame as a DICOM file stores it (PS3.3, C.7.6.3). */
export interface StoredFrame {
  width: number;
  height: number;
  photometric: 'MONOCHROME1' | 'MONOCHROME2';
  bitsAllocated: 8 | 16;
  /** At most `bitsAllocated`, counted from the lowest. */
  bitsStored: number;
  signed: boolean;
  littleEndian: boolean;
  rescale: { slope: number; intercept: number };
  /** Of the rescaled values; null where the file gives none. */
  window: { centre: number; width: number } | null;
  /** At least width * height samples, row-major. */
  samples: Uint8Array;
}

/**
 * Grey values as a viewer shows them: rescaled, then brought to 0 to 255 by the window (PS3.3,
 * C.11.2.1.2.1, linear) or, without one, from the lowest value of the frame to the highest. Of
 * MONOCHROME1 the lowest is white.
 *
 * @returns a sentence where there are fewer samples than pixels
 */
export function greyOfFrame(frame: StoredFrame): Result<GreyImage, string> {
  const { width, height, photometric, bitsAllocated, samples, rescale } = frame;
  const count = width * height;
  if (samples.length < (count * bitsAllocated) / 8) {
    return fail(`it has ${samples.length} bytes for ${width} x ${height} pixels: it is cut short`);
  }
  const values = Float64Array.from(
    storedValues(frame, count),
    (value) => value * rescale.slope + rescale.intercept,
  );
  const levelOf = frame.window ? windowed(frame.window) : fullRange(values);
  const isInverted = photometric === 'MONOCHROME1';
  const pixels = Uint8Array.from(values, (value) => {
    const level = Math.round(levelOf(value));
    return isInverted ? 255 - level : level;
  });
  return ok({ width, height, pixels });
}

/** The lowest bits of each sample; the bits above may hold anything. */
function storedValues(frame: StoredFrame, count: number): Int32Array {
  const { bitsAllocated, bitsStored, signed, littleEndian, samples } = frame;
  const view = new DataView(samples.buffer, samples.byteOffset, samples.byteLength);
  const unused = 32 - bitsStored;
  return Int32Array.from({ length: count }, (_, at) => {
    const sample = bitsAllocated === 8 ? view.getUint8(at) : view.getUint16(at * 2, littleEndian);
    const shifted = sample << unused;
    return signed ? shifted >> unused : shifted >>> unused;
  });
}

/** PS3.3, C.11.2.1.2.1, with 0 and 255 as the lowest and highest output. */
function windowed({ centre, width }: { centre: number; width: number }) {
  const middle = centre - 0.5;
  const reach = (width - 1) / 2;
  return (value: number) => {
    if (value <= middle - reach) return 0;
    if (value > middle + reach) return 255;
    return ((value - middle) / (width - 1) + 0.5) * 255;
  };
}

/** Black where all values are the same. */
function fullRange(values: Float64Array) {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const range = high - low;
  return (value: number) => (range === 0 ? 0 : ((value - low) / range) * 255);
}
