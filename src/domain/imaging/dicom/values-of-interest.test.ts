import { describe, expect, it } from 'vitest';
import {
  isWindowWidth,
  levelFunction,
  type ValuesOfInterest,
  type WindowShape,
} from './values-of-interest';

const RANGE = { low: -10, high: 90 };

function levels(interest: ValuesOfInterest, ...values: number[]): number[] {
  return values.map(levelFunction(interest, RANGE));
}

const windowed = (shape: WindowShape, centre: number, width: number): ValuesOfInterest => ({
  ...{ kind: 'window', shape, centre, width },
});

describe('levelFunction, worked out by hand', () => {
  it('LINEAR: from centre - 0.5 - (width - 1) / 2, over width - 1', () => {
    // From 0 to 100; 25 is a quarter of it.
    const window = windowed('LINEAR', 50.5, 101);
    expect(levels(window, -1, 0, 25, 100, 101)).toEqual([0, 0, 63.75, 255, 255]);
    // Width 1 is a threshold.
    expect(levels(windowed('LINEAR', 100.5, 1), 100, 101)).toEqual([0, 255]);
  });

  it('LINEAR_EXACT: from centre - width / 2, over width', () => {
    const window = windowed('LINEAR_EXACT', 50, 100);
    expect(levels(window, -1, 0, 25, 100, 101)).toEqual([0, 0, 63.75, 255, 255]);
    expect(levels(windowed('LINEAR_EXACT', 0, 0.5), -0.25, 0.125)).toEqual([0, 191.25]);
  });

  it('SIGMOID: 255 / (1 + exp(-4 (value - centre) / width))', () => {
    const window = windowed('SIGMOID', 40, 400);
    const [low, centre, high] = levels(window, 40 - 100 * Math.log(3), 40, 40 + 100 * Math.log(3));
    // exp of minus and plus log 3: a quarter and three quarters.
    expect(low).toBeCloseTo(63.75, 10);
    expect(centre).toBe(127.5);
    expect(high).toBeCloseTo(191.25, 10);
  });

  it('a table: by the range of its bits, and never above white', () => {
    const table = { firstInput: 0, bits: 10, entries: Uint16Array.of(0, 341, 1023, 65535) };
    const interest: ValuesOfInterest = { kind: 'table', table };
    expect(levels(interest, -1, 1, 2, 3)).toEqual([0, 85, 255, 255]);
  });

  it('without either: the range of the picture, black where that is nothing', () => {
    expect(levels({ kind: 'full-range' }, -10, 40, 90)).toEqual([0, 127.5, 255]);
    const flat = levelFunction({ kind: 'full-range' }, { low: 7, high: 7 });
    expect(flat(7)).toBe(0);
  });
});

describe('isWindowWidth', () => {
  it.each<[WindowShape, number, boolean]>([
    ['LINEAR', 1, true],
    ['LINEAR', 0.5, false],
    ['LINEAR_EXACT', 0.5, true],
    ['LINEAR_EXACT', 0, false],
    ['SIGMOID', 0, false],
    ['SIGMOID', NaN, false],
  ])('%s of %d: %s', (shape, width, expected) => {
    expect(isWindowWidth(shape, width)).toBe(expected);
  });
});
