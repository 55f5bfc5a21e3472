import { arena } from './arena';
import { Axis } from './axis';
import { coefficientCount, levelOf, placeOf } from './block';
import { BASIS, FIRST_PASS_SHIFT, LEVEL_SHIFT, SECOND_PASS_SHIFT } from './inverse-dct';
import { BLOCK_SIZE, horizontalFrequency, PLACES, verticalFrequency } from './zigzag';

/** Rows are worked out two at a time, their weights and sums next to each other. */
const PAIR_SIZE = PLACES * 2;
const PAIRS_PER_BLOCK = 4;
const BLOCK_ROW_SIZE = PAIRS_PER_BLOCK * PAIR_SIZE;
/** Rows of blocks that an MCU goes through (ITU-T T.81, A.1.1). */
const ROWS_PER_MCU = 4;

/** By place: where a pair of rows is summed, two for each horizontal frequency; in bytes. */
const SUM_PLACE = new StaticArray<u8>(PLACES);
for (let place = 0; place < PLACES; place++)
  SUM_PLACE[place] = <u8>(horizontalFrequency(place) * 8);
/** [8, 2]: a pair of rows by horizontal frequency. */
const SUMS = new StaticArray<i32>(16);

/** The wanted samples of a component, worked out of its blocks. */
export class Plane {
  columns: Axis = new Axis();
  rows: Axis = new Axis();
  /** u8 [rows.count, columns.count]. */
  private pixels: usize = 0;
  /** i32 [columns.count, 8, 2]: what each horizontal frequency adds in the second pass, for a pair. */
  private columnWeights: usize = 0;
  /** By block row modulo 4: which it is, and what each place adds to a pair of rows in the first pass. */
  private weighedRows: StaticArray<i32> = new StaticArray<i32>(ROWS_PER_MCU);
  private rowWeights: StaticArray<i32> = new StaticArray<i32>(ROWS_PER_MCU * BLOCK_ROW_SIZE);

  /** To be called when both axes are planned. @returns false when there is no memory for it */
  prepare(): bool {
    const width = this.columns.count;
    const size = <u64>width * this.rows.count;
    this.columnWeights = arena.allocate(<u64>width * 64 + size);
    if (this.columnWeights === 0) return false;
    this.pixels = this.columnWeights + <usize>width * 64;
    // What no block fills is grey.
    memory.fill(this.pixels, <u8>LEVEL_SHIFT, <usize>size);
    for (let column = 0; column < width; column++)
      for (let u = 0; u < 8; u++) {
        const weight = BASIS[(this.columns.positionOf(column) & 7) * 8 + u];
        const into = this.columnWeights + <usize>(column * 64 + u * 8);
        store<i32>(into, weight);
        store<i32>(into, weight, 4);
      }
    this.weighedRows.fill(-1);
    return true;
  }

  levelAt(column: i32, row: i32): i32 {
    return load<u8>(this.pixels + <usize>(row * this.columns.count + column));
  }

  pixelsAt(): usize {
    return this.pixels;
  }

  isSampled(blockColumn: i32, blockRow: i32): bool {
    return this.columns.isSampled(blockColumn) && this.rows.isSampled(blockRow);
  }

  /**
   * Works out the wanted samples of a block.
   *
   * @param first its first coefficient; the others are those of `block.ts`
   * @param steps the quantisation steps along the zigzag, of all blocks of the component
   */
  sampleBlock(blockColumn: i32, blockRow: i32, first: i32, steps: StaticArray<u16>): void {
    const slot = blockRow % ROWS_PER_MCU;
    if (this.weighedRows[slot] !== blockRow) this.weighRows(blockRow, slot, steps);
    const toRow = this.rows.startOf(blockRow + 1);
    let weights = changetype<usize>(this.rowWeights) + <usize>(slot * BLOCK_ROW_SIZE) * 4;
    for (let row = this.rows.startOf(blockRow); row < toRow; row += 2) {
      sumPair(first, weights);
      this.writePair(blockColumn, row, row + 1 < toRow);
      weights += PAIR_SIZE * 4;
    }
  }

