import { joinBytes } from '../../bytes';
import { jpegSegments } from '../jpeg/segments';

const START_OF_SCAN = 0xda;
const APP2 = 0xe2;
const PROFILE = 'ICC_PROFILE\0';
/** Marker and length. */
const SEGMENT_FRAME_SIZE = 4;

/**
 * A JPEG without its colour profile (ICC.1:2010, B.4).
 *
 * @returns null where no end of the image comes behind the first scan (ITU-T T.81, B.2.1)
 */
export function prepareJpeg(jpeg: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const kept: Uint8Array<ArrayBuffer>[] = [];
  let from = 0;
  for (const { marker, content, end } of jpegSegments(jpeg)) {
    if (marker === START_OF_SCAN) {
      kept.push(jpeg.subarray(from));
      return hasEnd(jpeg, end) ? joinBytes(kept) : null;
    }
    if (marker !== APP2 || !String.fromCharCode(...content.subarray(0, 12)).startsWith(PROFILE)) {
      continue;
    }
    kept.push(jpeg.subarray(from, end - content.length - SEGMENT_FRAME_SIZE));
    from = end;
  }
  return null;
}

/** Within coded data a byte 0xff is followed by 0 or by the number of a restart. */
function hasEnd(jpeg: Uint8Array, from: number): boolean {
  for (let at = jpeg.indexOf(0xff, from); at >= 0; at = jpeg.indexOf(0xff, at + 1)) {
    if (jpeg[at + 1] === 0xd9) return true;
  }
  return false;
}
