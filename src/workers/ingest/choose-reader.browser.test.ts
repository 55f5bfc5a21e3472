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

/** As browsers that know the class but not the format. */
function RefusingStream(format: string): never {
  throw new TypeError(`Unsupported compression format: '${format}'`);
}

describe('chooseReader', () => {
  it('takes the one that is wanted', async () => {
    expect(await chooseReader('exact', true)).toEqual({ reader: 'exact', resampler: 'code' });
    expect(await chooseReader('browser', true)).toEqual({
      reader: 'browser',
      resampler: 'canvas',
    });
  });

  it("takes the browser's parts where the module does not run, and says so", async () => {
    browser.runsModule = false;
    expect(await chooseReader('exact', false)).toEqual({
      reader: 'browser',
      resampler: 'canvas',
      readerGap: 'WebAssembly with SIMD',
    });
    expect(await chooseReader('browser', true)).not.toHaveProperty('readerGap');
  });

  it.each([
    ['has no DecompressionStream', undefined],
    ['does not know its format', RefusingStream],
  ])("takes the browser's parts where the browser %s and there is a zip", async (_, stream) => {
    vi.stubGlobal('DecompressionStream', stream);
    expect(await chooseReader('exact', true)).toEqual({
      reader: 'browser',
      resampler: 'canvas',
      readerGap: 'DecompressionStream',
    });
    expect(await chooseReader('exact', false)).toMatchObject({ reader: 'exact' });
  });
});
