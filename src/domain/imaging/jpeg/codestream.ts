import { uint16 } from './segments';

const START_OF_TILE_PART = 0xff90;
const END_OF_CODESTREAM = 0xffd9;
/** SOC and SIZ, with which each begins. */
export const CODESTREAM_START = [0xff, 0x4f, 0xff, 0x51];

/**
 * Whether all parts that a JPEG 2000 codestream tells of are there (ISO/IEC 15444-1, A.2 and A.4), also
 * within a JP2 file. What is in them may still be damaged.
 */
export function isWholeCodestream(bytes: Uint8Array): boolean {
  const start = startOfCodestream(bytes);
  if (start === null) return false;
  // The main header: segments with their lengths, up to the first part of a tile.
  let at = start + 2;
  while (uint16(bytes, at) !== START_OF_TILE_PART) {
    if (uint16(bytes, at) < 0xff00) return false;
    at += 2 + uint16(bytes, at + 2);
  }
  while (uint16(bytes, at) === START_OF_TILE_PART) {
    const length = uint16(bytes, at + 6) * 0x10000 + uint16(bytes, at + 8);
    // The last one may leave it open, up to the end.
    if (length === 0) return endsWithMark(bytes);
    if (length < 14) return false;
    at += length;
  }
  // Some writers leave out the mark.
  return at === bytes.length || uint16(bytes, at) === END_OF_CODESTREAM;
}

function startOfCodestream(bytes: Uint8Array): number | null {
  for (let at = 0; at + CODESTREAM_START.length <= bytes.length; at++) {
    if (CODESTREAM_START.every((byte, of) => bytes[at + of] === byte)) return at;
  }
  return null;
}

/** Whatever zeros fill it up. */
function endsWithMark(bytes: Uint8Array): boolean {
  const last = bytes.findLastIndex((byte) => byte !== 0);
  return last > 0 && uint16(bytes, last - 1) === END_OF_CODESTREAM;
}
