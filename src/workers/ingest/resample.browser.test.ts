import { describe, expect, it, vi } from 'vitest';
import { drawBitmap, samplesAsOpenCv } from './resample';

/** A picture of one colour. */
async function bitmapOf(width: number, height: number, colour: string): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  return createImageBitmap(canvas);
}

describe('samplesAsOpenCv', () => {
  it("finds that Chromium's canvas does", async () => {
    expect(await samplesAsOpenCv()).toBe(true);
  });
});

describe('drawBitmap', () => {
  it('brings any size to another', async () => {
    for (const [width, height] of [
      [100, 100],
      [7, 300],
      [1, 1],
    ] as const) {
      const bitmap = await bitmapOf(width, height, 'rgb(255 0 0)');
      expect(new Set(new Uint32Array(drawBitmap(bitmap, 100, 90).buffer))).toEqual(
        new Set([0xff0000ff]),
      );
    }
  });

  it('does not let one picture shine through the next', async () => {
    drawBitmap(await bitmapOf(300, 300, 'white'), 100, 100);
    const black = drawBitmap(await bitmapOf(90, 90, 'black'), 100, 100);
    expect(new Set(new Uint32Array(black.buffer))).toEqual(new Set([0xff000000]));
  });
});

// Last: the one canvas of the module keeps the setting.
it('samplesAsOpenCv finds a canvas that samples in another way', async () => {
  const quality = vi.spyOn(
    OffscreenCanvasRenderingContext2D.prototype,
    'imageSmoothingQuality',
    'set',
  );
  // A browser that takes the nearest pixel when asked for low quality.
  quality.mockImplementation(function (this: OffscreenCanvasRenderingContext2D) {
    this.imageSmoothingEnabled = false;
  });
  expect(await samplesAsOpenCv()).toBe(false);
  quality.mockRestore();
});
