import { bits } from './bits';
import { DecodingTable } from './decoding-table';
import {
  CODE_LENGTH_COUNT,
  CODE_LENGTHS,
  codeBitsOf,
  DISTANCE_COUNT,
  DISTANCES,
  LITERAL_COUNT,
  LITERALS_AND_LENGTHS,
  valueOf,
} from './symbols';

/** Most literals have shorter codes; fewer bits would send more of them a second way. */
export const LITERAL_LOOKUP_BITS = 11;
export const DISTANCE_LOOKUP_BITS = 8;
const CODE_LENGTH_LOOKUP_BITS = 7;

/**
 * Codes longer than the lookup share tables by their first bits, at least two to each: at most half as
 * many tables as there are symbols.
 */
export const literals = new DecodingTable(LITERAL_LOOKUP_BITS, 2048 + 144 * 16);
export const distances = new DecodingTable(DISTANCE_LOOKUP_BITS, 256 + 16 * 128);
const codeLengths = new DecodingTable(CODE_LENGTH_LOOKUP_BITS, 128);

/** u8: a length in bits for each symbol of both alphabets. */
const LENGTHS = new StaticArray<u8>(LITERAL_COUNT + DISTANCE_COUNT);
/** In which the lengths of the code lengths' own codes come, 3.2.7. */
const ORDER: StaticArray<u8> = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** Of the symbols for repetitions: the first repeats the length before, the others 0. */
const REPEAT_LAST = 16;
const REPEAT_ZERO = 17;

/** RFC 1951, 3.2.6. */
export function useFixedCodes(): void {
  LENGTHS.fill(8, 0, 144);
  LENGTHS.fill(9, 144, 256);
  LENGTHS.fill(7, 256, 280);
  LENGTHS.fill(8, 280, LITERAL_COUNT);
  LENGTHS.fill(5, LITERAL_COUNT);
  define(LITERAL_COUNT, DISTANCE_COUNT);
}

/** Reads a block's own codes, 3.2.7. @returns false where they are none */
export function readCodes(): bool {
  const literalCount = bits.take(5) + 257;
  const distanceCount = bits.take(5) + 1;
  const ordered = bits.take(4) + 4;
  if (literalCount > LITERAL_COUNT - 2 || distanceCount > DISTANCE_COUNT - 2) return false;
  LENGTHS.fill(0, 0, CODE_LENGTH_COUNT);
  for (let i = 0; i < ordered; i++) {
    bits.fill();
    LENGTHS[ORDER[i]] = <u8>bits.take(3);
  }
  const isCode = codeLengths.define(lengthsAt(0), CODE_LENGTH_COUNT, CODE_LENGTHS, false);
  return isCode && readLengths(literalCount + distanceCount) && define(literalCount, distanceCount);
}

function define(literalCount: i32, distanceCount: i32): bool {
  return (
    literals.define(lengthsAt(0), literalCount, LITERALS_AND_LENGTHS, true) &&
    distances.define(lengthsAt(literalCount), distanceCount, DISTANCES, true)
  );
}

function lengthsAt(symbol: i32): usize {
  return changetype<usize>(LENGTHS) + symbol;
}

/** @returns false where they are not that many */
function readLengths(count: i32): bool {
  for (let i = 0; i < count;) {
    bits.fill();
    if (bits.isBeyondEnd()) return false;
    const pattern = <usize>(bits.ready & ((1 << CODE_LENGTH_LOOKUP_BITS) - 1));
    const entry = load<u32>(codeLengths.at() + (pattern << 2));
    if (entry === 0) return false;
    bits.take(codeBitsOf(entry));
    const symbol = <i32>valueOf(entry);
    if (symbol < REPEAT_LAST) {
      LENGTHS[i++] = <u8>symbol;
      continue;
    }
    if (symbol === REPEAT_LAST && i === 0) return false;
    const length: u8 = symbol === REPEAT_LAST ? LENGTHS[i - 1] : 0;
    const repeats = timesOf(symbol);
    if (i + repeats > count) return false;
    LENGTHS.fill(length, i, i + repeats);
    i += repeats;
  }
  return true;
}

function timesOf(symbol: i32): i32 {
  if (symbol === REPEAT_LAST) return 3 + bits.take(2);
  return symbol === REPEAT_ZERO ? 3 + bits.take(3) : 11 + bits.take(7);
}
