import { describe, expect, it } from 'vitest';
import { greyOfFrame, type GreyFrame } from './grey-frame';
import type { LookupTable } from './lookup-table';
import type { StoredSamples } from './stored-values';

const SAMPLES: StoredSamples = {
  ...{ width: 4, height: 1, bitsAllocated: 16, bitsStored: 16, signed: false, littleEndian: true },
  perPixel: 1,
  bytes: Uint8Array.of(),
};

const words = (...values: number[]) => new Uint8Array(Uint16Array.from(values).buffer);

/** The levels of 100, 200, 300 and 600. */
function greys(change: Partial<GreyFrame>, samples: Partial<StoredSamples> = {}): number[] {
  const image = greyOfFrame({
    samples: { ...SAMPLES, bytes: words(100, 200, 300, 600), ...samples },
    modality: { kind: 'rescale', slope: 1, intercept: 0 },
    interest: { kind: 'full-range' },
    isInverted: false,
    padding: null,
    ...change,
  });
  if (!image.ok) throw new Error(image.error);
  return Array.from(image.value.image.pixels);
}

/** 100 to 1, 200 to 5, 300 to 9, 600 to 3, all else to 0. */
const entries = new Uint16Array(601);
entries[100] = 1;
entries[200] = 5;
entries[300] = 9;
entries[600] = 3;
const TABLE: LookupTable = { firstInput: 0, bits: 8, entries };

describe('greyOfFrame, worked out by hand', () => {
  it('takes the full range without a window, white first where inverted', () => {
    expect(greys({})).toEqual([0, 51, 102, 255]);
    expect(greys({ isInverted: true })).toEqual([255, 204, 153, 0]);
  });

  it('rescales before it windows', () => {
    // 2 * v - 1024: -24, 0, 76, 176 in a window from 0 to 100.
    const modality = { kind: 'rescale', slope: 2, intercept: -1024 } as const;
    const interest = { kind: 'window', shape: 'LINEAR', centre: 50.5, width: 101 } as const;
    const bytes = words(500, 512, 550, 600);
    expect(greys({ modality, interest }, { bytes })).toEqual([0, 0, 194, 255]);
  });

  it('windows what the modality table gives', () => {
    const modality = { kind: 'table', table: TABLE } as const;
    // 1, 5, 9, 3, of which 9 is the highest and 1 the lowest: thirty-two levels a step.
    expect(greys({ modality })).toEqual([0, 128, 255, 64]);
    const interest = { kind: 'window', shape: 'LINEAR_EXACT', centre: 6, width: 8 } as const;
    // From 2 to 10: three eighths, seven, one.
    expect(greys({ modality, interest })).toEqual([0, 96, 223, 32]);
  });

  it('makes padding black, and leaves it out of the range', () => {
    // 200 to 600 without 100: 300 is a quarter.
    const padding = { low: 100, high: 150 };
    expect(greys({ padding })).toEqual([0, 0, 64, 255]);
    // Where the lowest value is white it is black all the same.
    expect(greys({ padding, isInverted: true })).toEqual([0, 255, 191, 0]);
    const interest = { kind: 'window', shape: 'LINEAR_EXACT', centre: 100, width: 400 } as const;
    expect(greys({ padding: { low: 300, high: 300 }, interest })).toEqual([128, 191, 0, 255]);
    // As it is stored, not as it is measured.
    const modality = { kind: 'rescale', slope: 1, intercept: -100 } as const;
    expect(greys({ padding, modality })).toEqual([0, 0, 64, 255]);
    const bytes = words(0xfff6, 0, 10, 20);
    const below = { padding: { low: -10, high: -10 } };
    expect(greys(below, { bytes, signed: true })).toEqual([0, 0, 128, 255]);
  });

  it('tells whether there is padding', () => {
    const isPadded = (low: number, high: number) => {
      const shown = greyOfFrame({
        samples: { ...SAMPLES, bytes: words(1, 2, 3, 4) },
        modality: { kind: 'rescale', slope: 1, intercept: 0 },
        interest: { kind: 'full-range' },
        ...{ isInverted: false, padding: { low, high } },
      });
      return shown.ok && shown.value.isPadded;
    };
    expect([isPadded(4, 9), isPadded(5, 9), isPadded(0, 9)]).toEqual([true, false, true]);
  });

  it('looks up in the VOI table what was rescaled', () => {
    const modality = { kind: 'rescale', slope: 0.5, intercept: 0 } as const;
    const table = { firstInput: 100, bits: 8, entries: Uint16Array.of(40) };
    // 50, 100, 150, 300: 40 of 255 whatever comes.
    const interest = { kind: 'table', table } as const;
    expect(greys({ modality, interest })).toEqual([40, 40, 40, 40]);
    const stairs = { firstInput: 100, bits: 8, entries: new Uint16Array(51).fill(7, 1) };
    stairs.entries[50] = 90;
    expect(greys({ modality, interest: { ...interest, table: stairs } })).toEqual([0, 0, 90, 90]);
  });

  it('keeps signed values of few bits apart', () => {
    // 12 bits: -2048, 0, 2047, -1. (0 + 2048) / 4095 * 255 = 127.53, (-1 + 2048) / 4095 * 255 = 127.47
    const bytes = words(0xf800, 0x0000, 0x57ff, 0x0fff);
    expect(greys({}, { bitsStored: 12, signed: true, bytes })).toEqual([0, 128, 255, 127]);
  });

  it('is black where all values are the same', () => {
    expect(greys({}, { bytes: words(7, 7, 7, 7) })).toEqual([0, 0, 0, 0]);
  });

  it('says so where samples are missing', () => {
    const samples = { ...SAMPLES, bytes: words(1, 2, 3) };
    const frame: GreyFrame = {
      samples,
      padding: null,
      modality: { kind: 'rescale', slope: 1, intercept: 0 },
      interest: { kind: 'full-range' },
      isInverted: false,
    };
    expect(greyOfFrame(frame)).toMatchObject({ ok: false });
  });
});
