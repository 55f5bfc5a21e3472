import {
  ADVANCE_MASK,
  ADVANCE_SHIFT,
  BITS_MASK,
  EXTRA_SHIFT,
  findLongCode,
  END_OF_BLOCK,
  LOOKUP_BITS,
  VALUE_FLAG_SHIFT,
  type HuffmanTable,
  type RunTable,
} from './huffman-table';

/** One past a block's last coefficient. */
export const BLOCK_END = 64;
/** Where a packed coefficient has its place; its value lies above. */
export const PLACE_MASK = 0xffff;

/** What a block holds besides its first coefficient. */
export interface Coefficients {
  count: number;
  /**
   * Int32Array [65]: the value, not yet multiplied by its quantisation step, in the upper 16 bits,
   * in the lower its place along the zigzag: up to 78 where the file is damaged.
   */
  packed: Int32Array;
}

export function createCoefficients(): Coefficients {
  // What has no value is written, too, and overwritten by the next that has one.
  return { count: 0, packed: new Int32Array(BLOCK_END + 1) };
}

/**
 * @param at position in bits
 * @returns as `HuffmanTable.firsts` holds it: the bits taken and the difference to the block before;
 *   0 when the bits are no code
 */
export function readFirstCoefficient(data: DataView, at: number, table: HuffmanTable): number {
  const window = data.getInt32(at >>> 3) << (at & 7);
  const entry = table.firsts[window >>> (32 - LOOKUP_BITS)] as number;
  return entry === 0 ? findLongCode(data, at, table.longCodes) : entry;
}

/**
 * Reads the coefficients of a block from `place` on, two at a time (ITU-T T.81, F.2.2.2).
 *
 * @param at position in bits
 * @param place along the zigzag, 1 for all but the first
 * @returns the position after the block, or -1 when it is damaged
 */
export function readCoefficients(
  data: DataView,
  at: number,
  table: RunTable,
  place: number,
  into: Coefficients,
): number {
  const { firsts, seconds } = table;
  const { packed } = into;
  let count = 0;
  while (place < BLOCK_END) {
    const window = data.getInt32(at >>> 3) << (at & 7);
    const pattern = window >>> (32 - LOOKUP_BITS);
    let first = firsts[pattern] as number;
    let second = seconds[pattern] as number;
    if (first === 0) {
      first = findLongCode(data, at, table.longCodes);
      if (first === 0) return -1;
      second = first & BITS_MASK;
    }
    place += (first >>> ADVANCE_SHIFT) & ADVANCE_MASK;
    packed[count] = (first & ~PLACE_MASK) | (place - 1);
    count += (first >>> VALUE_FLAG_SHIFT) & 1;
    if (place >= BLOCK_END) {
      at += first & BITS_MASK;
      break;
    }
    at += second & BITS_MASK;
    place += (second >>> ADVANCE_SHIFT) & ADVANCE_MASK;
    packed[count] = (second & ~PLACE_MASK) | (place - 1);
    count += (second >>> VALUE_FLAG_SHIFT) & 1;
  }
  into.count = count;
  return isBlockEnd(place) ? at : -1;
}

/**
 * Passes over the coefficients of a block after the first, several at a time. Otherwise as
 * `readCoefficients`.
 *
 * @param scratch is written
 */
export function skipCoefficients(
  data: DataView,
  at: number,
  table: RunTable,
  scratch: Coefficients,
): number {
  let place = 1;
  const lookups = table.skips;
  for (;;) {
    const window = data.getInt32(at >>> 3) << (at & 7);
    const entry = lookups[window >>> (32 - LOOKUP_BITS)] as number;
    // A long code, or the block ends before the last symbol of the pattern: one at a time.
    if (entry === 0 || place + (entry >> EXTRA_SHIFT) >= BLOCK_END)
      return readCoefficients(data, at, table, place, scratch);
    at += entry & BITS_MASK;
    place += (entry >>> ADVANCE_SHIFT) & ADVANCE_MASK;
    if (place >= BLOCK_END) return isBlockEnd(place) ? at : -1;
  }
}

/** A block ends at its last place or by the symbol for it, which moves on past anything else. */
function isBlockEnd(place: number): boolean {
  return place === BLOCK_END || place >= END_OF_BLOCK;
}
