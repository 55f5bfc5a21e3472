import { detailOf } from '../../domain/app-error';
import { IMAGE_SIDE, type SourceImage } from '../../domain/dataset/dataset';
import type { Skip } from '../../domain/dataset/skipped-image';
import { isDicom } from '../../domain/imaging/dicom/open-file';
import { prepareForBrowser } from '../../domain/imaging/for-browser/prepare';
import { greyFromRgba, isSeeThrough } from '../../domain/imaging/grey';
import { readImageHeader, type ImageHeader } from '../../domain/imaging/image-header';
import { refusePictureSize } from '../../domain/imaging/image-limits';
import type { JpegRefusal } from '../../domain/imaging/jpeg/jpeg-refusal';
import { resizeBilinear, type GreyImage } from '../../domain/imaging/resize-bilinear';
import { fail, ok, type Result } from '../../domain/result';
import { decodePng } from './decode-png';
import { loadJpegReader } from './jpeg/jpeg-reader';
import type { ChosenReader, DecodedImage } from './protocol';
import { readDicom } from './read-dicom';
import { drawBitmap, hidesPixels } from './resample';
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
 * Decodes a picture as cv2.imread(path, IMREAD_GRAYSCALE) does, and resizes it to 100 x 100. The exact
 * reader is equal but for WebP, BMP and GIF; the browser's parts are within a quarter of a grey level on
 * average, but for bright colours, and lose what lies under full transparency.
 *
 * ICC profiles are ignored: the Normals of the archive carry one and the others do not, so applying
 * it would brighten that class alone. The alpha of a PNG is dropped, not blended.
 *
 * @param frame of a DICOM file, counted from 0
 * @returns why it is skipped where it is too large, or no picture that the browser can read
 */
export async function decodeImage(
  bytes: Uint8Array<ArrayBuffer>,
  by: ChosenReader,
  clock: StageClock = startStageClock(),
  frame = 0,
): Promise<Result<DecodedImage, Skip>> {
  if (isDicom(bytes)) return decodeDicom(bytes, clock, frame);
  const header = readImageHeader(bytes);
  const refused = refusePictureSize(header.size);
  if (refused) return fail(refused);
  if (header.format === 'other') return unreadable('neither JPEG, PNG, WebP, BMP, GIF nor DICOM');
  try {
    const picture = await decodePicture(bytes, header, by, clock);
    if (!picture.ok) return picture;
    const { pixels, ...seen } = picture.value;
    const { size: _size, ...stated } = header;
    return ok({ pixels, source: { ...stated, ...seen, sizeBytes: bytes.length } });
  } catch (thrown) {
    return unreadable(detailOf(thrown));
  }
}

/** A frame, resized by the same rule as any other picture. */
async function decodeDicom(
  bytes: Uint8Array<ArrayBuffer>,
  clock: StageClock,
  frame: number,
): Promise<Result<DecodedImage, Skip>> {
  const read = await clock.measure('decode', () => readDicom(bytes, frame));
  if (!read.ok) return read;
  const { image, bitDepth, ...said } = read.value;
  const { frameCount } = said.display;
  const file = {
    format: 'dicom' as const,
    sizeBytes: bytes.length,
    ...(frameCount > 1 && { frameCount }),
  };
  const { pixels } = clock.measureSync('resize', () => resize(image));
  const { width, height } = image;
  const plain = { components: 1, progressive: false, iccProfile: null };
  return ok({ pixels, source: { width, height, bitDepth, ...plain, ...file }, ...said });
}

function resize(image: GreyImage): GreyImage {
  return resizeBilinear(image, IMAGE_SIDE, IMAGE_SIDE);
}

function skipOf(refusal: JpegRefusal | 'too large'): Skip {
  switch (refusal) {
    case 'too large':
      return { reason: 'too large', detail: 'its picture takes more memory than there is' };
    case 'unsupported':
      return {
        reason: UNREADABLE,
        detail: 'JPEG with arithmetic coding, without loss or not of 8 bits',
      };
    case 'damaged':
      return { reason: UNREADABLE, detail: 'damaged: there is no picture in it' };
  }
}

const UNREADABLE = 'not an image the browser can read';

function unreadable(detail: string) {
  return fail<Skip>({ reason: UNREADABLE, detail });
}

/** 100 x 100 pixels, and the size of the picture they were made from. */
type Picture = Pick<DecodedImage, 'pixels'> & Pick<SourceImage, 'width' | 'height' | 'isCutShort'>;

async function decodePicture(
  bytes: Uint8Array<ArrayBuffer>,
  header: ImageHeader,
  { reader, resampler }: ChosenReader,
  clock: StageClock,
): Promise<Result<Picture, Skip>> {
  const { format } = header;
  if (reader === 'exact' && format === 'jpeg') {
    const reader = await loadJpegReader();
    // Its resizing is part of its decoding: most pixels are never worked out.
    const resized = clock.measureSync('decode', () => reader.resize(bytes, IMAGE_SIDE, IMAGE_SIDE));
    if (!resized.ok) return fail(skipOf(resized.error));
    const { image, sourceWidth: width, sourceHeight: height, isCutShort } = resized.value;
    return ok({ width, height, pixels: image.pixels, ...(isCutShort && { isCutShort }) });
  }
  if (reader === 'exact' && format === 'png' && !isPackedAndInterlaced(header)) {
    const image = await clock.measure('decode', () => decodePng(bytes));
    const { pixels } = clock.measureSync('resize', () => resize(image));
    return ok({ width: image.width, height: image.height, pixels });
  }

  if (hidesPixels()) {
    return unreadable(
      'this browser gives noise in place of its pixels (privacy.resistFingerprinting)',
    );
  }
  const prepared = prepareForBrowser(bytes, format);
  if (prepared === null) return unreadable('damaged or cut short');
  const blob = new Blob([prepared], { type: MIME_TYPES[format] });
  const bitmap = await clock.measure('decode', () =>
    createImageBitmap(blob, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' }),
  );
  try {
    const { width, height } = bitmap;
    const isCanvas = resampler === 'canvas';
    const size = isCanvas ? { width: IMAGE_SIDE, height: IMAGE_SIDE } : { width, height };
    const rgba = clock.measureSync('resize', () => drawBitmap(bitmap, size.width, size.height));
    if (!isPngWithAlpha(header) && isSeeThrough(rgba)) {
      return unreadable('transparent or damaged: browsers do not agree about it, save it as PNG');
    }
    const grey = { ...size, pixels: greyFromRgba(rgba) };
    const { pixels } = isCanvas ? grey : clock.measureSync('resize', () => resize(grey));
    return ok({ width, height, pixels });
  } finally {
    bitmap.close();
  }
}

/** The browser's parts lose what lies under it. */
function isPngWithAlpha({ format, components }: ImageHeader): boolean {
  return format === 'png' && (components === 2 || components === 4);
}

/** Of PNGs the few that fast-png does not read. */
function isPackedAndInterlaced({ bitDepth, progressive }: ImageHeader): boolean {
  return progressive && bitDepth !== null && bitDepth < 8;
}