  /** The first pass with the steps in it. */
  private weighRows(blockRow: i32, slot: i32, steps: StaticArray<u16>): void {
    this.weighedRows[slot] = blockRow;
    const from = this.rows.startOf(blockRow);
    const count = this.rows.startOf(blockRow + 1) - from;
    for (let row = 0; row < ((count + 1) & ~1); row++) {
      const into = slot * BLOCK_ROW_SIZE + (row >> 1) * PAIR_SIZE + (row & 1);
      // A row that makes up the last pair weighs nothing.
      const basis = row < count ? (this.rows.positionOf(from + row) & 7) * 8 : -1;
      for (let place = 0; place < PLACES; place++) {
        const step = <i32>steps[min(place, BLOCK_SIZE - 1)];
        const weight = basis < 0 ? 0 : BASIS[basis + verticalFrequency(place)] * step;
        this.rowWeights[into + place * 2] = weight;
      }
    }
  }

  /** The second pass for the wanted samples of a block on a pair of rows. */
  private writePair(blockColumn: i32, row: i32, hasSecond: bool): void {
    const sums = changetype<usize>(SUMS);
    const f01 = roundFirstPass(v128.load(sums));
    const f23 = roundFirstPass(v128.load(sums, 16));
    const f45 = roundFirstPass(v128.load(sums, 32));
    const f67 = roundFirstPass(v128.load(sums, 48));
    const width = this.columns.count;
    const toColumn = this.columns.startOf(blockColumn + 1);
    for (let column = this.columns.startOf(blockColumn); column < toColumn; column++) {
      const weights = this.columnWeights + ((<usize>column) << 6);
      const upper = i32x4.add(
        i32x4.mul(f01, v128.load(weights)),
        i32x4.mul(f23, v128.load(weights, 16)),
      );
      const lower = i32x4.add(
        i32x4.mul(f45, v128.load(weights, 32)),
        i32x4.mul(f67, v128.load(weights, 48)),
      );
      const both = i32x4.add(upper, lower);
      const sum = i32x4.add(both, v128.shuffle<i32>(both, both, 2, 3, 0, 1));
      const into = this.pixels + <usize>(row * width + column);
      store<u8>(into, levelOfSum(i32x4.extract_lane(sum, 0)));
      if (hasSecond) store<u8>(into + width, levelOfSum(i32x4.extract_lane(sum, 1)));
    }
  }
}

/** The first pass for a pair of rows, before rounding. */
function sumPair(first: i32, weights: usize): void {
  const sums = changetype<usize>(SUMS);
  const zero = i32x4.splat(0);
  v128.store(sums, i32x4.mul(i32x4.splat(first), v128.load_zero<i64>(weights)));
  v128.store(sums, zero, 16);
  v128.store(sums, zero, 32);
  v128.store(sums, zero, 48);
  const count = coefficientCount();
  for (let i = 0; i < count; i++) {
    const place = placeOf(i);
    const sum = sums + unchecked(SUM_PLACE[place]);
    const weight = v128.load_zero<i64>(weights + ((<usize>place) << 3));
    const added = i32x4.mul(i32x4.splat(levelOf(i)), weight);
    v128.store_lane<i64>(sum, i32x4.add(v128.load_zero<i64>(sum), added), 0);
  }
}

function roundFirstPass(sums: v128): v128 {
  return i32x4.shr_s(i32x4.add(sums, i32x4.splat(1 << (FIRST_PASS_SHIFT - 1))), FIRST_PASS_SHIFT);
}

function levelOfSum(sum: i32): i32 {
  const level = ((sum + (1 << (SECOND_PASS_SHIFT - 1))) >> SECOND_PASS_SHIFT) + LEVEL_SHIFT;
  return max(0, min(255, level));
}
