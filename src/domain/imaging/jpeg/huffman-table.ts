import { peekBits } from './bits';

/** In bits. */
const MAX_CODE_LENGTH = 16;

/** A Huffman table as a file defines it: ITU-T T.81, B.2.4.2. */
export interface HuffmanCode {
  /** How many codes there are of 1 to 16 bits. */
  counts: Uint8Array;
  /** By rising code. */
  symbols: Uint8Array;
}

/** A Huffman table ready for use. */
export interface HuffmanTable {
  /** By length, 0 to 16: one more than its last code, or 0 where there is none. */
  limits: Int32Array;
  /** By length: what leads from a code to its symbol's place. */
  offsets: Int32Array;
  symbols: Uint8Array;
}

/**
 * Codes are counted up from shorter to longer: ITU-T T.81, annex C.
 *
 * @returns null when the counts ask for more codes than there are
 */
export function buildHuffmanTable({ counts, symbols }: HuffmanCode): HuffmanTable | null {
  const limits = new Int32Array(MAX_CODE_LENGTH + 1);
  const offsets = new Int32Array(MAX_CODE_LENGTH + 1);
  let code = 0;
  let place = 0;
  for (let length = 1; length <= MAX_CODE_LENGTH; length++, code *= 2) {
    const count = counts[length - 1] as number;
    if (code + count > 1 << length) return null;
    offsets[length] = place - code;
    code += count;
    place += count;
    if (count > 0) limits[length] = code;
  }
  return { limits, offsets, symbols };
}

/**
 * Finds the code that the next bits begin with.
 *
 * @param at position in bits
 * @returns its length * 256 + symbol, 0 when the bits are no code
 */
export function findSymbol(data: DataView, at: number, table: HuffmanTable): number {
  const window = peekBits(data, at);
  for (let length = 1; length <= MAX_CODE_LENGTH; length++) {
    const code = window >>> (32 - length);
    if (code >= (table.limits[length] as number)) continue;
    return length * 256 + (table.symbols[code + (table.offsets[length] as number)] as number);
  }
  return 0;
}
