import type { GreyImage } from './resize-bilinear';

/**
 * How a stored picture is brought upright: mirrored along its rows, or along its columns, or both, and
 * then, where it lies on its side, rows and columns change places.
 */
export interface Turn {
  mirrorsColumns: boolean;
  mirrorsRows: boolean;
  swapsSides: boolean;
}

const UPRIGHT: Turn = { mirrorsColumns: false, mirrorsRows: false, swapsSides: false };

/** @param orientation of Exif 2.3, section 4.6.4 A: 1 to 8; any other is upright, as OpenCV has it */
export function turnOf(orientation: number | null): Turn {
  switch (orientation) {
    case 2:
      return { ...UPRIGHT, mirrorsColumns: true };
    case 3:
      return { ...UPRIGHT, mirrorsColumns: true, mirrorsRows: true };
    case 4:
      return { ...UPRIGHT, mirrorsRows: true };
    case 5:
      return { ...UPRIGHT, swapsSides: true };
    case 6:
      return { mirrorsColumns: false, mirrorsRows: true, swapsSides: true };
    case 7:
      return { mirrorsColumns: true, mirrorsRows: true, swapsSides: true };
    case 8:
      return { mirrorsColumns: true, mirrorsRows: false, swapsSides: true };
    default:
      return UPRIGHT;
  }
}

/** The picture as it is to be seen. @param stored as it lies in the file */
export function turnUpright(stored: GreyImage, turn: Turn): GreyImage {
  if (turn === UPRIGHT) return stored;
  const { swapsSides, mirrorsColumns, mirrorsRows } = turn;
  const width = swapsSides ? stored.height : stored.width;
  const height = swapsSides ? stored.width : stored.height;
  const pixels = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const [column, row] = swapsSides ? [y, x] : [x, y];
      const storedColumn = mirrorsColumns ? stored.width - 1 - column : column;
      const storedRow = mirrorsRows ? stored.height - 1 - row : row;
      pixels[at] = stored.pixels[storedRow * stored.width + storedColumn] as number;
    }
  return { width, height, pixels };
}

/** Where positions of the upright picture lie along a mirrored side. @param positions rising, as the result */
export function mirrorPositions(positions: Int32Array, size: number): Int32Array {
  return positions.map((position) => size - 1 - position).reverse();
}
