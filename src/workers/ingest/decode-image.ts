import { detailOf } from '../../domain/app-error';
import { IMAGE_SIDE } from '../../domain/dataset/dataset';
import type { Skip } from '../../domain/dataset/skipped-image';
import { luma } from '../../domain/imaging/grey';
import { readImageHeader, type ImageHeader } from '../../domain/imaging/image-header';
import { refusePictureSize } from '../../domain/imaging/image-limits';
import { resizeJpeg } from '../../domain/imaging/jpeg/resize-jpeg';
import type { PictureSize } from '../../domain/imaging/picture-size';
import { resizeBilinear, type GreyImage } from '../../domain/imaging/resize-bilinear';
import { fail, ok, type Result } from '../../domain/result';
import { sha256 } from '../../domain/sha256';
import type { DecodedImage, Resampler } from './protocol';
import { isDicom, readDicom } from './read-dicom';
import { greyOfBitmap, resizeByCanvas } from './resample';
import { startStageClock, type StageClock } from './stage-clock';

/** What a browser must be told to show bytes of a format. */
export const MIME_TYPES: Record<ImageHeader['format'], string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  dicom: 'application/dicom',
  other: '',
};

/**
 * Decodes a picture as cv2.imread(path, IMREAD_GRAYSCALE) does, and resizes it to 100 x 100.
 *
 * ICC profiles are ignored: the Normals of the archive carry one and the others do not, so applying
 * it would brighten that class alone. The alpha of a PNG is dropped, not blended.
 *
 * @returns why it is skipped where it is too large, or no picture that the browser can read
 */
export async function decodeImage(
  bytes: Uint8Array<ArrayBuffer>,
  resampler: Resampler,
  clock: StageClock = startStageClock(),
): Promise<Result<DecodedImage, Skip>> {
  if (isDicom(bytes)) return decodeDicom(bytes, clock);
  const header = readImageHeader(bytes);
  const refused = refusePictureSize(header.size);
  if (refused) return fail(refused);
  if (header.format === 'other') return unreadable('neither JPEG, PNG, WebP, BMP, GIF nor DICOM');
  try {
    // The digest is made on a thread of the browser's own while this one decodes.
    const [{ pixels, width, height }, digest] = await Promise.all([
      decodePicture(bytes, header, resampler, clock),
      clock.measure('check', () => sha256(bytes, crypto.subtle)),
    ]);
    const { mayHaveAlpha: _mayHaveAlpha, size: _size, ...stated } = header;
    const source = { ...stated, width, height, sizeBytes: bytes.length, sha256: digest };
    return ok({ pixels, source });
  } catch (thrown) {
    return unreadable(detailOf(thrown));
  }
}

/** The first frame, resized by the same rule as any other picture. */
async function decodeDicom(
  bytes: Uint8Array<ArrayBuffer>,
  clock: StageClock,
): Promise<Result<DecodedImage, Skip>> {
  const read = await clock.measure('decode', () => readDicom(bytes));
  if (!read.ok) return read;
  const file = {
    format: 'dicom' as const,
    sizeBytes: bytes.length,
    sha256: await clock.measure('check', () => sha256(bytes, crypto.subtle)),
  };
  const { image, bitDepth, display } = read.value;
  const { pixels } = clock.measureSync('resize', () => resize(image));
  const { width, height } = image;
  const plain = { components: 1, progressive: false, iccProfile: null };
  return ok({ pixels, source: { width, height, bitDepth, ...plain, ...file }, display });
}

function resize(image: GreyImage): GreyImage {
  return resizeBilinear(image, IMAGE_SIDE, IMAGE_SIDE);
}

function unreadable(detail: string) {
  return fail<Skip>({ reason: 'not an image the browser can read', detail });
}

/** 100 x 100 pixels, and the size of the picture they were made from. */
type Picture = Pick<DecodedImage, 'pixels'> & PictureSize;

async function decodePicture(
  bytes: Uint8Array<ArrayBuffer>,
  header: ImageHeader,
  resampler: Resampler,
  clock: StageClock,
): Promise<Picture> {
  const { format } = header;
  if (format === 'jpeg') {
    // Its resizing is part of its decoding: most pixels are never worked out.
    const resized = clock.measureSync('decode', () => resizeJpeg(bytes, IMAGE_SIDE, IMAGE_SIDE));
    if (resized.ok) {
      const { image, sourceWidth: width, sourceHeight: height } = resized.value;
      return { width, height, pixels: image.pixels };
    }
    // Progressive, turned or damaged: the browser reads every kind, and mends what it can.
  }
  if (isTransparentPng(header)) {
    const image = await clock.measure('decode', () => decodeTransparentPng(bytes));
    const { pixels } = clock.measureSync('resize', () => resize(image));
    return { width: image.width, height: image.height, pixels };
  }

  const blob = new Blob([bytes], { type: MIME_TYPES[format] });
  const bitmap = await clock.measure('decode', () =>
    createImageBitmap(blob, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' }),
  );
  try {
    const { width, height } = bitmap;
    const pixels = clock.measureSync('resize', () =>
      resampler === 'canvas' ? resizeByCanvas(bitmap) : resize(greyOfBitmap(bitmap)).pixels,
    );
    return { width, height, pixels };
  } finally {
    bitmap.close();
  }
}

function isTransparentPng({ format, mayHaveAlpha, components, bitDepth }: ImageHeader): boolean {
  // fast-png leaves grey samples below 8 bits packed: those few files go by the canvas.
  const isPacked = components === 1 && (bitDepth ?? 8) < 8;
  return format === 'png' && mayHaveAlpha && !isPacked;
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
