const HEADER_SIZE = 13;
const EXTENSION = 0x21;
const GRAPHIC_CONTROL = 0xf9;
const IMAGE = 0x2c;
const IMAGE_HEADER_SIZE = 10;
const TABLE_FLAG = 0x80;
const TRANSPARENT_FLAG = 1;

/** Where a colour table lies. */
interface ColourTable {
  start: number;
  end: number;
}

/**
 * A GIF whose first picture is opaque: what is transparent has the colour of the background, as OpenCV
 * has it (GIF89a, sections 18 to 23).
 *
 * @returns null where the first picture does not come to its end
 */
export function prepareGif(gif: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const opaque = gif.slice();
  const screenTable = tableAt(gif, HEADER_SIZE, gif[10] ?? 0);
  let at = screenTable.end;
  let controlAt: number | null = null;
  while (at < gif.length) {
    if (gif[at] === EXTENSION) {
      if (gif[at + 1] === GRAPHIC_CONTROL) controlAt = at + 3;
      at = endOfBlocks(gif, at + 2);
    } else if (gif[at] === IMAGE) {
      const ownTable = tableAt(gif, at + IMAGE_HEADER_SIZE, gif[at + 9] ?? 0);
      // Before the blocks stands the size of their first code.
      if (endOfBlocks(gif, ownTable.end + 1) > gif.length) return null;
      const table = ownTable.end > ownTable.start ? ownTable : screenTable;
      if (controlAt !== null) makeOpaque(opaque, controlAt, table, screenTable);
      return opaque;
    } else {
      return null;
    }
  }
  return null;
}

function makeOpaque(
  gif: Uint8Array,
  controlAt: number,
  table: ColourTable,
  screenTable: ColourTable,
): void {
  const flags = gif[controlAt] ?? 0;
  if ((flags & TRANSPARENT_FLAG) === 0) return;
  gif[controlAt] = flags & ~TRANSPARENT_FLAG;
  const colourAt = table.start + 3 * (gif[controlAt + 3] ?? 0);
  const backgroundAt = screenTable.start + 3 * (gif[11] ?? 0);
  const background =
    backgroundAt < screenTable.end ? gif.slice(backgroundAt, backgroundAt + 3) : [0, 0, 0];
  if (colourAt < table.end) gif.set(background, colourAt);
}

/** @param packed its lower three bits say how many colours there are */
function tableAt(gif: Uint8Array, start: number, packed: number): ColourTable {
  const hasTable = (packed & TABLE_FLAG) !== 0;
  return {
    start,
    end: hasTable && start <= gif.length ? start + 3 * 2 ** ((packed & 7) + 1) : start,
  };
}

/** Behind the empty block that ends a row of them; beyond the file's end where there is none. */
function endOfBlocks(gif: Uint8Array, start: number): number {
  for (let at = start; at < gif.length; at += 1 + (gif[at] as number)) {
    if (gif[at] === 0) return at + 1;
  }
  return gif.length + 1;
}
