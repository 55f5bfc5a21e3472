import { viewOf } from '../../bytes';

/** "RIFF", a size and "WEBP". */
const HEADER_SIZE = 12;
/** Type and size. */
const CHUNK_HEADER_SIZE = 8;
/** In the flags of an extended file. */
const PROFILE_FLAG = 0x20;
const ALPHA_FLAG = 0x10;
const LEFT_OUT = ['ICCP', 'ALPH'];

/**
 * A WebP without colour profile and, but where it lies within the picture as in one without loss,
 * without transparency (RFC 9649, section 2.7).
 *
 * @returns null where the file or one of its chunks is cut short
 */
export function prepareWebp(webp: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const view = viewOf(webp);
  if (webp.length < HEADER_SIZE) return null;
  const fileEnd = CHUNK_HEADER_SIZE + view.getUint32(4, true);
  if (fileEnd > webp.length) return null;
  const kept = new Uint8Array(webp.length);
  kept.set(webp.subarray(0, HEADER_SIZE));
  let size = HEADER_SIZE;
  for (let at = HEADER_SIZE; at + CHUNK_HEADER_SIZE <= fileEnd;) {
    const type = String.fromCharCode(...webp.subarray(at, at + 4));
    const dataSize = view.getUint32(at + 4, true);
    // Chunks fill up to an even size; of the last one that byte may be missing.
    const end = Math.min(fileEnd, at + CHUNK_HEADER_SIZE + dataSize + (dataSize % 2));
    if (at + CHUNK_HEADER_SIZE + dataSize > fileEnd) return null;
    if (!LEFT_OUT.includes(type)) {
      kept.set(webp.subarray(at, end), size);
      if (type === 'VP8X') {
        const flagsAt = size + CHUNK_HEADER_SIZE;
        kept[flagsAt] = (kept[flagsAt] ?? 0) & ~(PROFILE_FLAG | ALPHA_FLAG);
      }
      size += end - at;
    }
    at = end;
  }
  new DataView(kept.buffer).setUint32(4, size - CHUNK_HEADER_SIZE, true);
  return kept.subarray(0, size);
}
