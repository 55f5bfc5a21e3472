import { describe, expect, it } from 'vitest';
import type { Exclusion, ExclusionReason } from '../domain/audit/exclusions';
import {
  describeChange,
  describeEmptyClass,
  describeExclusions,
  describeOverlap,
  describePicked,
  groupByReason,
} from './exclusion-texts';

const SPACE = '\u00a0';
const BY_HAND: ExclusionReason = { kind: 'by-hand' };
const COPIES: ExclusionReason = { kind: 'rule', rule: 'identical-to-test' };
const DARK: ExclusionReason = { kind: 'rule', rule: 'quality/very-dark' };

describe('describePicked', () => {
  it('speaks of one and of many', () => {
    expect(describePicked(COPIES, 1)).toBe(`1${SPACE}TRAIN copy of a TEST image`);
    expect(describePicked(COPIES, 14)).toBe(`14${SPACE}TRAIN copies of TEST images`);
    expect(describePicked(BY_HAND, 1)).toBe(`1${SPACE}image chosen by hand`);
    expect(describePicked(DARK, 1200)).toBe(`1,200${SPACE}very dark TRAIN images`);
  });
});

describe('groupByReason', () => {
  it('gathers what was chosen by hand, after the rules', () => {
    const first = { reason: BY_HAND, images: [1] };
    const second = { reason: COPIES, images: [2, 3] };
    const third = { reason: { kind: 'by-hand' } as const, images: [4] };
    expect(groupByReason([first, second, third])).toEqual([[second], [first, third]]);
  });

  it('keeps two rules apart', () => {
    const exclusions = [
      { reason: COPIES, images: [1] },
      { reason: DARK, images: [1] },
    ];
    expect(groupByReason(exclusions)).toHaveLength(2);
  });
});

describe('describeChange', () => {
  const copies: Exclusion = { reason: COPIES, images: [1, 2, 3] };
  const dark: Exclusion = { reason: DARK, images: [3] };

  it('counts the images that are newly left out', () => {
    expect(describeChange([], [copies])).toBe(`3${SPACE}more images are left out.`);
    expect(describeChange([dark], [dark, copies])).toBe(`2${SPACE}more images are left out.`);
  });

  it('counts the images that are in use again', () => {
    expect(describeChange([copies], [])).toBe(`3${SPACE}images are in use again.`);
    expect(describeChange([copies], [{ ...copies, images: [1, 3] }])).toBe(
      `1${SPACE}image is in use again.`,
    );
  });

  it('says that an image stays out for another reason', () => {
    const same = 'The same images are left out as before, for other reasons.';
    expect(describeChange([copies, dark], [copies])).toBe(same);
    expect(describeChange([copies], [copies, dark])).toBe(same);
  });

  it('is silent where nothing changed', () => {
    expect(describeChange([copies], [copies])).toBe('');
  });
});

describe('describeExclusions', () => {
  it('counts an image once in all and once a reason', () => {
    const records = [
      { reason: COPIES, names: ['a', 'b'] },
      { reason: BY_HAND, names: ['b'] },
      { reason: BY_HAND, names: ['c'] },
    ];
    expect(describeExclusions(records)).toBe(
      `3${SPACE}images were left out: 2${SPACE}TRAIN copies of TEST images, 2${SPACE}images chosen by hand (1${SPACE}image is in more than one of them).`,
    );
  });

  it('speaks of one image', () => {
    expect(describeExclusions([{ reason: DARK, names: ['a'] }])).toBe(
      `1${SPACE}image was left out: 1${SPACE}very dark TRAIN image.`,
    );
  });
});

describe('describeOverlap', () => {
  it('counts an image once, however many reasons share it', () => {
    const groups = [new Set([1, 2, 3]), new Set([3, 4]), new Set([2, 3, 5])];
    expect(describeOverlap(groups)).toBe(`2${SPACE}images are in more than one of them`);
  });

  it('is silent where no reason shares an image with another', () => {
    expect(describeOverlap([new Set([1, 2]), new Set([3])])).toBe('');
  });
});

describe('describeEmptyClass', () => {
  it('names the class and its split', () => {
    expect(describeEmptyClass({ className: 'Pneumonia', splits: ['test'] })).toMatch(
      /^No Pneumonia image is left in TEST, so/,
    );
  });

  it('names both splits where both are empty', () => {
    expect(describeEmptyClass({ className: 'COVID-19', splits: ['train', 'test'] })).toMatch(
      /^No COVID-19 image is left in TRAIN or TEST, so/,
    );
  });
});
