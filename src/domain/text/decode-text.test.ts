import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeCp437, decodeWindows1252 } from './code-pages';
import { decodeUtf8 } from './utf8';

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);

it('reads UTF-8 as TextDecoder does, and refuses what that refuses', () => {
  const strict = (bytes: Uint8Array) => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  };
  // Bytes around the edges of the sequences, so that many of them are nearly right.
  const byte = fc.constantFrom(
    ...[0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf],
    ...[0xe0, 0xe1, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff],
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 8 }), fc.array(byte, { maxLength: 8 }), (any, edges) => {
      for (const bytes of [any, Uint8Array.from(edges)]) {
        expect(decodeUtf8(bytes)).toBe(strict(bytes));
      }
    }),
    { numRuns: 100 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (part) => {
      const text = part.repeat(60);
      const bytes = new TextEncoder().encode(text);
      expect(decodeUtf8(bytes)).toBe(strict(bytes));
    }),
    { numRuns: 5 },
  );
});

it('reads Windows-1252 as the Encoding Standard maps it', () => {
  // Of index-windows-1252.txt: euro, a hole, S caron, right quote, Y diaeresis, u diaeresis.
  const bytes = Uint8Array.of(0x80, 0x81, 0x8a, 0x92, 0x9f, 0xfc);
  expect(decodeWindows1252(bytes)).toBe('€\u0081Š’Ÿü');
  const upper = EVERY_BYTE.subarray(0xa0);
  expect(decodeWindows1252(upper)).toBe(String.fromCharCode(...upper));
});

it('reads CP437 as Unicode maps it', () => {
  // Of CP437.TXT: e acute, u and o diaeresis, the full block, alpha, sharp s, no-break space.
  expect(decodeCp437(Uint8Array.of(0x82, 0x81, 0x94, 0xdb, 0xe0, 0xe1, 0xff))).toBe('éüö█αß\u00a0');
  expect(decodeCp437(EVERY_BYTE.subarray(0, 128))).toBe(
    String.fromCharCode(...EVERY_BYTE.subarray(0, 128)),
  );
  expect(new Set(decodeCp437(EVERY_BYTE)).size).toBe(256);
});
