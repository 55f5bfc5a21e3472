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
  /** i16 by block: its first coefficient. */
  private firsts: usize = 0;
  /** i16 [64] by sampled block: the others. */
  private coefficients: usize = 0;
  /** By place: how many bits are not known yet, -1 where nothing is. */
  knownBits: StaticArray<i32> = new StaticArray<i32>(BLOCK_SIZE);
  /** The same of the lowest places before the last scan. */
  bitsBefore: StaticArray<i32> = new StaticArray<i32>(BLOCK_SIZE);

  /** Makes room for coefficients, all 0. @returns false when there is no memory for it */
  prepareProgressive(): bool {
    const blocks = <u64>this.blocksAcross * this.blocksDown;
    const sampled = <u64>this.plane.columns.sampledBlocks * this.plane.rows.sampledBlocks;
    const bytes = sampled * BLOCK_SIZE * 2 + blocks * (8 + 2);
    this.coefficients = arena.allocate(bytes);
    if (this.coefficients === 0) return false;
    this.masks = this.coefficients + <usize>sampled * BLOCK_SIZE * 2;
    this.firsts = this.masks + <usize>blocks * 8;
    memory.fill(this.coefficients, 0, <usize>bytes);
    return true;
  }

  /** Takes note of what a scan adds, before it is read. */
  noteScan(firstPlace: i32, lastPlace: i32, lowBit: i32, isFirstScan: bool): void {
    for (let place = 0; place < BLOCK_SIZE; place++) {
      this.bitsBefore[place] = isFirstScan ? -1 : this.knownBits[place];
      if (place >= firstPlace && place <= lastPlace) this.knownBits[place] = lowBit;
    }
  }

  firstOf(column: i32, row: i32): i32 {
    return load<i16>(this.firstAt(column, row));
  }

  /** Where a block's first coefficient lies. */
  firstAt(column: i32, row: i32): usize {
    return this.firsts + ((<usize>this.blockIndex(column, row)) << 1);
  }

  /** Where a block's mask lies. */
  maskAt(column: i32, row: i32): usize {
    return this.masks + ((<usize>this.blockIndex(column, row)) << 3);
  }

  private blockIndex(column: i32, row: i32): i32 {
    return row * this.blocksAcross + column;
  }

  /** Where a sampled block's coefficients lie. */
  coefficientsAt(column: i32, row: i32): usize {
    const columns = this.plane.columns;
    const rows = this.plane.rows;
    const index = rows.rankOf(row) * columns.sampledBlocks + columns.rankOf(column);
    return this.coefficients + ((<usize>index) << 7);
  }
}
