import { describe, expect, it } from 'vitest';
import { readImageHeader } from '../../domain/imaging/image-header';
import { resizeBilinear } from '../../domain/imaging/resize-bilinear';
import oracle from './browser-formats.oracle.json';
import { decodeImage } from './decode-image';
import pngs from './decode-png.oracle.json';
import type { ChosenReader } from './protocol';

const EXACT: ChosenReader = { reader: 'exact', resampler: 'code' };
const BROWSER: ChosenReader = { reader: 'browser', resampler: 'code' };

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

async function pixelsOf(bytes: Uint8Array<ArrayBuffer>, by: ChosenReader) {
  const decoded = await decodeImage(bytes, by);
  if (!decoded.ok) throw new Error(decoded.error.detail);
  return decoded.value.pixels;
}

describe(`transparency is dropped as OpenCV ${oracle.versions.opencv} does`, () => {
  const lossless = oracle.images.filter(({ name }) => name === 'WebP without loss');
  const others = oracle.images.filter((image) => !lossless.includes(image));

  it.each(lossless)('but $name, which browsers blend: it is refused', async ({ file }) => {
    for (const by of [EXACT, { ...BROWSER, resampler: 'canvas' as const }]) {
      expect(await decodeImage(bytesOf(file), by)).toMatchObject({
        error: { detail: 'transparent or damaged: browsers do not agree about it, save it as PNG' },
      });
    }
  });

  it.each(others)('$name', async ({ name, file, pixels }) => {
    const stored = { width: 12, height: 12, pixels: bytesOf(pixels) };
    const expected = resizeBilinear(stored, 100, 100).pixels;
    const actual = await pixelsOf(bytesOf(file), EXACT);
    const differences = actual.map((level, at) => Math.abs(level - (expected[at] as number)));
    // Of a BMP OpenCV makes 60 of three colours of 61, and so of some others.
    expect(Math.max(...differences)).toBeLessThanOrEqual(name === 'BMP' ? 1 : 0);
  });

  const grey = pngs.images.filter(({ name }) => /^grey of .*transparent/.test(name));
  it.each(grey)('PNG by the browser: $name', async ({ png, pixels }) => {
    const stored = { width: 13, height: 9, pixels: bytesOf(pixels) };
    const expected = resizeBilinear(stored, 100, 100).pixels;
    expect(await pixelsOf(bytesOf(png), BROWSER)).toEqual(expected);
  });
});

describe('what is cut short is refused, whatever this browser would make of it', () => {
  it.each(oracle.images)('$name', async ({ file }) => {
    const bytes = bytesOf(file);
    expect(readImageHeader(bytes).format).not.toBe('other');
    expect(await decodeImage(bytes.slice(0, -30), EXACT)).toEqual({
      ok: false,
      error: { reason: 'not an image the browser can read', detail: 'damaged or cut short' },
    });
  });
});
