import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { groupCount, percentileInterval, resample, stratify } from './bootstrap';

const image = fc.record({ label: fc.nat(2), group: fc.nat(12) });

describe('stratify', () => {
  it('keeps every image once, with its class and with its group', () => {
    fc.assert(
      fc.property(fc.array(image, { maxLength: 60 }), (images) => {
        const truth = Uint8Array.from(images, ({ label }) => label);
        const groups = images.map(({ group }) => `${group}`);
        const strata = stratify(truth, groups, 3);
        const all = strata.flatMap(({ rows }) => [...rows]);
        expect(all.sort((a, b) => a - b)).toEqual([...images.keys()]);
        strata.forEach(({ rows, starts }, label) => {
          const seen = new Set<string>();
          for (let at = 0; at + 1 < starts.length; at++) {
            const members = [...rows.subarray(starts[at], starts[at + 1])];
            const names = new Set(members.map((row) => groups[row] ?? ''));
            expect(names.size).toBe(1);
            expect(members.every((row) => truth[row] === label)).toBe(true);
            for (const name of names) {
              expect(seen.has(name)).toBe(false);
              seen.add(name);
            }
          }
        });
      }),
      { seed: 17, numRuns: 100 },
    );
  });

  it('takes a patient with images of two classes for two groups', () => {
    const strata = stratify(Uint8Array.of(0, 2, 2), ['a', 'a', 'b'], 3);
    expect(strata.map(groupCount)).toEqual([1, 0, 2]);
  });
});

describe('resample', () => {
  it('draws as many groups of each class as there are, each as a whole', () => {
    fc.assert(
      fc.property(fc.array(image, { maxLength: 60 }), fc.integer(), (images, seed) => {
        const truth = Uint8Array.from(images, ({ label }) => label);
        const groups = images.map(({ group }) => `${group}`);
        const strata = stratify(truth, groups, 3);
        const weights = new Float64Array(images.length).fill(9);
        resample(strata, createRandom(seed, 'test'), weights);
        for (const stratum of strata) {
          let drawn = 0;
          for (let at = 0; at < groupCount(stratum); at++) {
            const members = stratum.rows.subarray(stratum.starts[at], stratum.starts[at + 1]);
            const times = new Set(Array.from(members, (row) => weights[row] ?? NaN));
            expect(times.size).toBe(1);
            for (const time of times) drawn += time;
          }
          expect(drawn).toBe(groupCount(stratum));
        }
      }),
      { seed: 18, numRuns: 100 },
    );
  });

  it('draws each group equally often', () => {
    const strata = stratify(new Uint8Array(5), ['a', 'b', 'c', 'd', 'e'], 3);
    const random = createRandom(1, 'test');
    const weights = new Float64Array(5);
    const totals = new Float64Array(5);
    const times = 4000;
    for (let i = 0; i < times; i++) {
      resample(strata, random, weights);
      weights.forEach((weight, row) => (totals[row] = (totals[row] ?? NaN) + weight));
    }
    // Binomial(20,000, 1/5): standard deviation 56.6; four of them.
    for (const total of totals) expect(Math.abs(total - times)).toBeLessThan(4 * 56.6);
  });
});

describe('percentileInterval', () => {
  it('takes the middle 95 %, linear between neighbours', () => {
    const resampled = Array.from({ length: 201 }, (_, i) => 200 - i);
    expect(percentileInterval(100, resampled)).toEqual({ low: 5, high: 195 });
  });

  it('is stretched to a figure beyond it', () => {
    expect(percentileInterval(1, [2, 2, 2])).toEqual({ low: 1, high: 2 });
    expect(percentileInterval(3, [2, 2, 2])).toEqual({ low: 2, high: 3 });
  });
});
