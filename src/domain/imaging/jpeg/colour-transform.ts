import { startsWith } from '../../bytes';
import { jpegSegments } from './segments';

/** Markers and first bytes of JFIF's APP0 and Adobe's APP14: both say what the components stand for. */
const JFIF = { marker: 0xe0, begins: [0x4a, 0x46, 0x49, 0x46, 0], bytes: 14 };
const ADOBE = { marker: 0xee, begins: [0x41, 0x64, 0x6f, 0x62, 0x65], bytes: 12 };
const START_OF_SCAN = 0xda;
/** APP14 (Adobe's Technical Note 5116, section 18): "Adobe", version 100, no flags, colours as they are. */
const COLOURS_AS_THEY_ARE = [
  ...[0xff, 0xee, 0, 14],
  ...[0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100],
  ...[0, 0, 0, 0, 0],
];

/**
 * A JPEG of red, green and blue that says so: without a word of its own its components are taken for luma
 * and the rest. One that says what they are is left as it is.
 */
export function withoutColourTransform(jpeg: Uint8Array): Uint8Array {
  for (const { marker, content } of jpegSegments(jpeg)) {
    if (marker === START_OF_SCAN) break;
    // Shorter ones are not heeded, as by libjpeg.
    const saysColours = [JFIF, ADOBE].some(
      (one) =>
        one.marker === marker && content.length >= one.bytes && startsWith(content, one.begins),
    );
    if (saysColours) return jpeg;
  }
  const said = new Uint8Array(jpeg.length + COLOURS_AS_THEY_ARE.length);
  said.set(jpeg.subarray(0, 2));
  said.set(COLOURS_AS_THEY_ARE, 2);
  said.set(jpeg.subarray(2), 2 + COLOURS_AS_THEY_ARE.length);
  return said;
}
