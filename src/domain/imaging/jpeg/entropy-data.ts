import { viewOf } from '../../bytes';
import { fail, ok, type Result } from '../../result';
import type { JpegRefusal } from './jpeg-refusal';

/** Bytes beyond the end that a damaged block may look at: 64 codes of 16 bits with 15-bit values. */
const LOOK_AHEAD = 256;

/** The coded data of a scan without stuffing and markers: ITU-T T.81, B.1.1.5. */
export interface EntropyData {
  data: DataView<ArrayBuffer>;
  /** Where each restart interval ends in `data`, in bytes. */
  intervalEnds: number[];
}

/**
 * @param start of the coded data in the file
 * @returns 'damaged' when restart markers are out of turn or no marker follows
 */
export function readEntropyData(
  bytes: Uint8Array,
  start: number,
): Result<EntropyData, JpegRefusal> {
  const file = viewOf(bytes);
  const plain = new DataView(new ArrayBuffer(bytes.length - start + LOOK_AHEAD));
  const intervalEnds: number[] = [];
  let end = 0;
  for (let at = start; at < bytes.length;) {
    if (at + 4 <= bytes.length) {
      const four = file.getInt32(at);
      if (!hasByte255(four)) {
        plain.setInt32(end, four);
        at += 4;
        end += 4;
        continue;
      }
    }
    const byte = bytes[at++] as number;
    plain.setUint8(end++, byte);
    if (byte !== 0xff) continue;
    // Any number of 0xff may come before a marker.
    while (bytes[at] === 0xff) at++;
    const marker = bytes[at++];
    if (marker === 0) continue;
    intervalEnds.push(--end);
    if (marker === 0xd9) return ok({ data: plain, intervalEnds });
    if (marker !== 0xd0 + ((intervalEnds.length - 1) % 8)) return fail('damaged');
  }
  return fail('damaged');
}

/** The bytes of the complement, less one each, borrow where one was 0. */
function hasByte255(four: number): boolean {
  return ((~four - 0x01010101) & four & 0x80808080) !== 0;
}
