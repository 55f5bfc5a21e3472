import { describe, expect, it } from 'vitest';
import type { ClassName, Split } from '../dataset/classes';
import { groupsByKey, groupsByPairs } from './image-groups';

function image(label: ClassName, split: Split, key = '') {
  return { label, split, key };
}

describe('groupsByKey', () => {
  it('gives what is there several times, by first image, and what it crosses', () => {
    const images = [
      image('Normal', 'train', 'a'),
      image('Normal', 'train', 'b'),
      image('COVID-19', 'train', 'c'),
      image('Normal', 'test', 'b'),
      image('Normal', 'train', 'a'),
      image('Pnemonia', 'train', 'a'),
    ];
    expect(groupsByKey(images, ({ key }) => key)).toEqual([
      { images: [0, 4, 5], crossesSplits: false, crossesClasses: true },
      { images: [1, 3], crossesSplits: true, crossesClasses: false },
    ]);
  });

  it('gives nothing where all differ', () => {
    expect(groupsByKey([image('Normal', 'train')], ({ key }) => key)).toEqual([]);
    expect(groupsByKey([], () => '')).toEqual([]);
  });
});

describe('groupsByPairs', () => {
  it('joins pairs that share an image, in whatever order they come', () => {
    const images = Array.from({ length: 7 }, () => image('Normal', 'train'));
    const groups = groupsByPairs(images, [
      [5, 6],
      [0, 3],
      [1, 6],
      [3, 2],
    ]);
    expect(groups.map((group) => group.images)).toEqual([
      [0, 2, 3],
      [1, 5, 6],
    ]);
  });
});
