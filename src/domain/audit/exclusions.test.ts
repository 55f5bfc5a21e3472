import { describe, expect, it } from 'vitest';
import { datasetOf } from '../testing/dataset';
import {
  countsInUse,
  excludedImages,
  exclusionRecords,
  indicesInUse,
  type Exclusion,
} from './exclusions';

/** Classes in turn: COVID-19, Normal, Pneumonia; the last two of each class are TEST. */
const DATASET = datasetOf(
  ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'].map((name, index) => ({
    name: `${name}.png`,
    split: index < 6 ? 'train' : 'test',
  })),
);

const BY_HAND: Exclusion = { reason: { kind: 'by-hand' }, images: [1, 7] };
const BY_RULE: Exclusion = {
  reason: { kind: 'rule', rule: 'similar-to-test' },
  images: [1, 4, 5],
};

describe('excludedImages', () => {
  it('are those that some exclusion names, each once', () => {
    expect([...excludedImages([BY_HAND, BY_RULE])].sort()).toEqual([1, 4, 5, 7]);
    expect(excludedImages([]).size).toBe(0);
  });

  it('stay excluded as long as one of two exclusions names them', () => {
    expect([...excludedImages([BY_RULE])]).toEqual([1, 4, 5]);
    expect([...excludedImages([BY_HAND])]).toEqual([1, 7]);
  });
});

describe('indicesInUse', () => {
  it('are those of the split in the order of the data set', () => {
    expect(indicesInUse(DATASET, 'train', [])).toEqual(Int32Array.of(0, 1, 2, 3, 4, 5));
    expect(indicesInUse(DATASET, 'test', [])).toEqual(Int32Array.of(6, 7, 8, 9, 10, 11));
  });

  it('are without what is excluded, in either split', () => {
    const exclusions = [BY_HAND, BY_RULE];
    expect(indicesInUse(DATASET, 'train', exclusions)).toEqual(Int32Array.of(0, 2, 3));
    expect(indicesInUse(DATASET, 'test', exclusions)).toEqual(Int32Array.of(6, 8, 9, 10, 11));
  });

  it('can be none', () => {
    const all: Exclusion = { reason: { kind: 'by-hand' }, images: [0, 1, 2, 3, 4, 5] };
    expect(indicesInUse(DATASET, 'train', [all])).toEqual(new Int32Array());
  });
});

describe('countsInUse', () => {
  it('are those of the data set where nothing is excluded', () => {
    expect(countsInUse(DATASET, [])).toEqual({
      train: { 'COVID-19': 2, Normal: 2, Pnemonia: 2 },
      validation: { 'COVID-19': 0, Normal: 0, Pnemonia: 0 },
      test: { 'COVID-19': 2, Normal: 2, Pnemonia: 2 },
    });
  });

  it('are less what is excluded, an image that two exclusions name counted once', () => {
    // 1 and 4 are Normal in TRAIN, 5 is pneumonia in TRAIN, 7 is Normal in TEST.
    expect(countsInUse(DATASET, [BY_HAND, BY_RULE])).toEqual({
      train: { 'COVID-19': 2, Normal: 0, Pnemonia: 1 },
      validation: { 'COVID-19': 0, Normal: 0, Pnemonia: 0 },
      test: { 'COVID-19': 2, Normal: 1, Pnemonia: 2 },
    });
  });
});

describe('exclusionRecords', () => {
  it('name the images of every exclusion, with its reason', () => {
    expect(exclusionRecords(DATASET, [BY_HAND, BY_RULE])).toEqual([
      { reason: { kind: 'by-hand' }, names: ['b.png', 'h.png'] },
      {
        reason: { kind: 'rule', rule: 'similar-to-test' },
        names: ['b.png', 'e.png', 'f.png'],
      },
    ]);
    expect(exclusionRecords(DATASET, [])).toEqual([]);
  });
});
