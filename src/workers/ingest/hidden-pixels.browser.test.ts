import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { chooseReader } from './choose-reader';
import { decodeImage } from './decode-image';

/*
 * In a file of its own: it is looked for once in each worker. As Firefox with
 * privacy.resistFingerprinting: every picture that is read back is noise.
 */
beforeAll(() => {
  vi.spyOn(OffscreenCanvasRenderingContext2D.prototype, 'getImageData').mockImplementation(
    (_x, _y, width, height) => {
      const noise = new ImageData(width, height);
      crypto.getRandomValues(noise.data);
      return noise;
    },
  );
});

afterAll(() => {
  vi.restoreAllMocks();
});

async function webp(): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(8, 8);
  canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
  const blob = await canvas.convertToBlob({ type: 'image/webp' });
  return new Uint8Array(await blob.arrayBuffer());
}

it('the exact reader is taken, and what it cannot read is refused with the reason', async () => {
  const by = await chooseReader('browser');
  expect(by).toEqual({ reader: 'exact', resampler: 'code' });
  expect(await decodeImage(await webp(), by)).toEqual({
    ok: false,
    error: {
      reason: 'not an image the browser can read',
      detail: 'this browser gives noise in place of its pixels (privacy.resistFingerprinting)',
    },
  });
});
