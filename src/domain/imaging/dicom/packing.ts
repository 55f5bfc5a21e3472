import { startsWith } from '../../bytes';
import { CODESTREAM_START } from '../jpeg/codestream';
import { jpegSegments } from '../jpeg/segments';
import type { Packing } from './transfer-syntax';

/** The signature box of a JP2 file (ISO/IEC 15444-1, I.5.1), which some writers put around the code-stream. */
const JP2_FILE = [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50, 0x20, 0x20];
/** Rsiz, bit 14: high throughput, which is another coder (ISO/IEC 15444-15, A.3). */
const HIGH_THROUGHPUT = 0x40;
/** Segments of a frame of RLE (PS3.5, G.4), and where the first of them begins. */
const MAX_SEGMENTS = 15;
const RLE_HEADER_BYTES = 64;

/** How a frame is packed, by its bytes: what files say of it is often wrong. Null where it is not known. */
export function packingOf(frame: Uint8Array): Packing | null {
  if (frame[0] === 0xff && frame[1] === 0xd8) return packingOfJpeg(frame);
  if (startsWith(frame, CODESTREAM_START)) {
    return ((frame[6] ?? 0) & HIGH_THROUGHPUT) === 0 ? 'jpeg 2000' : null;
  }
  if (startsWith(frame, JP2_FILE)) return 'jpeg 2000';
  const [segments = 0] = frame;
  const isRle =
    startsWith(frame.subarray(1), [0, 0, 0, RLE_HEADER_BYTES, 0, 0, 0]) &&
    segments >= 1 &&
    segments <= MAX_SEGMENTS;
  return isRle ? 'rle' : null;
}

/** By its frame header (ITU-T T.81, B.1.1.3; T.87, C.1). */
function packingOfJpeg(frame: Uint8Array): Packing | null {
  for (const { marker, content } of jpegSegments(frame)) {
    const [precision] = content;
    if (marker === 0xc3) return 'lossless jpeg';
    if (marker === 0xf7) return 'jpeg-ls';
    if (marker === 0xc0 || marker === 0xc1) return precision === 12 ? '12-bit jpeg' : 'jpeg';
    if (marker === 0xc2) return precision === 8 ? 'jpeg' : null;
    if (marker === 0xda) return null;
  }
  return null;
}
