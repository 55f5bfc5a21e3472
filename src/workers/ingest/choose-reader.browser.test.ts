import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseReader } from './choose-reader';

/** Whether the module of the JPEG reader can be made: true but for the tests that say otherwise. */
const browser = vi.hoisted(() => ({ runsModule: true }));
vi.mock('./jpeg/jpeg-reader', () => ({
  loadJpegReader: () =>
    browser.runsModule ? Promise.resolve({}) : Promise.reject(new Error('invalid opcode 0xfd')),
}));

afterEach(() => {
  browser.runsModule = true;
  vi.unstubAllGlobals();
});

describe('chooseReader', () => {
  it('takes the one that is wanted', async () => {
    expect(await chooseReader('exact')).toEqual({ reader: 'exact', resampler: 'code' });
    expect(await chooseReader('browser')).toEqual({
      reader: 'browser',
      resampler: 'canvas',
    });
  });

  it("takes the browser's parts where the module does not run, and says so", async () => {
    browser.runsModule = false;
    expect(await chooseReader('exact')).toEqual({
      reader: 'browser',
      resampler: 'canvas',
      readerGap: 'WebAssembly with SIMD',
    });
    expect(await chooseReader('browser')).not.toHaveProperty('readerGap');
  });
});
