/*
 * What symbols stand for, RFC 1951, 3.2.5. An entry of a decoding table is one number: bits 0 to 5 how
 * many bits the code takes, 8 to 12 how many more bits are added to the value, 16 to 31 the value. 0 is
 * no code, or one that stands for nothing.
 */

/** The value is a byte, or a length of a code. */
export const LITERAL: u32 = 1 << 15;
/** The code is longer: the value is where its own table begins, the further bits its index. */
export const LONGER: u32 = 1 << 14;
/** The block ends. */
export const END_OF_BLOCK: u32 = 1 << 13;

export function codeBitsOf(entry: u32): u64 {
  return entry & 63;
}
export function moreBitsOf(entry: u32): u64 {
  return (entry >> 8) & 31;
}
export function valueOf(entry: u32): usize {
  return entry >> 16;
}

export const CODE_LENGTH_COUNT = 19;
export const LITERAL_COUNT = 288;
export const DISTANCE_COUNT = 32;
/** Of either alphabet the last two stand for nothing. */
const UNUSED = 2;
const END_SYMBOL = 256;
const LONGEST_MATCH = 258;

/** Entries without the bits of their codes, by symbol. */
export const CODE_LENGTHS = new StaticArray<u32>(CODE_LENGTH_COUNT);
export const LITERALS_AND_LENGTHS = new StaticArray<u32>(LITERAL_COUNT);
export const DISTANCES = new StaticArray<u32>(DISTANCE_COUNT);

for (let symbol = 0; symbol < CODE_LENGTH_COUNT; symbol++)
  CODE_LENGTHS[symbol] = LITERAL | (symbol << 16);

for (let symbol = 0; symbol < END_SYMBOL; symbol++)
  LITERALS_AND_LENGTHS[symbol] = LITERAL | (symbol << 16);
LITERALS_AND_LENGTHS[END_SYMBOL] = END_OF_BLOCK;
fillRanges(LITERALS_AND_LENGTHS, END_SYMBOL + 1, LITERAL_COUNT - UNUSED, 3, 4);
// The last length has a code to itself.
LITERALS_AND_LENGTHS[LITERAL_COUNT - UNUSED - 1] = LONGEST_MATCH << 16;

fillRanges(DISTANCES, 0, DISTANCE_COUNT - UNUSED, 1, 2);

/**
 * Ranges of values, one after the other: twice `perSize` of one value, and then each `perSize` symbols
 * take ranges twice as long.
 */
function fillRanges(
  entries: StaticArray<u32>,
  from: i32,
  to: i32,
  firstValue: i32,
  perSize: i32,
): void {
  let value = firstValue;
  for (let symbol = from; symbol < to; symbol++) {
    const moreBits = max(0, (symbol - from) / perSize - 1);
    entries[symbol] = (value << 16) | (moreBits << 8);
    value += 1 << moreBits;
  }
}
