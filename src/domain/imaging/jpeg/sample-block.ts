import type { GreyImage } from '../resize-bilinear';
import { EXTRA_SHIFT } from './huffman-table';
import { BASIS, FIRST_PASS_SHIFT, LEVEL_SHIFT, SECOND_PASS_SHIFT } from './inverse-dct';
import { BLOCK_END, PLACE_MASK, type Coefficients } from './read-block';
import type { BlockReader } from './read-scan';
import type { SampledBlocks } from './sampled-blocks';
import { COLUMN_FREQUENCY, PLACES, ROW_FREQUENCY } from './zigzag';

/** Rows are worked out two at a time, their weights and sums next to each other. */
const PAIR_SIZE = PLACES * 2;
/** By place, where a pair of rows is summed: two for each horizontal frequency. */
const SUM_PLACE = COLUMN_FREQUENCY.map((frequency) => frequency * 2);

/** The pixels that a resize looks at, and room to work them out. */
export interface SampledPixels {
  columns: SampledBlocks;
  rows: SampledBlocks;
  /** As wide as there are sampled columns, as high as there are sampled rows. */
  picture: GreyImage;
  /** Int32Array [sampled columns, 8]: what each horizontal frequency adds in the second pass. */
  columnWeights: Int32Array;
  /** By block row, as `weighRows` gives them. */
  rowWeights: Int32Array[];
  /** Int32Array [8, 2]: a pair of rows by horizontal frequency. */
  sums: Int32Array;
}

/** @param quantisation Uint16Array [64], along the zigzag */
export function createSampledPixels(
  columns: SampledBlocks,
  rows: SampledBlocks,
  quantisation: Uint16Array,
): SampledPixels {
  const width = columns.positions.length;
  const height = rows.positions.length;
  const columnWeights = new Int32Array(width * 8);
  for (let column = 0; column < width; column++) {
    const basis = ((columns.positions[column] as number) & 7) * 8;
    columnWeights.set(BASIS.subarray(basis, basis + 8), column * 8);
  }
  const rowWeights = Array.from({ length: rows.starts.length - 1 }, (_, blockRow) =>
    weighRows(rows, blockRow, quantisation),
  );
  const picture = { width, height, pixels: new Uint8Array(width * height) };
  return { columns, rows, picture, columnWeights, rowWeights, sums: new Int32Array(16) };
}

/** Works out the sampled pixels into `sampled.picture`; blocks without one are passed over. */
export function sampledBlockReader(sampled: SampledPixels): BlockReader {
  const { starts } = sampled.columns;
  const sampledColumns = Uint8Array.from({ length: starts.length - 1 }, (_, block) =>
    (starts[block] as number) < (starts[block + 1] as number) ? 1 : 0,
  );
  const none = new Uint8Array(sampledColumns.length);
  return {
    wantedOf: (blockRow) =>
      (sampled.rowWeights[blockRow] as Int32Array).length > 0 ? sampledColumns : none,
    takeBlock: (first, others, blockColumn, blockRow) => {
      sampleBlock(first, others, blockColumn, blockRow, sampled);
    },
  };
}

/**
 * What each coefficient of a block adds to its sampled rows in the first pass of the inverse DCT,
 * quantisation step included.
 *
 * @returns Int32Array [pairs of sampled rows, 80, 2], along the zigzag; 0 for a row that makes up
 *   the last pair
 */
function weighRows(rows: SampledBlocks, blockRow: number, quantisation: Uint16Array): Int32Array {
  const from = rows.starts[blockRow] as number;
  const count = (rows.starts[blockRow + 1] as number) - from;
  const weights = new Int32Array(Math.ceil(count / 2) * PAIR_SIZE);
  for (let row = 0; row < count; row++) {
    const basisRow = ((rows.positions[from + row] as number) & 7) * 8;
    const offset = (row >> 1) * PAIR_SIZE + (row & 1);
    for (let place = 0; place < BLOCK_END; place++) {
      const frequency = ROW_FREQUENCY[place] as number;
      weights[offset + place * 2] =
        (BASIS[basisRow + frequency] as number) * (quantisation[place] as number);
    }
  }
  return weights;
}

