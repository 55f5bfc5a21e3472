import { describe, expect, it } from 'vitest';
import { letteredClasses } from '../testing/classes';
import {
  ARTICLE_CLASSES,
  areArticleClasses,
  CLASS_LIMITS,
  countLabels,
  displayNamesOf,
  labelOf,
  namesOf,
} from './classes';

describe("the article's classes", () => {
  it('have the order of every matrix, and the spelling of the metadata as their key', () => {
    const names = ['COVID-19', 'Normal', 'Pnemonia'];
    expect(namesOf(ARTICLE_CLASSES)).toEqual(names);
    expect(names.map((name) => labelOf(ARTICLE_CLASSES, name))).toEqual([0, 1, 2]);
    expect(displayNamesOf(ARTICLE_CLASSES)).toEqual(['COVID-19', 'Normal', 'Pneumonia']);
  });

  it('have the colours of the article: vermillion, bluish green and blue of Okabe and Ito', () => {
    const looks = ARTICLE_CLASSES.map(({ colour, mark }) => `${mark} ${colour}`);
    expect(looks).toEqual(['● #D55E00', '■ #009E73', '▲ #0072B2']);
  });

  it('are known by their names in their order', () => {
    expect(areArticleClasses([...ARTICLE_CLASSES])).toBe(true);
    expect(areArticleClasses(ARTICLE_CLASSES.slice(0, 2))).toBe(false);
    expect(areArticleClasses([...ARTICLE_CLASSES].reverse())).toBe(false);
    expect(areArticleClasses(letteredClasses(3))).toBe(false);
  });
});

it('counts as many labels as the highest one needs', () => {
  expect(countLabels([])).toBe(0);
  expect(countLabels(Uint8Array.of(0, 3, 1))).toBe(4);
});

describe('the looks of up to twelve classes', () => {
  const looks = letteredClasses(CLASS_LIMITS.max);

  it('differ in their marks, all of them', () => {
    expect(new Set(looks.map(({ mark }) => mark)).size).toBe(12);
    expect(looks.every(({ mark }) => mark.length === 1)).toBe(true);
  });

  // Linear RGB as protanopes, deuteranopes and tritanopes see it, after Machado, Oliveira & Fernandes
  // 2009 (doi 10.1109/TVCG.2009.113), severity 1.
  it.each<[string, number[][]]>([
    [
      'everybody',
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    ],
    [
      'protanopes',
      [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ],
    ],
    [
      'deuteranopes',
      [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.01182, 0.04294, 0.968881],
      ],
    ],
    [
      'tritanopes',
      [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.3039],
      ],
    ],
  ])('differ in the first eight colours for %s', (_, seen) => {
    const colours = looks.slice(0, 8).map(({ colour }) => labOf(colour, seen));
    for (const [at, one] of colours.entries()) {
      for (const other of colours.slice(0, at)) {
        const apart = Math.hypot(...one.map((value, i) => value - (other[i] ?? NaN)));
        // Two to three are just told apart side by side.
        expect(apart).toBeGreaterThan(12);
      }
    }
  });
});

/** CIE L*a*b* (D65) of an sRGB colour, as somebody sees it. */
function labOf(colour: string, seen: readonly number[][]): number[] {
  const linear = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const times = (matrix: readonly number[][], values: readonly number[]) =>
    matrix.map((row) => row.reduce((sum, factor, i) => sum + factor * (values[i] ?? NaN), 0));
  const shown = times(seen, linear).map((value) => Math.min(1, Math.max(0, value)));
  const xyz = times(
    [
      [0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505],
      [0.2126, 0.7152, 0.0722],
      [0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089],
    ],
    shown,
  );
  const [x = NaN, y = NaN, z = NaN] = xyz.map((t) =>
    t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29,
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
