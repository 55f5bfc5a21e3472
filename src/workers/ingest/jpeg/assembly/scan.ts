import { Component } from './component';
import { divideUp, frame } from './frame';
import { file } from './file';
import { Status } from './status';
import { tables } from './tables';
import { BLOCK_SIZE } from './zigzag';

/** ITU-T T.81, B.2.3. */
const MAX_BLOCKS_PER_MCU = 10;
const MAX_COMPONENTS = 4;

/** A block of an MCU. */
class BlockOfMcu {
  component: Component | null = null;
  /** Its place among those of its component. */
  column: i32 = 0;
  row: i32 = 0;
}

/** The scan header (T.81, B.2.3): what is coded in the data behind it, and in which order. */
class Scan {
  componentCount: i32 = 0;
  /** Places along the zigzag, the last with them. */
  firstPlace: i32 = 0;
  lastPlace: i32 = 0;
  /** Bits of a progressive scan (G.1.1.1): below them nothing was known before, and is after it. */
  highBit: i32 = 0;
  lowBit: i32 = 0;
  mcusPerRow: i32 = 0;
  mcuRows: i32 = 0;
  blocksPerMcu: i32 = 0;
  private components: StaticArray<Component | null> = [null, null, null, null];
  private blocks: StaticArray<BlockOfMcu> = new StaticArray<BlockOfMcu>(MAX_BLOCKS_PER_MCU);

  constructor() {
    for (let i = 0; i < MAX_BLOCKS_PER_MCU; i++) this.blocks[i] = new BlockOfMcu();
  }

  component(index: i32): Component {
    return this.components[index]!;
  }

  block(index: i32): BlockOfMcu {
    return this.blocks[index];
  }

  /** Whether any of it has to be read. */
  isNeeded(): bool {
    for (let i = 0; i < this.componentCount; i++) if (this.component(i).isNeeded) return true;
    return false;
  }

  /** Predictions begin anew where data do (F.2.1.3.1). */
  resetPredictions(): void {
    for (let i = 0; i < this.componentCount; i++) this.component(i).prediction = 0;
  }

  /** Reads the opened segment. */
  read(): Status {
    if (!frame.isRead || file.leftOfSegment() < 1) return Status.Damaged;
    const count = file.uint8();
    if (count < 1 || count > MAX_COMPONENTS) return Status.Damaged;
    if (file.leftOfSegment() !== 2 * count + 3) return Status.Damaged;
    this.componentCount = count;
    for (let i = 0; i < count; i++) {
      const component = frame.componentOf(file.uint8());
      const numbers = file.uint8();
      if (component === null || (numbers & 0xcc) !== 0) return Status.Damaged;
      for (let j = 0; j < i; j++) if (this.components[j] === component) return Status.Damaged;
      component.first = tables.firstTable(numbers >> 4);
      component.others = tables.otherTable(numbers & 15);
      component.prediction = 0;
      this.components[i] = component;
    }
    this.firstPlace = file.uint8();
    this.lastPlace = file.uint8();
    const bits = file.uint8();
    this.highBit = bits >> 4;
    this.lowBit = bits & 15;
    if (frame.isProgressive && !this.isProgression()) return Status.Damaged;
    return this.layOutMcu() && this.takeSteps() ? Status.Fine : Status.Damaged;
  }

  /** As libjpeg has it (jdphuff.c, start_pass_phuff_decoder). */
  private isProgression(): bool {
    const isOfFirst = this.firstPlace === 0;
    const isBand = isOfFirst
      ? this.lastPlace === 0
      : this.firstPlace <= this.lastPlace &&
        this.lastPlace < BLOCK_SIZE &&
        this.componentCount === 1;
    const isNextBit = this.highBit === 0 || this.highBit === this.lowBit + 1;
    return isBand && isNextBit && this.lowBit <= 13;
  }

  /** T.81, A.2. @returns whether it is a legal one */
  private layOutMcu(): bool {
    const first = this.component(0);
    if (this.componentCount === 1) {
      // Alone, a component's blocks follow each other whatever its sampling says (A.2.2).
      this.mcusPerRow = divideUp(first.width, 8);
      this.mcuRows = divideUp(first.height, 8);
      this.setBlock(0, first, 0, 0);
      this.blocksPerMcu = 1;
      return true;
    }
    this.mcusPerRow = frame.mcusPerRow();
    this.mcuRows = frame.mcuRows();
    let blocks = 0;
    for (let i = 0; i < this.componentCount; i++) {
      const component = this.component(i);
      if (blocks + component.columns * component.rows > MAX_BLOCKS_PER_MCU) return false;
      for (let row = 0; row < component.rows; row++)
        for (let column = 0; column < component.columns; column++)
          this.setBlock(blocks++, component, column, row);
    }
    this.blocksPerMcu = blocks;
    return true;
  }

  private setBlock(index: i32, component: Component, column: i32, row: i32): void {
    const block = this.blocks[index];
    block.component = component;
    block.column = column;
    block.row = row;
  }

  /** A component keeps the steps that hold at its first scan. */
  private takeSteps(): bool {
    for (let i = 0; i < this.componentCount; i++) {
      const component = this.component(i);
      if (component.hasSteps) continue;
      component.hasSteps = tables.copySteps(component.quantisation, component.steps);
      if (!component.hasSteps) return false;
    }
    return true;
  }

  /** How far to the right a block is moved by each MCU, and downwards by each row of them. */
  columnStep(component: Component): i32 {
    return this.componentCount === 1 ? 1 : component.columns;
  }
  rowStep(component: Component): i32 {
    return this.componentCount === 1 ? 1 : component.rows;
  }
}

export const scan = new Scan();