/**
 * Works out the sampled pixels of a block, and no others.
 *
 * @param first coefficient, like the others not yet multiplied by its step
 */
function sampleBlock(
  first: number,
  others: Coefficients,
  blockColumn: number,
  blockRow: number,
  sampled: SampledPixels,
): void {
  const { columns, rows, picture, columnWeights, rowWeights, sums } = sampled;
  const weights = rowWeights[blockRow] as Int32Array;
  const fromColumn = columns.starts[blockColumn] as number;
  const toColumn = columns.starts[blockColumn + 1] as number;
  const fromRow = rows.starts[blockRow] as number;
  const toRow = rows.starts[blockRow + 1] as number;
  for (let row = fromRow, offset = 0; row < toRow; row += 2, offset += PAIR_SIZE) {
    sumPair(first, others, weights, offset, sums);
    const sides = row + 1 < toRow ? 2 : 1;
    for (let side = 0; side < sides; side++)
      writeRow(sums, side, columnWeights, fromColumn, toColumn, picture, row + side);
  }
}

/** The first pass for a pair of rows, before rounding. Two at once keep the processor busy. */
function sumPair(
  first: number,
  { count, packed }: Coefficients,
  weights: Int32Array,
  offset: number,
  sums: Int32Array,
): void {
  sums[0] = Math.imul(first, weights[offset] as number);
  sums[1] = Math.imul(first, weights[offset + 1] as number);
  for (let i = 2; i < 16; i++) sums[i] = 0;
  for (let i = 0; i < count; i++) {
    const coefficient = packed[i] as number;
    const place = coefficient & PLACE_MASK;
    const value = coefficient >> EXTRA_SHIFT;
    const sum = SUM_PLACE[place] as number;
    const weight = offset + place * 2;
    sums[sum] = (sums[sum] as number) + Math.imul(weights[weight] as number, value);
    sums[sum + 1] = (sums[sum + 1] as number) + Math.imul(weights[weight + 1] as number, value);
  }
}

/** The second pass for the sampled pixels of a row. @param side of the pair, 0 or 1 */
function writeRow(
  sums: Int32Array,
  side: number,
  columnWeights: Int32Array,
  fromColumn: number,
  toColumn: number,
  { width, pixels }: GreyImage,
  row: number,
): void {
  const f0 = roundFirstPass(sums[side] as number);
  const f1 = roundFirstPass(sums[side + 2] as number);
  const f2 = roundFirstPass(sums[side + 4] as number);
  const f3 = roundFirstPass(sums[side + 6] as number);
  const f4 = roundFirstPass(sums[side + 8] as number);
  const f5 = roundFirstPass(sums[side + 10] as number);
  const f6 = roundFirstPass(sums[side + 12] as number);
  const f7 = roundFirstPass(sums[side + 14] as number);
  for (let column = fromColumn; column < toColumn; column++) {
    const weight = column * 8;
    const sum =
      Math.imul(columnWeights[weight] as number, f0) +
      Math.imul(columnWeights[weight + 1] as number, f1) +
      Math.imul(columnWeights[weight + 2] as number, f2) +
      Math.imul(columnWeights[weight + 3] as number, f3) +
      Math.imul(columnWeights[weight + 4] as number, f4) +
      Math.imul(columnWeights[weight + 5] as number, f5) +
      Math.imul(columnWeights[weight + 6] as number, f6) +
      Math.imul(columnWeights[weight + 7] as number, f7);
    pixels[row * width + column] = levelOf(sum | 0);
  }
}

function roundFirstPass(sum: number): number {
  return (sum + (1 << (FIRST_PASS_SHIFT - 1))) >> FIRST_PASS_SHIFT;
}

function levelOf(sum: number): number {
  const level = ((sum + (1 << (SECOND_PASS_SHIFT - 1))) >> SECOND_PASS_SHIFT) + LEVEL_SHIFT;
  return level < 0 ? 0 : level > 255 ? 255 : level;
}
