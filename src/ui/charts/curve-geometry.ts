import type { ImageClass } from '../../domain/dataset/classes';

/** A point of a curve in a square from 0 to 1. */
export interface CurvePoint {
  x: number;
  y: number;
  /** What it stands for, in the list the curve was made of. */
  index: number;
}

export interface DrawnCurve {
  imageClass: ImageClass;
  points: readonly CurvePoint[];
  /** Said of it beside its name. */
  label: string;
}

/** One point of one of several curves. */
export interface PickedPoint {
  /** The name of the class whose curve it is of. */
  className: string;
  index: number;
}

/**
 * For drawing: the first point, the last, and of those between only such as are at least `step` away
 * from the last one kept, in one of the two directions.
 */
export function thinOut(points: readonly CurvePoint[], step: number): CurvePoint[] {
  const kept: CurvePoint[] = [];
  points.forEach((point, index) => {
    const last = kept.at(-1);
    const isAway =
      !last || Math.abs(point.x - last.x) >= step || Math.abs(point.y - last.y) >= step;
    if (isAway || index === points.length - 1) kept.push(point);
  });
  return kept;
}

/** The points at these shares of the way along a curve, 0 to 1; on a short one fewer: none comes twice. */
export function pointsAlong(
  points: readonly CurvePoint[],
  shares: readonly number[],
): CurvePoint[] {
  let length = 0;
  const lengths = points.map((point, index) => {
    const before = points[index - 1] ?? point;
    length += Math.hypot(point.x - before.x, point.y - before.y);
    return length;
  });
  const places = shares.map((share) => lengths.findIndex((reached) => reached >= share * length));
  return [...new Set(places)].flatMap((index) => points[index] ?? []);
}

/** The point of any curve that is nearest to a place; null without any. */
export function nearestPoint(
  curves: readonly DrawnCurve[],
  place: { x: number; y: number },
): PickedPoint | null {
  let nearest: PickedPoint | null = null;
  let distance = Infinity;
  for (const { imageClass, points } of curves) {
    for (const { x, y, index } of points) {
      const apart = Math.hypot(x - place.x, y - place.y);
      if (apart >= distance) continue;
      distance = apart;
      nearest = { className: imageClass.name, index };
    }
  }
  return nearest;
}
