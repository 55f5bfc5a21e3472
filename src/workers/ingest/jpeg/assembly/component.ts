import { arena } from './arena';
import { HuffmanTable } from './huffman-table';
import { Plane } from './plane';
import { BLOCK_SIZE } from './zigzag';

/** A component of the frame (ITU-T T.81, B.2.2), and what has been read of it. */
export class Component {
  id: i32 = 0;
  /** Blocks of an MCU side by side, and above each other. */
  columns: i32 = 0;
  rows: i32 = 0;
  quantisation: i32 = 0;
  /** Samples. */
  width: i32 = 0;
  height: i32 = 0;
  /** Blocks in all MCUs, those beyond the picture's edge with them. */
  blocksAcross: i32 = 0;
  blocksDown: i32 = 0;
  /** Whether the grey of a pixel depends on it. */
  isNeeded: bool = false;
  /** The quantisation steps along the zigzag, as they were at its first scan. */
  steps: StaticArray<u16> = new StaticArray<u16>(BLOCK_SIZE);
  hasSteps: bool = false;
  /** Of the scan at hand. */
  first: HuffmanTable | null = null;
  others: HuffmanTable | null = null;
  /** The first coefficient of the block before. */
  prediction: i32 = 0;
  plane: Plane = new Plane();

  /** Of a progressive picture. u64 by block: which coefficients are not 0, by place from the lowest bit. */
  private masks: usize = 0;
  /** i16 [64] by sampled block. */
  private coefficients: usize = 0;

  /** Makes room for coefficients, all 0. @returns false when there is no memory for it */
  prepareProgressive(): bool {
    const across = this.plane.columns.sampledBlocks;
    const maskBytes = <u64>this.blocksAcross * this.blocksDown * 8;
    const coefficientBytes = <u64>across * this.plane.rows.sampledBlocks * BLOCK_SIZE * 2;
    this.masks = arena.allocate(maskBytes);
    this.coefficients = arena.allocate(coefficientBytes);
    if (this.masks === 0 || this.coefficients === 0) return false;
    memory.fill(this.masks, 0, <usize>maskBytes);
    memory.fill(this.coefficients, 0, <usize>coefficientBytes);
    return true;
  }

  /** Where a block's mask lies. */
  maskAt(column: i32, row: i32): usize {
    return this.masks + ((<usize>(row * this.blocksAcross + column)) << 3);
  }

  /** Where a sampled block's coefficients lie. */
  coefficientsAt(column: i32, row: i32): usize {
    const columns = this.plane.columns;
    const rows = this.plane.rows;
    const index = rows.rankOf(row) * columns.sampledBlocks + columns.rankOf(column);
    return this.coefficients + ((<usize>index) << 7);
  }
}
