import { fail, ok, type Result } from '../../result';

const HEADER_BYTES = 64;

/**
 * Unpacks a frame of RLE (PS3.5, annex G): one segment for each byte of a sample, the highest first,
 * each packed by PackBits; of colours the samples of one after those of another.
 *
 * @param count pixels of the frame
 * @param bytesPerSample 1 or 2
 * @param planes samples of a pixel
 * @returns little endian samples, plane by plane, or a sentence where they are fewer
 */
export function unpackRle(
  packed: Uint8Array,
  count: number,
  bytesPerSample: number,
  planes = 1,
): Result<Uint8Array, string> {
  if (packed.length < HEADER_BYTES) return fail('its RLE frame has no header');
  const header = new DataView(packed.buffer, packed.byteOffset, HEADER_BYTES);
  const segments = header.getUint32(0, true);
  if (segments !== bytesPerSample * planes) {
    const bytes = bytesPerSample * planes;
    return fail(`its RLE frame has ${segments} segments for ${bytes} bytes a pixel`);
  }
  const samples = new Uint8Array(count * bytesPerSample * planes);
  for (let segment = 0; segment < segments; segment++) {
    const start = header.getUint32(4 + 4 * segment, true);
    const end = segment + 1 < segments ? header.getUint32(8 + 4 * segment, true) : packed.length;
    const plain = unpackBits(packed.subarray(start, end), count);
    if (plain === null) return fail('its RLE frame is cut short');
    const plane = Math.floor(segment / bytesPerSample);
    const place = plane * count * bytesPerSample + bytesPerSample - 1 - (segment % bytesPerSample);
    plain.forEach((byte, at) => (samples[at * bytesPerSample + place] = byte));
  }
  return ok(samples);
}

/** @returns [count], null where there are fewer */
function unpackBits(packed: Uint8Array, count: number): Uint8Array | null {
  const plain = new Uint8Array(count);
  let filled = 0;
  for (let at = 0; filled < count;) {
    const control = packed[at++];
    if (control === undefined) return null;
    // 128 says nothing.
    if (control === 128) continue;
    if (control < 128) {
      const literal = packed.subarray(at, at + control + 1).subarray(0, count - filled);
      plain.set(literal, filled);
      filled += literal.length;
      at += control + 1;
    } else {
      const byte = packed[at++];
      if (byte === undefined) return null;
      plain.fill(byte, filled, filled + 257 - control);
      filled += 257 - control;
    }
  }
  return plain;
}
