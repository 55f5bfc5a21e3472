import sharp, { type JpegOptions } from 'sharp';
import type { GreyImage } from '../imaging/resize-bilinear';
import { lcg } from './lcg';

export const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

/** Waves with noise, so that coefficients of all sizes come up. */
export function picture(width: number, height: number, seed: number): GreyImage {
  const noise = lcg(width * height, seed);
  const pixels = new Uint8Array(noise.length);
  for (let i = 0; i < noise.length; i++) {
    const wave = Math.sin((i % width) / 9) * Math.cos(Math.floor(i / width) / 13);
    pixels[i] = Math.min(255, Math.max(0, 128 + 110 * wave + 60 * ((noise[i] ?? 0) - 0.5)));
  }
  return { width, height, pixels };
}

export async function greyJpeg(image: GreyImage, options: JpegOptions): Promise<Uint8Array> {
  const { width, height, pixels } = image;
  const raw = { width, height, channels: 1 } as const;
  const jpeg = sharp(pixels, { raw }).toColourspace('b-w').jpeg(options);
  return new Uint8Array(await jpeg.toBuffer());
}

/** Three channels from a value for each. */
export async function colourJpeg(
  { width, height, pixels }: GreyImage,
  options: JpegOptions,
  channel: (grey: number, index: number) => number = (grey) => grey,
): Promise<Uint8Array> {
  const rgb = Uint8Array.from({ length: pixels.length * 3 }, (_, i) =>
    channel(pixels[Math.floor(i / 3)] ?? 0, i % 3),
  );
  const raw = { width, height, channels: 3 } as const;
  return new Uint8Array(await sharp(rgb, { raw }).jpeg(options).toBuffer());
}

/** Where a marker's segment begins, at its 0xff. */
export function findMarker(jpeg: Uint8Array, marker: number): number {
  let at = 2;
  while (jpeg[at + 1] !== marker) at += 2 + (jpeg[at + 2] ?? 0) * 256 + (jpeg[at + 3] ?? 0);
  return at;
}

export function insert(jpeg: Uint8Array, at: number, bytes: readonly number[]): Uint8Array {
  return Uint8Array.from([...jpeg.subarray(0, at), ...bytes, ...jpeg.subarray(at)]);
}

export function replaced(jpeg: Uint8Array, at: number, ...bytes: number[]): Uint8Array {
  const copy = jpeg.slice();
  copy.set(bytes, at);
  return copy;
}

export const text = (letters: string) => Array.from(letters, (letter) => letter.charCodeAt(0));
