import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { softmax } from '../softmax';
import { lcg } from '../testing/lcg';
import { applyTemperature, fitTemperature, TEMPERATURE_LIMITS } from './temperature';

/** Ten images that say 0.8 : 0.1 : 0.1, so many of which are of the first class. */
function tenSure(ofFirst: number) {
  return {
    truth: Uint8Array.from({ length: 10 }, (_, at) => (at < ofFirst ? 0 : 1 + (at % 2))),
    probabilities: Float64Array.from({ length: 30 }, (_, at) => (at % 3 === 0 ? 0.8 : 0.1)),
  };
}

describe('applyTemperature', () => {
  it('takes the power 1 / T and shares it out, worked out by hand', () => {
    // Shares in the proportion 64 : 16 : 4 have roots in the proportion 8 : 4 : 2, together 14.
    const found = applyTemperature([0.64 / 0.84, 0.16 / 0.84, 0.04 / 0.84], 2, 3);
    [4 / 7, 2 / 7, 1 / 7].forEach((expected, label) => {
      expect(found[label]).toBeCloseTo(expected, 12);
    });
  });

  it('changes nothing at 1, and stands a probability of 0', () => {
    const found = applyTemperature([0.5, 0.5, 0, 0.2, 0.3, 0.5], 1, 3);
    [0.5, 0.5, 0, 0.2, 0.3, 0.5].forEach((expected, at) => {
      expect(found[at]).toBeCloseTo(expected, 12);
    });
  });

  it('never changes which class comes first, and rows sum to 1', () => {
    const logit = fc.double({ min: -20, max: 20, noNaN: true });
    const temperature = fc.double({ min: 0.05, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(logit, logit, logit), temperature, (logits, t) => {
        const raw = softmax(Float64Array.from(logits));
        const changed = applyTemperature(raw, t, 3);
        expect(changed.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
        expect(changed[raw.indexOf(Math.max(...raw))]).toBe(Math.max(...changed));
      }),
    );
  });
});

describe('fitTemperature', () => {
  it('leaves what is calibrated as it is', () => {
    const { truth, probabilities } = tenSure(8);
    expect(fitTemperature(truth, probabilities)).toBeCloseTo(1, 9);
  });

  it('softens what is too sure, worked out by hand', () => {
    // Of ten, six are right: the best is 0.6 : 0.2 : 0.2, odds of 3 where they say 8.
    const { truth, probabilities } = tenSure(6);
    const fitted = fitTemperature(truth, probabilities);
    expect(fitted).toBeCloseTo(Math.log(8) / Math.log(3), 9);
    expect(applyTemperature(probabilities, fitted ?? NaN, 3)[0]).toBeCloseTo(0.6, 9);
  });

  it('sharpens what is too unsure, worked out by hand', () => {
    const { truth, probabilities } = tenSure(9);
    // 0.9 : 0.05 : 0.05, odds of 18.
    expect(fitTemperature(truth, probabilities)).toBeCloseTo(Math.log(8) / Math.log(18), 9);
  });

  it('is k times as high where the logits are k times as large', () => {
    const random = lcg(400, 11);
    const logits = Array.from({ length: 100 }, (_, image) =>
      [1, 2, 3].map((column) => 4 * ((random[image * 4 + column] ?? 0) - 0.5)),
    );
    // Drawn from the probabilities themselves: neither separable nor worse than chance.
    const truth = Uint8Array.from(logits, (own, image) => {
      const [first = 0, second = 0] = softmax(Float64Array.from(own));
      const drawn = random[image * 4] ?? 0;
      return drawn < first ? 0 : drawn < first + second ? 1 : 2;
    });
    const fitAt = (k: number) =>
      fitTemperature(
        truth,
        Float64Array.from(
          logits.flatMap((own) => Array.from(softmax(Float64Array.from(own, (x) => k * x)))),
        ),
      );
    const once = fitAt(1) ?? NaN;
    expect(once).toBeGreaterThan(TEMPERATURE_LIMITS.min);
    for (const k of [0.5, 2, 5]) expect(fitAt(k)).toBeCloseTo(k * once, 6);
  });

  it('ends at the border where they are worse than chance', () => {
    const few = tenSure(2);
    expect(fitTemperature(few.truth, few.probabilities)).toBe(TEMPERATURE_LIMITS.max);
  });

  it('finds none where every image is told right: any lower one would fit better', () => {
    const all = tenSure(10);
    expect(fitTemperature(all.truth, all.probabilities)).toBeNull();
    const but = tenSure(9);
    expect(fitTemperature(but.truth, but.probabilities)).not.toBeNull();
  });

  it('finds none without images, or where none prefers a class', () => {
    expect(fitTemperature(new Uint8Array(), new Float32Array())).toBeNull();
    const flat = new Float64Array(6).fill(1 / 3);
    expect(fitTemperature(Uint8Array.of(0, 2), flat)).toBeNull();
  });
});
