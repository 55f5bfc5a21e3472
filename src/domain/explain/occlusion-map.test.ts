import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { LEAF } from '../forest/tree';
import { joinTrees } from '../forest/forest';
import type { Model } from '../model/model';
import { ARTICLE_RECIPE } from '../training/recipe';
import { occlusionMap } from './occlusion-map';

/** The one pixel that counts: column 52, row 52. */
const PIXEL = 5252;
const image = new Uint8Array(PIXELS_PER_IMAGE);
image[PIXEL] = 255;

const at = (map: Float64Array, x: number, y: number) => map[y * 100 + x];

describe('occlusionMap', () => {
  it('is the fall of the probability, worked out by hand for a network of one weight', () => {
    const kernel = new Float32Array(3 * PIXELS_PER_IMAGE);
    kernel[3 * PIXEL] = Math.log(2);
    const model: Model = {
      kind: 'network',
      recipe: { ...ARTICLE_RECIPE, layers: [] },
      weights: [{ kernel, bias: new Float32Array(3) }],
    };
    // (2, 1, 1) / 4 with the pixel, a third each without.
    const map = occlusionMap(model, image, 0);
    expect(at(map, 52, 52)).toBeCloseTo(1 / 6, 6);
    // Of the four squares over each of these, two and one cover the pixel.
    expect(at(map, 47, 52)).toBeCloseTo(1 / 12, 6);
    expect(at(map, 57, 57)).toBeCloseTo(1 / 24, 6);
    expect(at(map, 44, 52)).toBe(0);
    expect(at(map, 0, 99)).toBe(0);
    // What one class loses the others gain.
    expect(at(occlusionMap(model, image, 2), 52, 52)).toBeCloseTo(-1 / 12, 6);
  });

  it('asks a forest just as well', () => {
    const tree = {
      feature: Int32Array.of(PIXEL, LEAF, LEAF),
      threshold: Uint8Array.of(127, 0, 0),
      above: Int32Array.of(2, 0, 0),
      counts: Uint32Array.of(1, 1, 0, 0, 1, 0, 1, 0, 0),
    };
    const map = occlusionMap({ kind: 'forest', forest: joinTrees([tree]) }, image, 0);
    expect(at(map, 52, 52)).toBe(1);
    expect(at(map, 57, 52)).toBe(0.5);
    expect(at(map, 30, 52)).toBe(0);
  });

  it('covers with the mean grey: a blank image has nothing to hide', () => {
    const kernel = new Float32Array(3 * PIXELS_PER_IMAGE).map((_, i) => Math.sin(i));
    const model: Model = {
      kind: 'network',
      recipe: { ...ARTICLE_RECIPE, layers: [] },
      weights: [{ kernel, bias: new Float32Array(3) }],
    };
    const blank = new Uint8Array(PIXELS_PER_IMAGE).fill(90);
    expect(occlusionMap(model, blank, 1).every((value) => value === 0)).toBe(true);
  });
});
