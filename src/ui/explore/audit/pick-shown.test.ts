import { describe, expect, it } from 'vitest';
import type { ImageGroup } from '../../../domain/audit/audit-report';
import type { Finding } from '../../../domain/audit/findings';
import { pickShown } from './pick-shown';

function group(images: number[], crosses: '' | 'splits' | 'classes' = ''): ImageGroup {
  return { images, crossesSplits: crosses === 'splits', crossesClasses: crosses === 'classes' };
}

function grouped(...groups: ImageGroup[]): Finding {
  const images = groups.flatMap((one) => one.images).sort((a, b) => a - b);
  return { kind: 'identical', images, groups };
}

describe('pickShown of groups', () => {
  it('puts those across splits first, then those across classes', () => {
    const finding = grouped(group([0, 1]), group([2, 3], 'classes'), group([4, 5], 'splits'));
    expect(pickShown(finding, 12)).toEqual([
      [4, 5],
      [2, 3],
      [0, 1],
    ]);
  });

  it('never tears a group apart while others fit', () => {
    const finding = grouped(group([0, 1, 2]), group([3, 4, 5]), group([6, 7]));
    expect(pickShown(finding, 5)).toEqual([
      [0, 1, 2],
      [6, 7],
    ]);
  });

  it('cuts a group that is larger than all there is room for', () => {
    const finding = grouped(group([0, 1, 2, 3, 4]), group([5, 6]));
    expect(pickShown(finding, 4)).toEqual([[0, 1, 2, 3]]);
  });
});

describe('pickShown of single images', () => {
  const single = (images: number[]): Finding => ({ kind: 'blurred', images, groups: null });

  it('shows all where there is room', () => {
    expect(pickShown(single([3, 9]), 12)).toEqual([[3, 9]]);
  });

  it('spreads over the finding where there is not', () => {
    expect(pickShown(single([0, 10, 20, 30, 40, 50, 60, 70]), 4)).toEqual([[0, 20, 40, 60]]);
  });
});
