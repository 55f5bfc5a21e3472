import { viewOf } from '../bytes';
import { decodeCp437 } from '../text/code-pages';
import { decodeUtf8 } from '../text/utf8';
import { crc32 } from './crc32';

/** Language encoding flag: names are UTF-8 (PKWARE, APPNOTE.TXT, 4.4.4, bit 11). */
const FLAG_UTF8 = 0x0800;
/** Info-ZIP's Unicode Path (APPNOTE.TXT, 4.6.9). */
const UNICODE_PATH_ID = 0x7075;
const UNICODE_PATH_VERSION = 1;

/**
 * The name of an entry as text: UTF-8 where its flag says so, else the Unicode Path field as long as
 * that belongs to the name, else UTF-8 where the bytes are that (macOS writes it without a flag), else
 * CP437.
 *
 * What says it is UTF-8 and is not stands as U+FFFD with the byte in hexadecimal behind, so that two
 * such names never become one; see `isNameDecoded`.
 *
 * @param flags general purpose bit flags
 * @param extra the extra field
 */
export function decodeEntryName(name: Uint8Array, flags: number, extra: Uint8Array): string {
  const utf8 = decodeUtf8(name);
  if ((flags & FLAG_UTF8) !== 0) return utf8 ?? escapeBytes(name);
  return readUnicodePath(name, extra) ?? utf8 ?? decodeCp437(name);
}

/** Whether a name is what was written: one with a replacement character names nothing. */
export function isNameDecoded(name: string): boolean {
  return !name.includes('\ufffd');
}

/** null where there is none, or it belongs to a name that was changed since. */
function readUnicodePath(name: Uint8Array, extra: Uint8Array): string | null {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== UNICODE_PATH_ID || at + 9 > end || end > extra.length)
      continue;
    if (extra[at + 4] !== UNICODE_PATH_VERSION) continue;
    if (view.getUint32(at + 5, true) === crc32(name))
      return decodeUtf8(extra.subarray(at + 9, end));
  }
  return null;
}

function escapeBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `\ufffd${byte.toString(16)}`,
  ).join('');
}
