import { arena } from './arena';
import { frame } from './frame';

/** The columns and rows of the picture at whose crossings grey is asked for. */
class Wanted {
  columnCount: i32 = 0;
  rowCount: i32 = 0;
  /** i32 [columnCount] and [rowCount], rising: the host writes them. */
  columns: usize = 0;
  rows: usize = 0;

  /** @returns where the columns are to be written, and the rows behind them; 0 without memory */
  reserve(columnCount: i32, rowCount: i32): usize {
    this.columnCount = columnCount;
    this.rowCount = rowCount;
    this.columns = arena.allocate((<u64>columnCount + rowCount) * 4);
    this.rows = this.columns + ((<usize>columnCount) << 2);
    return this.columns;
  }

  /** Whether all of them lie in the picture, in their order. */
  areLegal(): bool {
    return (
      areRising(this.columns, this.columnCount, frame.width) &&
      areRising(this.rows, this.rowCount, frame.height)
    );
  }
}

function areRising(positions: usize, count: i32, size: i32): bool {
  let last = -1;
  for (let i = 0; i < count; i++) {
    const position = load<i32>(positions + ((<usize>i) << 2));
    if (position <= last || position >= size) return false;
    last = position;
  }
  return true;
}

export const wanted = new Wanted();
