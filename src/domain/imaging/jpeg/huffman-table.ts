import { extendBits, peekBits } from './bits';

/** Bits looked up at once. Longer codes are rare and searched for. */
export const LOOKUP_BITS = 12;
const LOOKUP_MASK = (1 << LOOKUP_BITS) - 1;
/** In bits. */
const MAX_CODE_LENGTH = 16;

/*
 * What is looked up is one integer a bit pattern, 0 where the pattern does not say it all:
 * bits 0 to 5 how many bits it takes, 6 whether there is a value, 8 to 15 how many coefficients it
 * moves on, 16 to 31 (signed) the value, or what else the table says.
 */
export const BITS_MASK = 0x3f;
export const VALUE_FLAG_SHIFT = 6;
export const ADVANCE_SHIFT = 8;
export const ADVANCE_MASK = 0xff;
export const EXTRA_SHIFT = 16;

/** How far the end of a block moves on: past the last coefficient from wherever it comes. */
export const END_OF_BLOCK = 128;
const LONGEST_RUN = 15;

/** A Huffman table as a file defines it: ITU-T T.81, B.2.4.2. */
export interface HuffmanCode {
  /** How many codes there are of 1 to 16 bits. */
  counts: Uint8Array;
  /** By rising code: the zeros before the value in the upper four bits, its size in the lower. */
  symbols: Uint8Array;
}

/** A Huffman table ready for use. Lookups are Int32Array [4096], by the next 12 bits. */
export interface HuffmanTable {
  /** The symbol that the pattern begins with: its length * 256 + symbol, 0 where it does not fit. */
  leading: Int32Array;
  /** The first symbol and its value. */
  firsts: Int32Array;
  longCodes: LongCodes;
}

/** With lookups of several symbols, for the coefficients after a block's first. */
export interface RunTable extends HuffmanTable {
  /**
   * The symbol after the first, if the pattern holds that too and the block goes on, with the bits
   * of both; else no more than the bits of the first.
   */
  seconds: Int32Array;
  /** All symbols that begin in the pattern; the extra is how far they move on before the last. */
  skips: Int32Array;
}

interface LongCodes {
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
  const leading = new Int32Array(1 << LOOKUP_BITS);
  let code = 0;
  let place = 0;
  for (let length = 1; length <= MAX_CODE_LENGTH; length++, code *= 2) {
    const count = counts[length - 1] as number;
    if (code + count > 1 << length) return null;
    offsets[length] = place - code;
    if (length <= LOOKUP_BITS)
      for (let i = 0; i < count; i++) {
        const from = (code + i) << (LOOKUP_BITS - length);
        const to = (code + i + 1) << (LOOKUP_BITS - length);
        leading.fill(length * 256 + (symbols[place + i] as number), from, to);
      }
    code += count;
    place += count;
    if (count > 0) limits[length] = code;
  }
  return { leading, firsts: leading.map(lookUpFirst), longCodes: { limits, offsets, symbols } };
}

export function buildRunTable(table: HuffmanTable): RunTable {
  const { leading, firsts, longCodes } = table;
  const seconds = new Int32Array(firsts.length);
  const skips = new Int32Array(firsts.length);
  for (let pattern = 0; pattern < firsts.length; pattern++) {
    seconds[pattern] = lookUpSecond(firsts, pattern);
    skips[pattern] = lookUpAll(leading, pattern);
  }
  return { leading, firsts, longCodes, seconds, skips };
}

function lookUpFirst(leading: number, pattern: number): number {
  const length = leading >> 8;
  const size = leading & 15;
  if (length === 0 || length + size > LOOKUP_BITS) return 0;
  const bits = (pattern >> (LOOKUP_BITS - length - size)) & ((1 << size) - 1);
  return packSymbol(length, leading & 0xff, bits);
}

function lookUpSecond(firsts: Int32Array, pattern: number): number {
  const first = firsts[pattern] as number;
  const bits = first & BITS_MASK;
  const second = firsts[(pattern << bits) & LOOKUP_MASK] as number;
  const isEnd = ((first >> ADVANCE_SHIFT) & ADVANCE_MASK) === END_OF_BLOCK;
  const fits = second !== 0 && bits + (second & BITS_MASK) <= LOOKUP_BITS;
  return isEnd || !fits ? bits : second + bits;
}

function lookUpAll(leading: Int32Array, pattern: number): number {
  let bits = 0;
  let advance = 0;
  let beforeLast = 0;
  while (bits < LOOKUP_BITS && advance < 64) {
    const next = leading[(pattern << bits) & LOOKUP_MASK] as number;
    const length = next >> 8;
    if (length === 0 || bits + length > LOOKUP_BITS) break;
    beforeLast = advance;
    advance += advanceOf(next & 0xff);
    bits += length + (next & 15);
  }
  return (beforeLast << EXTRA_SHIFT) | (advance << ADVANCE_SHIFT) | bits;
}

/**
 * Finds a code bit by bit, for patterns that a lookup leaves open.
 *
 * @param at position in bits
 * @returns as `leading` holds it, or 0 when the bits are no code
 */
export function findSymbol(data: DataView, at: number, codes: LongCodes): number {
  const window = peekBits(data, at);
  for (let length = 1; length <= MAX_CODE_LENGTH; length++) {
    const code = window >>> (32 - length);
    if (code >= (codes.limits[length] as number)) continue;
    return length * 256 + (codes.symbols[code + (codes.offsets[length] as number)] as number);
  }
  return 0;
}

/** The same with its value. @returns as `firsts` holds it, or 0 when the bits are no code */
export function findLongCode(data: DataView, at: number, codes: LongCodes): number {
  const found = findSymbol(data, at, codes);
  if (found === 0) return 0;
  const length = found >> 8;
  const size = found & 15;
  const bits = size === 0 ? 0 : peekBits(data, at + length) >>> (32 - size);
  return packSymbol(length, found & 0xff, bits);
}

/** Size 0 ends the block, but for the longest run: sixteen zeros (ITU-T T.81, F.2.2.1). */
function advanceOf(symbol: number): number {
  const run = symbol >> 4;
  return (symbol & 15) > 0 || run === LONGEST_RUN ? run + 1 : END_OF_BLOCK;
}

/** @param bits of the value, as many as the symbol says */
function packSymbol(length: number, symbol: number, bits: number): number {
  const size = symbol & 15;
  const flag = size > 0 ? 1 << VALUE_FLAG_SHIFT : 0;
  const value = size > 0 ? extendBits(bits, size) : 0;
  return (value << EXTRA_SHIFT) | (advanceOf(symbol) << ADVANCE_SHIFT) | flag | (length + size);
}
