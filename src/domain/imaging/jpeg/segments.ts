/** A marker segment of a JPEG. */
export interface JpegSegment {
  /** Without its 0xff. */
  marker: number;
  /** What it holds, without marker and length. */
  content: Uint8Array;
  /** Where what follows begins in the file. */
  end: number;
}

/**
 * The segments after the first marker, in their order (ITU-T T.81, B.1.1.4). It ends where no whole
 * segment follows; who takes more than the one that starts the scan gets its coded data for segments.
 *
 * @param bytes a file that begins with SOI
 */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment, void> {
  for (let at = 2; bytes[at] === 0xff;) {
    // Any number of 0xff may come before a marker.
    while (bytes[at] === 0xff) at++;
    const marker = bytes[at++] ?? 0;
    if (standsAlone(marker)) continue;
    const end = at + uint16(bytes, at);
    if (end < at + 2 || end > bytes.length) return;
    yield { marker, content: bytes.subarray(at + 2, end), end };
    at = end;
  }
}

/** TEM and the restart markers have no segment; libjpeg passes over them, too. */
function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/** Big endian; bytes beyond the end count as 0. */
export function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
