import { describe, expect, it } from 'vitest';
import { describeReader, describeResize } from './reader';

describe('of the exact reader, and of data sets that were kept before there were two', () => {
  it.each([{ reader: 'exact', resampler: 'code' } as const, { resampler: 'canvas' } as const])(
    '%o: there is nothing to say',
    (dataset) => {
      expect(describeResize(dataset)).toBe('as OpenCV does by default');
      expect(describeReader(dataset)).toBeNull();
    },
  );
});

describe("of the browser's parts", () => {
  const BROWSER = { reader: 'browser', resampler: 'canvas' } as const;

  it('says how near they are to OpenCV', () => {
    expect(describeResize(BROWSER)).toBe("by the browser's own parts");
    expect(describeReader(BROWSER)).toBe(
      'Grey levels differ from those of OpenCV by up to a quarter of a level on average, more in bright colours.',
    );
  });

  it('says why they were taken by themselves', () => {
    expect(describeReader({ ...BROWSER, readerGap: 'WebAssembly with SIMD' })).toMatch(
      /^The exact reader needs WebAssembly with SIMD, which this browser lacks: its own parts read instead\./,
    );
  });

  it('says that the page resized where the canvas samples in another way', () => {
    expect(describeReader({ ...BROWSER, resampler: 'code' })).toMatch(
      /canvas does not sample as OpenCV does, so that the page resized in code\.$/,
    );
  });
});
