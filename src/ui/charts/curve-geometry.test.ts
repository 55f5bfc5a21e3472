import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES, classAt } from '../../domain/dataset/classes';
import {
  nearestPoint,
  pointsAlong,
  thinOut,
  type CurvePoint,
  type DrawnCurve,
} from './curve-geometry';

function pointsOf(...places: [x: number, y: number][]): CurvePoint[] {
  return places.map(([x, y], index) => ({ x, y, index }));
}

describe('thinOut', () => {
  it('keeps both ends and what is far enough from the last one kept', () => {
    const points = pointsOf(
      [0, 0],
      [0.004, 0],
      [0.008, 0.001],
      [0.012, 0.002],
      [0.012, 0.5],
      [0.013, 0.5],
    );
    expect(thinOut(points, 0.01).map(({ index }) => index)).toEqual([0, 3, 4, 5]);
  });

  it('of nothing is nothing', () => {
    expect(thinOut([], 0.01)).toEqual([]);
  });
});

describe('pointsAlong', () => {
  // Lengths along it: 0, 1, 2.
  const corner = pointsOf([0, 0], [0, 1], [1, 1]);

  it('takes the points at shares of the way', () => {
    expect(pointsAlong(corner, [0, 0.3, 0.9]).map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it('takes a point once, where several shares lead to it', () => {
    expect(pointsAlong(corner, [0.3, 0.5]).map(({ index }) => index)).toEqual([1]);
  });

  it('of nothing is nothing', () => {
    expect(pointsAlong([], [0.5])).toEqual([]);
  });
});

describe('nearestPoint', () => {
  const curves: DrawnCurve[] = [
    { imageClass: classAt(ARTICLE_CLASSES, 1), points: pointsOf([0, 0], [0.5, 0.5]), label: '' },
    { imageClass: classAt(ARTICLE_CLASSES, 0), points: pointsOf([0.55, 0.5], [1, 1]), label: '' },
  ];

  it('takes the nearest of all curves', () => {
    expect(nearestPoint(curves, { x: 0.51, y: 0.5 })).toEqual({ className: 'Normal', index: 1 });
    expect(nearestPoint(curves, { x: 0.54, y: 0.5 })).toEqual({ className: 'COVID-19', index: 0 });
  });

  it('takes none where there is none', () => {
    expect(nearestPoint([], { x: 0.5, y: 0.5 })).toBeNull();
  });
});
