interface Point {
  x: number;
  y: number;
}

interface TextPlace extends Point {
  textAnchor: 'start' | 'middle' | 'end';
}

/** Where everything of a chart of parallel coordinates lies, in pixels. */
export interface ParallelLayout {
  height: number;
  /** @param share along the axis, 0 to 1 */
  place: (axis: number, share: number) => Point;
  namePlace: (axis: number) => TextPlace;
  tickPlace: (axis: number, share: number) => TextPlace;
}

/** Axes nearer to each other have no room for their names: then they lie across, one below another. */
const NARROWEST = 100;

/**
 * Axes upright and side by side where there is room, the first on the left; else across, the first on
 * top.
 *
 * @param axes 2 or more
 * @param width of the drawing, in pixels
 */
export function layOut(axes: number, width: number): ParallelLayout {
  return (width - 2 * UPRIGHT.side) / (axes - 1) >= NARROWEST
    ? upright(axes, width)
    : across(axes, width);
}

const UPRIGHT = { side: 56, top: 40, bottom: 16, length: 240 };

function upright(axes: number, width: number): ParallelLayout {
  const { side, top, bottom, length } = UPRIGHT;
  const xOf = (axis: number) => side + (axis * (width - 2 * side)) / (axes - 1);
  const yOf = (share: number) => top + (1 - share) * length;
  return {
    height: top + length + bottom,
    place: (axis, share) => ({ x: xOf(axis), y: yOf(share) }),
    namePlace: (axis) => ({ x: xOf(axis), y: 16, textAnchor: 'middle' }),
    tickPlace: (axis, share) => ({ x: xOf(axis) - 8, y: yOf(share) + 4, textAnchor: 'end' }),
  };
}

const ACROSS = { side: 8, top: 24, between: 60, bottom: 24 };

function across(axes: number, width: number): ParallelLayout {
  const { side, top, between, bottom } = ACROSS;
  const xOf = (share: number) => side + share * (width - 2 * side);
  const yOf = (axis: number) => top + axis * between;
  return {
    height: yOf(axes - 1) + bottom,
    place: (axis, share) => ({ x: xOf(share), y: yOf(axis) }),
    namePlace: (axis) => ({ x: 0, y: yOf(axis) - 10, textAnchor: 'start' }),
    tickPlace: (axis, share) => ({ x: xOf(share), y: yOf(axis) + 18, textAnchor: anchorAt(share) }),
  };
}

/** Texts at the ends stay within the drawing. */
function anchorAt(share: number): TextPlace['textAnchor'] {
  if (share < 0.1) return 'start';
  return share > 0.9 ? 'end' : 'middle';
}
