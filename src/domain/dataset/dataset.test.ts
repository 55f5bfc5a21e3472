import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from './classes';
import {
  countClasses,
  findEmptyClass,
  indicesOfSplit,
  labelsOf,
  pixelsOf,
  splitsWithImages,
} from './dataset';

const IMAGES = [
  { label: 'Pnemonia', split: 'train' },
  { label: 'COVID-19', split: 'test' },
  { label: 'Normal', split: 'train' },
  { label: 'Pnemonia', split: 'train' },
] as const;

describe('countClasses', () => {
  it('counts by split and class, zeros included', () => {
    expect(countClasses(ARTICLE_CLASSES, IMAGES)).toEqual({
      train: { 'COVID-19': 0, Normal: 1, Pnemonia: 2 },
      validation: { 'COVID-19': 0, Normal: 0, Pnemonia: 0 },
      test: { 'COVID-19': 1, Normal: 0, Pnemonia: 0 },
    });
  });

  it('has every class for no images', () => {
    const none = { 'COVID-19': 0, Normal: 0, Pnemonia: 0 };
    expect(countClasses(ARTICLE_CLASSES, [])).toEqual({
      train: none,
      validation: none,
      test: none,
    });
  });
});

it('splitsWithImages has validation only where there are images for it', () => {
  const { train, validation, test } = countClasses(ARTICLE_CLASSES, IMAGES);
  expect(splitsWithImages({ train, validation, test })).toEqual(['train', 'test']);
  const some = { ...validation, Normal: 1 };
  expect(splitsWithImages({ train, validation: some, test })).toEqual([
    'train',
    'validation',
    'test',
  ]);
});

describe('findEmptyClass', () => {
  const full = { 'COVID-19': 3, Normal: 1, Pnemonia: 2 };
  /** Nothing is asked of it. */
  const validation = { 'COVID-19': 0, Normal: 1, Pnemonia: 0 };

  it('finds nothing where every class has an image in both splits', () => {
    expect(findEmptyClass(ARTICLE_CLASSES, { train: full, validation, test: full })).toBe(null);
  });

  it('finds the first one, train before test', () => {
    const empty = { ...full, Normal: 0, Pnemonia: 0 };
    expect(findEmptyClass(ARTICLE_CLASSES, { train: full, validation, test: empty })).toEqual({
      className: 'Normal',
      split: 'test',
    });
    expect(
      findEmptyClass(ARTICLE_CLASSES, {
        train: { ...full, Pnemonia: 0 },
        validation: full,
        test: empty,
      }),
    ).toEqual({
      className: 'Pnemonia',
      split: 'train',
    });
  });
});

it('labelsOf gives positions in the order of the classes', () => {
  expect(labelsOf(ARTICLE_CLASSES, IMAGES)).toEqual(Uint8Array.of(2, 0, 1, 2));
});

it('indicesOfSplit gives positions in the order of the data set', () => {
  expect(indicesOfSplit(IMAGES, 'train')).toEqual(Int32Array.of(0, 2, 3));
  expect(indicesOfSplit(IMAGES, 'test')).toEqual(Int32Array.of(1));
  expect(indicesOfSplit([], 'test')).toEqual(new Int32Array());
});

it('pixelsOf is a view of the 10,000 pixels of one image', () => {
  // Three images: of 0, of 1 and of 2.
  const pixels = Uint8Array.from({ length: 30_000 }, (_, i) => Math.floor(i / 10_000));
  const second = pixelsOf(pixels, 1);
  expect(second).toEqual(new Uint8Array(10_000).fill(1));
  expect(second.buffer).toBe(pixels.buffer);
});
