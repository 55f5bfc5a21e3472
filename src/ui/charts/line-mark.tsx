import type { ImageClass } from '../../domain/dataset/classes';

interface LineMarkProps {
  of: ImageClass;
  /** Points from one mark to the next, and the first point with a mark. */
  every: number;
  from: number;
  /** Where the point is; given by the chart. */
  index?: number;
  cx?: number;
  cy?: number;
}

/** The mark of a class on some points of its line, so that colour is not all that tells it. */
export function LineMark({ of: { colour, mark }, every, from, index, cx, cy }: LineMarkProps) {
  if (index === undefined || cx === undefined || cy === undefined) return null;
  if ((index - from) % every !== 0) return null;
  return (
    <text
      x={cx}
      y={cy}
      textAnchor="middle"
      dominantBaseline="central"
      style={{ fill: colour }}
      aria-hidden
    >
      {mark}
    </text>
  );
}
