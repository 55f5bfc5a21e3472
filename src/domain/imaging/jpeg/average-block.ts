import type { BlockOverlaps } from './block-overlaps';
import { EXTRA_SHIFT } from './huffman-table';
import { PLACE_MASK, type Coefficients } from './read-block';
import type { BlockReader } from './read-scan';
import { COLUMN_FREQUENCY, PLACES, ROW_FREQUENCY } from './zigzag';

/**
 * Blocks averaged over the target rows that they lie under, still in frequencies along the row:
 * averaging and the inverse DCT are both linear and go by one side after the other, so that they
 * make up one matrix a side.
 */
export interface AveragedRows {
  columns: BlockOverlaps;
  rows: BlockOverlaps;
  /** Float64Array [overlaps of rows, 80]: what a coefficient adds, by place, its step included. */
  rowWeights: Float64Array;
  /** Uint8Array [80]: horizontal frequency by place, 0 where nothing is wanted. */
  frequencyOf: Uint8Array;
  /** How many horizontal frequencies are kept. */
  frequencies: number;
  /** Float64Array [target rows, blocks across, frequencies]. */
  sums: Float64Array;
}

/**
 * @param height of the target
 * @param places along the zigzag that count, 1 to 64
 */
export function createAveragedRows(
  columns: BlockOverlaps,
  rows: BlockOverlaps,
  height: number,
  quantisation: Uint16Array,
  places: number,
): AveragedRows {
  const frequencyOf = COLUMN_FREQUENCY.map((frequency, place) => (place < places ? frequency : 0));
  const frequencies = Math.max(...frequencyOf) + 1;
  const rowWeights = new Float64Array(rows.targets.length * PLACES);
  for (let overlap = 0; overlap < rows.targets.length; overlap++)
    for (let place = 0; place < places; place++)
      rowWeights[overlap * PLACES + place] =
        (rows.weights[overlap * 8 + (ROW_FREQUENCY[place] as number)] as number) *
        (quantisation[place] as number);
  const sums = new Float64Array(height * columns.isCut.length * frequencies);
  return { columns, rows, rowWeights, frequencyOf, frequencies, sums };
}

/** Reads `places` of the blocks that an edge of a target cuts, and of the others their mean. */
export function averagedBlockReader(averaged: AveragedRows, places: number): BlockReader {
  const { columns, rows, rowWeights, frequencyOf, frequencies, sums } = averaged;
  const { starts, targets } = rows;
  const rowSize = columns.isCut.length * frequencies;
  const inWholeRow = columns.isCut.map((isCut) => (isCut === 1 ? places : 1));
  const inCutRow = columns.isCut.map(() => places);
  return {
    wantedOf: (blockRow) => (rows.isCut[blockRow] === 1 ? inCutRow : inWholeRow),
    takeBlock: (first, others, blockColumn, blockRow) => {
      const end = starts[blockRow + 1] as number;
      for (let overlap = starts[blockRow] as number; overlap < end; overlap++) {
        const at = (targets[overlap] as number) * rowSize + blockColumn * frequencies;
        const weight = overlap * PLACES;
        sums[at] = (sums[at] as number) + first * (rowWeights[weight] as number);
        if (others.count > 0) addOthers(others, rowWeights, weight, frequencyOf, sums, at);
      }
    },
  };
}

function addOthers(
  { count, packed }: Coefficients,
  rowWeights: Float64Array,
  weight: number,
  frequencyOf: Uint8Array,
  sums: Float64Array,
  at: number,
): void {
  for (let i = 0; i < count; i++) {
    const coefficient = packed[i] as number;
    const place = coefficient & PLACE_MASK;
    const sum = at + (frequencyOf[place] as number);
    sums[sum] =
      (sums[sum] as number) + (coefficient >> EXTRA_SHIFT) * (rowWeights[weight + place] as number);
  }
}

/**
 * Averages the other way, over target columns.
 *
 * @returns Float64Array [height, width]: eight times what all pixels under a target add up to, above
 *   128, in 1 / (width * height of the target) of a pixel
 */
export function averageColumns(
  { columns, frequencies, sums }: AveragedRows,
  width: number,
  height: number,
): Float64Array {
  const { blocks, targets, weights } = columns;
  const rowSize = columns.isCut.length * frequencies;
  const totals = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    let overlap = 0;
    for (let x = 0; x < width; x++) {
      let total = 0;
      for (; overlap < targets.length && targets[overlap] === x; overlap++) {
        const from = y * rowSize + (blocks[overlap] as number) * frequencies;
        for (let u = 0; u < frequencies; u++)
          total += (sums[from + u] as number) * (weights[overlap * 8 + u] as number);
      }
      totals[y * width + x] = total;
    }
  }
  return totals;
}
