import { viewOf } from '../../bytes';
import { fail, ok, type Result } from '../../result';

/** The samples of one uncompressed frame as a DICOM file stores them (PS3.3, C.7.6.3). */
export interface StoredSamples {
  width: number;
  height: number;
  /** How many there are for each pixel: 1 of grey, 3 of colours, 2 where pixels share theirs. */
  perPixel: 1 | 2 | 3;
  bitsAllocated: 8 | 16;
  /** At most `bitsAllocated`, counted from the lowest. */
  bitsStored: number;
  signed: boolean;
  littleEndian: boolean;
  /** At least width * height * perPixel samples. */
  bytes: Uint8Array;
}

/**
 * The lowest bits of each sample; the bits above may hold anything.
 *
 * @returns Int32Array [width * height * perPixel], or a sentence where there are fewer samples than pixels
 */
export function storedValues(samples: StoredSamples): Result<Int32Array, string> {
  const { width, height, bitsAllocated, bitsStored, signed, littleEndian, bytes } = samples;
  const count = width * height * samples.perPixel;
  if (bytes.length < (count * bitsAllocated) / 8) {
    return fail(`it has ${bytes.length} bytes for ${width} x ${height} pixels: it is cut short`);
  }
  const view = viewOf(bytes);
  const unused = 32 - bitsStored;
  const values = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const sample = bitsAllocated === 8 ? view.getUint8(at) : view.getUint16(at * 2, littleEndian);
    const shifted = sample << unused;
    values[at] = signed ? shifted >> unused : shifted >>> unused;
  }
  return ok(values);
}
