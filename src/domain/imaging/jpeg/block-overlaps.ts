import { BASIS } from './inverse-dct';

/** Where the blocks of 8 pixels and the target pixels overlap along one side, in order. */
export interface BlockOverlaps {
  /** Int32Array [overlaps]. */
  blocks: Int32Array;
  /** Int32Array [overlaps]. */
  targets: Int32Array;
  /** Int32Array [blocks + 1]: where each block's overlaps begin. */
  starts: Int32Array;
  /**
   * Float64Array [overlaps, 8]: the inverse DCT of each frequency summed over the overlap, in
   * 1 / (size of the target) of a pixel. Whole numbers for frequency 0.
   */
  weights: Float64Array;
  /** Uint8Array [blocks]: 1 where an overlap is only part of the block, whose mean then won't do. */
  isCut: Uint8Array;
}

/** The unit of `BASIS`. */
const BASIS_ONE = 8192;
/** Float64Array [9, 8]: what frequency `u` sums to before position `x`, at `x * 8 + u`. */
const SUM_BEFORE = sumBefore();

/**
 * @param sourceSize, targetSize along this side, in pixels
 * @param blockCount along this side, those beyond the picture's edge with them
 */
export function overlapBlocks(
  sourceSize: number,
  targetSize: number,
  blockCount: number,
): BlockOverlaps {
  // In units of 1 / targetSize of a source pixel, in which every edge is a whole number.
  const blockSize = 8 * targetSize;
  const end = sourceSize * targetSize;
  // Each begins with a block or with a target.
  const most = blockCount + targetSize;
  const [blocks, targets] = [new Int32Array(most), new Int32Array(most)];
  const weights = new Float64Array(most * 8);
  const starts = new Int32Array(blockCount + 1);
  const isCut = new Uint8Array(blockCount);
  let count = 0;
  for (let block = 0; block < blockCount; block++) {
    const blockStart = block * blockSize;
    const blockEnd = Math.min(end, blockStart + blockSize);
    for (let from = blockStart; from < blockEnd; count++) {
      const target = Math.floor(from / sourceSize);
      const to = Math.min(blockEnd, (target + 1) * sourceSize);
      blocks[count] = block;
      targets[count] = target;
      addUpTo(to - blockStart, targetSize, 1, weights, count * 8);
      addUpTo(from - blockStart, targetSize, -1, weights, count * 8);
      if (to - from < blockSize) isCut[block] = 1;
      from = to;
    }
    starts[block + 1] = count;
  }
  return {
    blocks: blocks.subarray(0, count),
    targets: targets.subarray(0, count),
    starts,
    weights,
    isCut,
  };
}

/** Adds what each frequency sums to from the start of a block up to an edge, or takes it off. */
function addUpTo(
  edge: number,
  targetSize: number,
  sign: 1 | -1,
  weights: Float64Array,
  at: number,
): void {
  const x = Math.floor(edge / targetSize);
  const rest = edge - x * targetSize;
  for (let u = 0; u < 8; u++) {
    const before = (SUM_BEFORE[x * 8 + u] as number) * targetSize;
    const within = rest === 0 ? 0 : ((BASIS[x * 8 + u] as number) / BASIS_ONE) * rest;
    weights[at + u] = (weights[at + u] as number) + sign * (before + within);
  }
}

function sumBefore(): Float64Array {
  const sums = new Float64Array(9 * 8);
  for (let at = 0; at < 64; at++)
    sums[at + 8] = (sums[at] as number) + (BASIS[at] as number) / BASIS_ONE;
  return sums;
}
