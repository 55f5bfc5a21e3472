import { describe, expect, it } from 'vitest';
import { answersOf, experimentRun } from '../testing/experiment-run';
import { datasetOf } from '../testing/dataset';
import type { Blanking } from '../training/blanking';
import { shortcutProbe } from './shortcut-probe';

/** 300 images of TEST, of every class in turn and of different patients. */
const DATASET = datasetOf(Array.from({ length: 300 }, () => ({ split: 'test' as const })));
const { labels } = DATASET;
const ALL = Array.from(labels, (_, position) => position);

/** @param wrong how many of the images are told wrong: as many of each class */
function run(blanked: Blanking['blanked'] | null, wrong: number) {
  return experimentRun({
    labels,
    recipe: { blanking: blanked && { blanked, width: 0.6, height: 0.8 } },
    test: answersOf(labels, ALL, ALL.slice(0, wrong)),
  });
}

function verdict(wrongWhole: number, wrongWithout: number) {
  return shortcutProbe(DATASET, [run(null, wrongWhole), run('centre', wrongWithout)])?.verdict;
}

describe('shortcutProbe', () => {
  it('puts the parts side by side with what is lost without the rest', () => {
    const probe = shortcutProbe(DATASET, [run('border', 60), run(null, 30), run('centre', 90)]);
    expect(probe?.images).toBe(300);
    expect(probe?.largestClass).toBeCloseTo(1 / 3, 12);
    expect(probe?.parts.map(({ part }) => part)).toEqual(['whole', 'no-lungs', 'lungs-only']);
    expect(probe?.parts.map(({ accuracy }) => accuracy.value)).toEqual([0.9, 0.7, 0.8]);
    const [whole, noLungs, lungsOnly] = probe?.parts ?? [];
    expect(whole?.fall).toBeNull();
    expect(noLungs?.fall?.accuracy.value).toBeCloseTo(0.2, 12);
    expect(lungsOnly?.fall?.balancedAccuracy.value).toBeCloseTo(0.1, 12);
  });

  it('gives the fall the interval of images that are the same', () => {
    const [, noLungs] = shortcutProbe(DATASET, [run(null, 30), run('centre', 90)])?.parts ?? [];
    const interval = noLungs?.fall?.accuracy.interval;
    if (typeof interval !== 'object') throw new Error('no interval');
    // 60 of 300 images tell the two apart: sd sqrt(0.2 * 0.8 / 300) = 0.0231.
    expect(Math.abs(interval.low - (0.2 - 1.96 * 0.0231))).toBeLessThan(0.008);
    expect(Math.abs(interval.high - (0.2 + 1.96 * 0.0231))).toBeLessThan(0.008);
  });

  it('names the larger part of what is known', () => {
    // Above guessing with whole images 0.9 - 1/3 = 0.567; half of it is left at 0.617.
    expect(verdict(30, 111)).toBe('mostly-elsewhere');
    expect(verdict(30, 120)).toBe('partly-elsewhere');
    expect(verdict(30, 30)).toBe('mostly-elsewhere');
  });

  it('sees that nothing is left, and that nothing was there', () => {
    expect(verdict(30, 198)).toBe('lungs-needed');
    expect(verdict(198, 198)).toBe('nothing-learned');
  });

  it('tells lungs that are needed only where the fall is clear', () => {
    // Both times 0.433 with whole images and 0.377 without the lungs, whose interval (sd 0.028)
    // reaches 1/3. On 17 images that only one of the two tells, the fall of 0.057 has sd 0.0137.
    expect(verdict(170, 187)).toBe('lungs-needed');
    // On 243 such images it has sd 0.052.
    const other = experimentRun({
      labels,
      recipe: { blanking: { blanked: 'centre', width: 0.6, height: 0.8 } },
      test: answersOf(labels, ALL, ALL.slice(-187)),
    });
    expect(shortcutProbe(DATASET, [run(null, 170), other])?.verdict).toBe('unclear');
  });

  it('says nothing before it can', () => {
    expect(shortcutProbe(DATASET, [])).toBeNull();
    expect(shortcutProbe(DATASET, [run('centre', 30)])).toBeNull();
    expect(shortcutProbe(DATASET, [run(null, 30)])?.verdict).toBeNull();
  });
});
