import { Component } from './component';
import { file } from './file';
import { Status } from './status';

const MAX_COMPONENTS = 4;
const MAX_SAMPLING = 4;

/** The frame header (ITU-T T.81, B.2.2): what the picture is made of. */
class Frame {
  isRead: bool = false;
  isProgressive: bool = false;
  width: i32 = 0;
  height: i32 = 0;
  componentCount: i32 = 0;
  /** Most blocks that a component has in an MCU side by side, and above each other. */
  columns: i32 = 0;
  rows: i32 = 0;
  /** The last row of MCUs that data of the last scan reached. */
  lastGoodRow: i32 = 0;
  private components: StaticArray<Component> = [
    new Component(),
    new Component(),
    new Component(),
    new Component(),
  ];

  component(index: i32): Component {
    return this.components[index];
  }

  /** @returns null where no component has that name */
  componentOf(id: i32): Component | null {
    for (let i = 0; i < this.componentCount; i++)
      if (this.components[i].id === id) return this.components[i];
    return null;
  }

  reset(): void {
    this.isRead = false;
  }

  /** Reads the opened segment. */
  read(isProgressive: bool): Status {
    if (this.isRead || file.leftOfSegment() < 6) return Status.Damaged;
    const precision = file.uint8();
    this.height = file.uint16();
    this.width = file.uint16();
    this.componentCount = file.uint8();
    if (file.leftOfSegment() !== this.componentCount * 3) return Status.Damaged;
    // A height of 0 is told after the scan (DNL), which libjpeg does not read either.
    if (precision !== 8 || this.width === 0 || this.height === 0) return Status.Unsupported;
    const count = this.componentCount;
    if (count !== 1 && count !== 3 && count !== MAX_COMPONENTS) return Status.Unsupported;
    this.isProgressive = isProgressive;
    this.isRead = true;
    return this.readComponents();
  }

  private readComponents(): Status {
    this.columns = 1;
    this.rows = 1;
    for (let i = 0; i < this.componentCount; i++) {
      const component = this.components[i];
      component.id = file.uint8();
      const sampling = file.uint8();
      component.columns = sampling >> 4;
      component.rows = sampling & 15;
      component.quantisation = file.uint8();
      component.hasSteps = false;
      component.knownBits.fill(-1);
      if (!isSampling(component.columns) || !isSampling(component.rows)) return Status.Damaged;
      this.columns = max(this.columns, component.columns);
      this.rows = max(this.rows, component.rows);
    }
    for (let i = 0; i < this.componentCount; i++) this.measure(this.components[i]);
    return Status.Fine;
  }

  /** T.81, A.1.1 and A.2.4. */
  private measure(component: Component): void {
    component.width = divideUp(this.width * component.columns, this.columns);
    component.height = divideUp(this.height * component.rows, this.rows);
    component.blocksAcross = this.mcusPerRow() * component.columns;
    component.blocksDown = this.mcuRows() * component.rows;
  }

  /** Of a scan of several components. */
  mcusPerRow(): i32 {
    return divideUp(this.width, 8 * this.columns);
  }
  mcuRows(): i32 {
    return divideUp(this.height, 8 * this.rows);
  }
}

function isSampling(factor: i32): bool {
  return factor >= 1 && factor <= MAX_SAMPLING;
}

export function divideUp(value: i32, by: i32): i32 {
  return (value + by - 1) / by;
}

export const frame = new Frame();
