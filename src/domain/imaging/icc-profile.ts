import { viewOf } from '../bytes';

const HEADER_SIZE = 128;
const TAG_SIZE = 12;
/** A profile has some ten tags; a count beyond this is damage. */
const MAX_TAGS = 100;

/**
 * The name a profile gives itself in its `desc` tag: ICC.1:2001-04 section 6.5.17 (text) and
 * ICC.1:2010 section 10.13 (the first of several languages).
 *
 * @param profile at least the beginning of a profile, as the first JPEG segment holds it
 * @returns null when there is no readable name
 */
export function readProfileName(profile: Uint8Array): string | null {
  const view = viewOf(profile);
  const has = (end: number) => end <= profile.length;
  if (!has(HEADER_SIZE + 4)) return null;
  const tags = Math.min(MAX_TAGS, view.getUint32(HEADER_SIZE));
  for (let tag = 0; tag < tags; tag++) {
    const entry = HEADER_SIZE + 4 + tag * TAG_SIZE;
    if (!has(entry + TAG_SIZE)) return null;
    if (asciiAt(profile, entry, 4) !== 'desc') continue;
    const start = view.getUint32(entry + 4);
    if (!has(start + 28)) return null;
    switch (asciiAt(profile, start, 4)) {
      case 'desc':
        return textOrNull(asciiAt(profile, start + 12, view.getUint32(start + 8)));
      case 'mluc':
        return textOrNull(
          utf16At(view, start + view.getUint32(start + 24), view.getUint32(start + 20)),
        );
      default:
        return null;
    }
  }
  return null;
}

function asciiAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 256)));
}

function utf16At(view: DataView, at: number, lengthBytes: number): string {
  let text = '';
  const end = Math.min(view.byteLength - 1, at + Math.min(lengthBytes, 512));
  for (let i = at; i + 1 <= end; i += 2) text += String.fromCharCode(view.getUint16(i));
  return text;
}

function textOrNull(text: string): string | null {
  const trimmed = (text.split('\0')[0] ?? '').trim();
  return trimmed === '' ? null : trimmed;
}
