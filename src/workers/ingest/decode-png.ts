import type { DecodedPng } from 'fast-png';
import type { GreyImage } from '../../domain/imaging/resize-bilinear';
import { pictureChunksOf } from '../../domain/imaging/png-chunks';

/** 0.299, 0.587 and the rest in 1/32768, cut off as libpng does (pngrtran.c, png_set_rgb_to_gray_fixed). */
const RED = 9797;
const GREEN = 19234;
const BLUE = 3737;

/**
 * Decodes a PNG as cv2.imread(path, IMREAD_GRAYSCALE) does: alpha is dropped, not blended, and of 16
 * bits the upper 8 count.
 *
 * @throws with what is wrong with the file
 */
export async function decodePng(bytes: Uint8Array): Promise<GreyImage> {
  const { decode, convertIndexedToRgb } = await import('fast-png');
  const png = decode(pictureChunksOf(bytes), { checkCrc: true });
  const { width, height } = png;
  const pixels = png.palette
    ? greyOfColours(convertIndexedToRgb(png), 3, 8)
    : png.channels < 3
      ? greyOfSamples(png)
      : greyOfColours(png.data, png.channels, png.depth);
  return { width, height, pixels };
}

function greyOfSamples({ width, height, depth, channels, data }: DecodedPng) {
  const pixels = new Uint8Array(width * height);
  if (depth < 8) return unpack(pixels, data, width, depth);
  const shift = depth - 8;
  for (let i = 0; i < pixels.length; i++) pixels[i] = (data[i * channels] as number) >> shift;
  return pixels;
}

/** Samples of less than 8 bits lie in bytes from the upper bit on, each row from a byte of its own. */
function unpack(
  pixels: Uint8Array<ArrayBuffer>,
  data: DecodedPng['data'],
  width: number,
  depth: number,
) {
  const bytesPerRow = Math.ceil((width * depth) / 8);
  const largest = 2 ** depth - 1;
  for (let i = 0; i < pixels.length; i++) {
    const bit = (i % width) * depth;
    const byte = data[Math.floor(i / width) * bytesPerRow + (bit >> 3)] as number;
    pixels[i] = (((byte >> (8 - depth - (bit & 7))) & largest) * 255) / largest;
  }
  return pixels;
}

/** As libpng has it (png_do_rgb_to_gray): what is grey already stays, and only 16 bits are rounded. */
function greyOfColours(data: DecodedPng['data'], channels: number, depth: number) {
  const pixels = new Uint8Array(data.length / channels);
  const half = depth === 16 ? 16384 : 0;
  for (let i = 0, at = 0; i < pixels.length; i++, at += channels) {
    const [red, green, blue] = [data[at], data[at + 1], data[at + 2]] as [number, number, number];
    const isGrey = red === green && red === blue;
    const grey = isGrey ? red : (RED * red + GREEN * green + BLUE * blue + half) >>> 15;
    pixels[i] = grey >> (depth - 8);
  }
  return pixels;
}
