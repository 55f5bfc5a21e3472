import { describe, expect, it } from 'vitest';
import type { Split } from '../dataset/classes';
import { groupOf, groupsByKey, joinPairs } from './image-groups';

function image(label: string, split: Split, key = '') {
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

it('groupOf describes the images it is given', () => {
  const images = [image('Normal', 'train'), image('Normal', 'test'), image('COVID-19', 'test')];
  expect(groupOf(images, [1, 2])).toEqual({
    images: [1, 2],
    crossesSplits: false,
    crossesClasses: true,
  });
});

describe('joinPairs', () => {
  it('joins through others, in whatever order they come', () => {
    const joined = joinPairs(7);
    joined.join(5, 6);
    joined.join(0, 3);
    joined.join(1, 6);
    joined.join(3, 2);
    expect([0, 1, 2, 3, 4, 5, 6].map((index) => joined.rootOf(index))).toEqual([
      0, 1, 0, 0, 4, 1, 1,
    ]);
    expect(joined.areJoined(2, 0)).toBe(true);
    expect(joined.areJoined(2, 1)).toBe(false);
  });
});
