import { bitsAt, coded } from './coded-data';
import { advanceOf, bitsOf, HuffmanTable, valueOf } from './huffman-table';
import { BLOCK_SIZE } from './zigzag';

/*
 * The coefficients of the block at hand after the first, those that are not 0: the value, not yet
 * multiplied by its quantisation step, in the upper 16 bits, in the lower its place along the zigzag.
 */
const COEFFICIENTS = new StaticArray<i32>(BLOCK_SIZE);
let count: i32 = 0;

export function coefficientCount(): i32 {
  return count;
}
export function placeOf(index: i32): i32 {
  return unchecked(COEFFICIENTS[index]) & 0xffff;
}
export function levelOf(index: i32): i32 {
  return unchecked(COEFFICIENTS[index]) >> 16;
}

export function clearCoefficients(): void {
  count = 0;
}
/** @param place 1 to 63, each once */
export function addCoefficient(place: i32, value: i32): void {
  COEFFICIENTS[count++] = (value << 16) | place;
}

/** So many bits of 57 may be used up before the next symbol with its value, at most 32, needs more. */
const SPARE_BITS: u32 = 57 - 32;

/** The first coefficient, as the difference to the block before (ITU-T T.81, F.2.2.1). */
export function readDifference(table: HuffmanTable): i32 {
  const entry = table.entryOf(bitsAt(coded.position));
  coded.position += bitsOf(entry);
  return valueOf(entry);
}

/** Reads the other coefficients of a sequential block (T.81, F.2.2.2). */
export function readCoefficients(table: HuffmanTable): void {
  let position = coded.position;
  let window = bitsAt(position);
  let taken: u32 = 0;
  let found = 0;
  for (let place = 1; place < BLOCK_SIZE;) {
    if (taken > SPARE_BITS) {
      position += taken;
      window = bitsAt(position);
      taken = 0;
    }
    const entry = table.entryOf(window);
    window <<= <u64>bitsOf(entry);
    taken += bitsOf(entry);
    place += advanceOf(entry);
    // What has no value is overwritten by the next that has one.
    unchecked((COEFFICIENTS[found] = (entry & 0xffff0000) | (place - 1)));
    found += <i32>(valueOf(entry) !== 0);
  }
  count = found;
  coded.position = position + taken;
}

/** Passes over the other coefficients of a sequential block, several at a time. */
export function skipCoefficients(table: HuffmanTable): void {
  let position = coded.position;
  let window = bitsAt(position);
  let taken: u32 = 0;
  for (let place = 1; place < BLOCK_SIZE;) {
    if (taken > SPARE_BITS) {
      position += taken;
      window = bitsAt(position);
      taken = 0;
    }
    let entry = table.skipOf(window);
    // A long code, or the block ends before the last symbol of the pattern: one at a time.
    if (entry === 0 || place + valueOf(entry) >= BLOCK_SIZE) entry = table.entryOf(window);
    window <<= <u64>bitsOf(entry);
    taken += bitsOf(entry);
    place += advanceOf(entry);
  }
  coded.position = position + taken;
}
