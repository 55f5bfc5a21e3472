import type { SourceImage } from '../../domain/dataset/dataset';
import { luma } from '../../domain/imaging/grey';
import { readImageHeader, type ImageHeader } from '../../domain/imaging/image-header';
import type { GreyImage } from '../../domain/imaging/resize-bilinear';
import { sha256 } from '../../domain/sha256';
import type { DecodedImage, Resampler } from './protocol';
import { resampleBitmap, resizeInCode } from './resample';

/** What a browser must be told to show bytes of a format. */
export const MIME_TYPES: Record<ImageHeader['format'], string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  other: '',
};

/**
 * Decodes a picture as cv2.imread(path, IMREAD_GRAYSCALE) does, and resizes it to 100 x 100.
 *
 * ICC profiles are ignored: the Normals of the archive carry one and the others do not, so applying
 * it would brighten that class alone. The alpha of a PNG is dropped, not blended.
 *
 * @throws when the bytes are no picture that the browser can read
 */
export async function decodeImage(
  bytes: Uint8Array<ArrayBuffer>,
  resampler: Resampler,
): Promise<DecodedImage> {
  // The digest is made on a thread of the browser's own while this one decodes.
  const [decoded, digest] = await Promise.all([
    decodePicture(bytes, resampler),
    sha256(bytes, crypto.subtle),
  ]);
  const { pixels, ...source } = decoded;
  return { pixels, source: { ...source, sizeBytes: bytes.length, sha256: digest } };
}

type Picture = Omit<SourceImage, 'sizeBytes' | 'sha256'> & Pick<DecodedImage, 'pixels'>;

async function decodePicture(
  bytes: Uint8Array<ArrayBuffer>,
  resampler: Resampler,
): Promise<Picture> {
  const { mayHaveAlpha, ...header } = readImageHeader(bytes);
  // fast-png leaves grey samples below 8 bits packed: those few files go by the canvas.
  const isPacked = header.components === 1 && (header.bitDepth ?? 8) < 8;
  if (header.format === 'png' && mayHaveAlpha && !isPacked) {
    const picture = await decodeTransparentPng(bytes);
    const { width, height } = picture;
    return { ...header, width, height, pixels: resizeInCode(picture) };
  }

  const blob = new Blob([bytes], { type: MIME_TYPES[header.format] });
  const bitmap = await createImageBitmap(blob, {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  });
  try {
    const { width, height } = bitmap;
    return { ...header, width, height, pixels: resampleBitmap(bitmap, resampler) };
  } finally {
    bitmap.close();
  }
}

/**
 * A canvas stores colours multiplied by alpha and so loses what lies beneath transparent pixels;
 * OpenCV keeps it. These files are few, so a decoder in JavaScript is fast enough.
 */
async function decodeTransparentPng(bytes: Uint8Array): Promise<GreyImage> {
  const { decode, convertIndexedToRgb } = await import('fast-png');
  const png = decode(bytes, { checkCrc: true });
  const { width, height, depth, palette } = png;
  const data = palette ? convertIndexedToRgb(png) : png.data;
  const channels = palette ? data.length / (width * height) : png.channels;
  // OpenCV reads 16-bit files as 8-bit by their upper byte (png_set_strip_16).
  const level = (at: number) => (depth === 16 ? (data[at] as number) >> 8 : (data[at] as number));

  const pixels = new Uint8Array(width * height);
  for (let i = 0; i < pixels.length; i++) {
    const at = i * channels;
    pixels[i] = channels < 3 ? level(at) : luma(level(at), level(at + 1), level(at + 2));
  }
  return { width, height, pixels };
}
