import { file } from './file';
import { HuffmanTable } from './huffman-table';
import { standardTable } from './standard-tables';
import { Status } from './status';
import { BLOCK_SIZE } from './zigzag';

/** Of each kind: ITU-T T.81, B.2.4. */
const TABLES = 4;

/** What the segments between scans define. */
class Tables {
  /** MCUs between restart markers, 0 for none. */
  restartInterval: i32 = 0;
  private firsts: StaticArray<HuffmanTable> = fourTables();
  private others: StaticArray<HuffmanTable> = fourTables();
  /** Steps along the zigzag. */
  private steps: StaticArray<u16> = new StaticArray<u16>(TABLES * BLOCK_SIZE);
  private hasSteps: StaticArray<bool> = new StaticArray<bool>(TABLES);

  reset(): void {
    this.restartInterval = 0;
    this.hasSteps.fill(false);
    for (let i = 0; i < TABLES; i++) {
      this.firsts[i].isDefined = false;
      this.others[i].isDefined = false;
    }
  }

  /** Of the coefficients that blocks begin with. @param number 0 to 3 */
  firstTable(number: i32): HuffmanTable {
    return this.firsts[number];
  }
  /** Of the other coefficients. @param number 0 to 3 */
  otherTable(number: i32): HuffmanTable {
    return this.others[number];
  }

  /** Frames of motion JPEG leave out the tables that everybody has, and libjpeg fills them in. */
  defineMissing(): void {
    for (let i = 0; i < 2; i++) {
      if (!this.firsts[i].isDefined) standardTable(this.firsts[i], false, i === 1);
      if (!this.others[i].isDefined) standardTable(this.others[i], true, i === 1);
    }
  }

  /** @returns whether there are such steps */
  copySteps(number: i32, into: StaticArray<u16>): bool {
    if (number >= TABLES || !this.hasSteps[number]) return false;
    for (let place = 0; place < BLOCK_SIZE; place++)
      into[place] = this.steps[number * BLOCK_SIZE + place];
    return true;
  }

  /** Reads an opened segment of Huffman tables (B.2.4.2). */
  readHuffman(): Status {
    while (file.leftOfSegment() > 0) {
      if (file.leftOfSegment() < 17) return Status.Damaged;
      const kind = file.uint8();
      const at = file.at;
      let total = 0;
      for (let i = 0; i < 16; i++) total += file.uint8();
      if (total > 256 || total > file.leftOfSegment()) return Status.Damaged;
      if (kind > 0x1f || (kind & 15) >= TABLES) return Status.Damaged;
      const table = kind < 0x10 ? this.firsts[kind] : this.others[kind & 15];
      table.define(at, total);
      file.at += total;
    }
    return Status.Fine;
  }

  /** Reads an opened segment of quantisation tables (B.2.4.1). */
  readQuantisation(): Status {
    while (file.leftOfSegment() > 0) {
      const kind = file.uint8();
      const isWide = kind >> 4 !== 0;
      const number = kind & 15;
      const bytes = isWide ? 2 * BLOCK_SIZE : BLOCK_SIZE;
      if (number >= TABLES || file.leftOfSegment() < bytes) return Status.Damaged;
      for (let place = 0; place < BLOCK_SIZE; place++)
        this.steps[number * BLOCK_SIZE + place] = <u16>(isWide ? file.uint16() : file.uint8());
      this.hasSteps[number] = true;
    }
    return Status.Fine;
  }

  /** Reads an opened segment (B.2.4.4). */
  readRestartInterval(): Status {
    if (file.leftOfSegment() !== 2) return Status.Damaged;
    this.restartInterval = file.uint16();
    return Status.Fine;
  }
}

function fourTables(): StaticArray<HuffmanTable> {
  return [new HuffmanTable(), new HuffmanTable(), new HuffmanTable(), new HuffmanTable()];
}

export const tables = new Tables();
