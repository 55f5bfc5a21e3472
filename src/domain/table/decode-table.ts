import { decodeWindows1252 } from '../text/code-pages';
import { decodeUtf8 } from '../text/utf8';

/** As a person reads them. */
export type TableEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

/** Enough of a file to tell what its zero bytes mean. */
const SAMPLE_BYTES = 4096;

/**
 * The text of a table by its byte order mark; without one UTF-16 where its zero bytes say so, else
 * UTF-8 where it is that, else Windows-1252. The mark is not part of the text.
 */
export function decodeTable(bytes: Uint8Array): { text: string; encoding: TableEncoding } {
  const utf16 = utf16OfMark(bytes);
  if (utf16) return { text: decodeUtf16(bytes.subarray(2), utf16), encoding: utf16 };
  const hasUtf8Mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasUtf8Mark ? bytes.subarray(3) : bytes;
  const unmarked = hasUtf8Mark ? null : utf16OfZeros(bytes);
  if (unmarked) return { text: decodeUtf16(bytes, unmarked), encoding: unmarked };
  const text = decodeUtf8(body);
  return text === null
    ? { text: decodeWindows1252(body), encoding: 'Windows-1252' }
    : { text, encoding: 'UTF-8' };
}

function utf16OfMark(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  return null;
}

/** Letters of ASCII leave every second byte at zero; no other text has zero bytes at all. */
function utf16OfZeros(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const zeros: [even: number, odd: number] = [0, 0];
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at & 1 ? 1 : 0]++;
  });
  const [even, odd] = zeros;
  const half = sample.length / 2;
  if (odd > half / 3 && even < odd / 20) return 'UTF-16LE';
  if (even > half / 3 && odd < even / 20) return 'UTF-16BE';
  return null;
}

/** A last odd byte is left out. */
function decodeUtf16(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE'): string {
  const low = encoding === 'UTF-16LE' ? 0 : 1;
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes[at + low] ?? 0) | ((bytes[at + 1 - low] ?? 0) << 8));
  }
  return text;
}
