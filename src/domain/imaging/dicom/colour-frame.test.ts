import { describe, expect, it } from 'vitest';
import { lumaOfFrame, type Colours } from './colour-frame';
import type { StoredSamples } from './stored-values';

const SAMPLES: Omit<StoredSamples, 'bytes'> = {
  ...{ width: 2, height: 1, perPixel: 3, signed: false, littleEndian: true },
  ...{ bitsAllocated: 8, bitsStored: 8 },
};

function greys(colours: Colours, bytes: number[], change: Partial<StoredSamples> = {}): number[] {
  const samples = { ...SAMPLES, bytes: Uint8Array.from(bytes), ...change };
  const image = lumaOfFrame({ samples, colours });
  if (!image.ok) throw new Error(image.error);
  return Array.from(image.value.pixels);
}

describe('lumaOfFrame, worked out by hand', () => {
  // 0.299 * 200 + 0.587 * 100 + 0.114 * 50 = 124.2; 0.299 * 255 = 76.245.
  it('weighs red, green and blue, of each pixel or of each plane', () => {
    const byPixel = [200, 100, 50, 255, 0, 0];
    expect(greys({ kind: 'RGB', isPlanar: false }, byPixel)).toEqual([124, 76]);
    const byPlane = [200, 255, 100, 0, 50, 0];
    expect(greys({ kind: 'RGB', isPlanar: true }, byPlane)).toEqual([124, 76]);
  });

  it('brings samples of more bits to 255', () => {
    // 12 bits: 4095 is 255, 2048 is 127.53. 0.587 * 127.53 = 74.86.
    const wide = { bitsAllocated: 16, bitsStored: 12 } as const;
    const bytes = [0xff, 0x0f, 0xff, 0x0f, 0xff, 0x0f, 0, 0, 0, 8, 0, 0];
    expect(greys({ kind: 'RGB', isPlanar: false }, bytes, wide)).toEqual([255, 75]);
  });

  it('takes luma where it is stored', () => {
    expect(greys({ kind: 'YBR', isPlanar: false }, [90, 1, 2, 30, 3, 4])).toEqual([90, 30]);
    expect(greys({ kind: 'YBR', isPlanar: true }, [90, 30, 1, 2, 3, 4])).toEqual([90, 30]);
    const four = { width: 4, perPixel: 2 } as const;
    const bytes = [90, 30, 1, 2, 60, 70, 3, 4];
    expect(greys({ kind: 'shared YBR' }, bytes, four)).toEqual([90, 30, 60, 70]);
  });

  it('looks colours up in the palette', () => {
    const table = (bits: number, ...entries: number[]) => ({
      ...{ firstInput: 5, bits },
      entries: Uint16Array.from(entries),
    });
    const tables: Extract<Colours, { kind: 'palette' }>['tables'] = [
      table(8, 200, 255),
      table(8, 100, 0),
      // 50 of 255 is 12,850 of 65,535.
      table(16, 12850, 0),
    ];
    expect(greys({ kind: 'palette', tables }, [5, 9], { perPixel: 1 })).toEqual([124, 76]);
  });

  it('says so where there are fewer samples than three a pixel', () => {
    const samples = { ...SAMPLES, bytes: new Uint8Array(5) };
    expect(lumaOfFrame({ samples, colours: { kind: 'RGB', isPlanar: false } })).toEqual({
      ok: false,
      error: 'it has 5 bytes for 2 x 1 pixels: it is cut short',
    });
  });
});
