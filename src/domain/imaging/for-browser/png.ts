import { viewOf } from '../../bytes';
import { crc32 } from '../../zip/crc32';
import { pictureChunksOf } from '../png-chunks';

const SIGNATURE_SIZE = 8;
/** Length, type and checksum. */
const CHUNK_FRAME_SIZE = 12;

/**
 * A PNG with the chunks alone that its picture is made of: no profile, gamma or transparent colour.
 *
 * @returns null where one of them is damaged, or the last is missing
 */
export function preparePng(png: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const picture = pictureChunksOf(png);
  const view = viewOf(picture);
  for (let at = SIGNATURE_SIZE; at + CHUNK_FRAME_SIZE <= picture.length;) {
    const end = at + CHUNK_FRAME_SIZE + view.getUint32(at);
    if (end > picture.length) return null;
    if (crc32(picture.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    if (String.fromCharCode(...picture.subarray(at + 4, at + 8)) === 'IEND') return picture;
    at = end;
  }
  return null;
}
