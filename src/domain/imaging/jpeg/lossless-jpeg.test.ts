import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { losslessJpegBytes, type LosslessSource } from '../../testing/lossless-jpeg-bytes';
import { decodeLosslessJpeg } from './lossless-jpeg';

const sources = fc
  .record({
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
    precision: fc.integer({ min: 2, max: 16 }),
    predictor: fc.integer({ min: 1, max: 7 }),
    restartLines: fc.integer({ min: 0, max: 3 }),
  })
  .chain((shape) =>
    fc
      .array(fc.integer({ min: 0, max: 2 ** shape.precision - 1 }), {
        minLength: shape.width * shape.height,
        maxLength: shape.width * shape.height,
      })
      .map((samples): LosslessSource => ({ ...shape, samples })),
  );

const SMALL: LosslessSource = {
  ...{ width: 3, height: 2, precision: 12, predictor: 1, restartLines: 0 },
  samples: [2048, 2050, 0, 4095, 4095, 17],
};

const decode = (bytes: Uint8Array) => decodeLosslessJpeg(bytes, 100);

describe('decodeLosslessJpeg', () => {
  it('gives back what was packed, by every predictor, precision and restart', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const { width, height } = source;
        const samples = Uint16Array.from(source.samples);
        expect(decode(losslessJpegBytes(source))).toEqual({
          ok: true,
          value: { width, height, samples },
        });
      }),
      { numRuns: 300 },
    );
  });

  it('knows the difference of 32,768, which has no bits of its own', () => {
    const samples = [0, 32768, 65535, 32767];
    const source = { width: 4, height: 1, precision: 16, predictor: 1, restartLines: 0, samples };
    expect(decode(losslessJpegBytes(source))).toMatchObject({
      value: { samples: Uint16Array.from(samples) },
    });
  });

  it('puts back the bits that a point transform left out, as zeros', () => {
    const bytes = losslessJpegBytes({
      ...SMALL,
      precision: 10,
      samples: [512, 515, 0, 1023, 9, 4],
    });
    // 12 bits of which two were left out: the first prediction is still 2 ** 9.
    const frame = bytes.indexOf(0xc3);
    bytes[frame + 3] = 12;
    const scan = bytes.lastIndexOf(0xda);
    bytes[scan + 8] = 2;
    expect(decode(bytes)).toMatchObject({
      value: { samples: Uint16Array.of(2048, 2060, 0, 4092, 36, 16) },
    });
  });

  it('refuses other kinds and larger pictures, and what does not hold together', () => {
    const bytes = losslessJpegBytes(SMALL);
    expect(decodeLosslessJpeg(bytes, 5)).toEqual({ ok: false, error: 'unsupported' });
    const changed = (at: number, value: number) => {
      const copy = bytes.slice();
      copy[at] = value;
      return decode(copy);
    };
    const frame = bytes.indexOf(0xc3);
    // A marker that is none, three components, 17 bits.
    expect(changed(frame - 1, 0)).toEqual({ ok: false, error: 'damaged' });
    expect(changed(frame + 8, 3)).toEqual({ ok: false, error: 'unsupported' });
    expect(changed(frame + 3, 17)).toEqual({ ok: false, error: 'damaged' });
    const predictor = bytes.lastIndexOf(0xda) + 6;
    expect(changed(predictor, 8)).toEqual({ ok: false, error: 'damaged' });
    for (let length = 0; length < bytes.length; length++) {
      expect(decode(bytes.slice(0, length)).ok).toBe(false);
    }
    // Fewer bits than samples.
    const short = Uint8Array.from([...bytes.slice(0, -5), 0xff, 0xd9]);
    expect(decode(short)).toEqual({ ok: false, error: 'damaged' });
  });
});
