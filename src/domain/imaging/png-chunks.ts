import { viewOf } from '../bytes';

const SIGNATURE_SIZE = 8;
/** Length, type and checksum. */
const CHUNK_FRAME_SIZE = 12;
const PICTURE_CHUNKS = ['IHDR', 'PLTE', 'IDAT', 'IEND'];

/**
 * A PNG with the chunks alone that its picture is made of (W3C PNG specification, section 5). What the
 * others say changes no stored value, and damage in them is no reason to do without the picture.
 */
export function pictureChunksOf(png: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = viewOf(png);
  const kept = new Uint8Array(png.length);
  kept.set(png.subarray(0, SIGNATURE_SIZE));
  let end = SIGNATURE_SIZE;
  for (let at = SIGNATURE_SIZE; at + CHUNK_FRAME_SIZE <= png.length;) {
    const size = CHUNK_FRAME_SIZE + view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const chunk = png.subarray(at, at + size);
    if (PICTURE_CHUNKS.includes(type)) {
      kept.set(chunk, end);
      end += chunk.length;
    }
    at += size;
  }
  return kept.subarray(0, end);
}
