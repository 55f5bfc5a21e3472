import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../../../domain/dataset/classes';
import type { ThresholdCurve } from '../../../domain/evaluation/curves';
import { indexAtThreshold, precisionRecallCurves, rocCurves } from './drawn-curves';

const CURVE: ThresholdCurve = {
  positives: 4,
  negatives: 5,
  points: [
    { threshold: Infinity, found: 0, falseAlarms: 0 },
    { threshold: 0.9, found: 2, falseAlarms: 0 },
    { threshold: 0.4, found: 3, falseAlarms: 1 },
    { threshold: 0.1, found: 4, falseAlarms: 5 },
  ],
};
const NO_IMAGES: ThresholdCurve = { positives: 0, negatives: 9, points: CURVE.points };
const CURVES = [NO_IMAGES, CURVE, CURVE];
const AREAS = [null, 0.85, 0.85].map((area) => ({ rocAuc: area, averagePrecision: area }));

describe('rocCurves', () => {
  it('go from nothing to everything, and leave out a class without images', () => {
    const [normal, pneumonia, ...more] = rocCurves(ARTICLE_CLASSES, CURVES, AREAS);
    expect(more).toEqual([]);
    expect(pneumonia?.imageClass.name).toBe('Pnemonia');
    expect(normal).toEqual({
      imageClass: ARTICLE_CLASSES[1],
      label: '0.850',
      points: [
        { x: 0, y: 0, index: 0 },
        { x: 0, y: 0.5, index: 1 },
        { x: 0.2, y: 0.75, index: 2 },
        { x: 1, y: 1, index: 3 },
      ],
    });
  });
});

describe('precisionRecallCurves', () => {
  it('begin where something is taken for the class', () => {
    expect(precisionRecallCurves(ARTICLE_CLASSES, CURVES, AREAS)[0]?.points).toEqual([
      { x: 0.5, y: 1, index: 1 },
      { x: 0.75, y: 0.75, index: 2 },
      { x: 1, y: 4 / 9, index: 3 },
    ]);
  });
});

describe('indexAtThreshold', () => {
  it.each([
    [1, 0],
    [0.9, 1],
    [0.8, 1],
    [0.4, 2],
    [0.2, 2],
    [0, 3],
  ])('at %f is point %i', (threshold, index) => {
    expect(indexAtThreshold(CURVE, threshold)).toBe(index);
  });
});
