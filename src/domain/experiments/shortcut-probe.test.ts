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

  it('names the larger part of what is known only where the intervals tell it', () => {
    // 0.9 with whole images, interval 0.864 to 0.932 or so (sd 0.0173). Half of what that has above
    // guessing is left between 0.60 and 0.63; without the lungs the sd is 0.028.
    expect(verdict(30, 30)).toBe('mostly-elsewhere');
    expect(verdict(30, 90)).toBe('mostly-elsewhere');
    expect(verdict(30, 111)).toBe('elsewhere');
    expect(verdict(30, 120)).toBe('elsewhere');
    expect(verdict(30, 150)).toBe('partly-elsewhere');
  });

  it('sees that nothing is left, and that nothing was there', () => {
    expect(verdict(30, 198)).toBe('lungs-needed');
    expect(verdict(198, 198)).toBe('nothing-learned');
  });

  it('judges what no resample changes by the counts', () => {
    const [whole] = shortcutProbe(DATASET, [run(null, 0)])?.parts ?? [];
    // Three recalls of 100 in 100, whose Wilson intervals reach down to 0.963: 1 - 0.037 / sqrt(3).
    const interval = whole?.balancedAccuracy.interval;
    if (typeof interval !== 'object') throw new Error('no interval');
    expect(interval.low).toBeCloseTo(0.97864, 4);
    expect(interval.high).toBe(1);
    expect(verdict(0, 0)).toBe('mostly-elsewhere');
    // Always the first class: a third in every resample, and never more.
    const always = experimentRun({
      labels,
      recipe: { blanking: { blanked: 'centre', width: 0.6, height: 0.8 } },
      test: Object.fromEntries(ALL.map((position) => [position, 0])),
    });
    expect(shortcutProbe(DATASET, [run(null, 0), always])?.verdict).toBe('lungs-needed');
  });

  it('gives no verdict without intervals', () => {
    const one = datasetOf([0, 1, 2].map(() => ({ split: 'test' as const })));
    const positions = [0, 1, 2];
    const of = (blanked: Blanking['blanked'] | null) =>
      experimentRun({
        labels: one.labels,
        recipe: { blanking: blanked && { blanked, width: 0.6, height: 0.8 } },
        test: answersOf(one.labels, positions, []),
      });
    expect(shortcutProbe(one, [of(null), of('centre')])?.verdict).toBe('no-interval');
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
