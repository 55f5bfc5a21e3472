import { IMAGE_SIDE } from '../../domain/dataset/dataset';
import { luma } from '../../domain/imaging/grey';
import type { PictureSize } from '../../domain/imaging/picture-size';
import type { GreyImage } from '../../domain/imaging/resize-bilinear';

/** Whether the browser can scale a JPEG while it decodes it. */
export function canDecodeScaled(): boolean {
  return 'ImageDecoder' in globalThis;
}

/** Each side is decoded to at least this many pixels: with fewer, the averages come out coarse. */
const MIN_DECODED_SIDE = 2 * IMAGE_SIDE;
/** A JPEG block of 8 x 8 can be decoded to 1 x 1, 2 x 2 and so on: the scale is n / 8. */
const SCALES = 8;

/**
 * Decodes a JPEG at the smallest scale that keeps twice the side it is to be resized to. The decoder
 * then leaves out most of the inverse cosine transform.
 *
 * @param bytes a JPEG
 * @param size as its header states it
 * @param isGrey it has a single component
 * @returns null where there is nothing to gain, or where the browser gives pixels in a layout that is
 *   not known here
 * @throws when the bytes are no picture that the browser can read
 */
export async function decodeScaled(
  bytes: Uint8Array<ArrayBuffer>,
  size: PictureSize,
  isGrey: boolean,
): Promise<GreyImage | null> {
  const scale = scaleFor(size);
  if (scale === SCALES) return null;
  const decoder = new ImageDecoder({
    data: bytes,
    type: 'image/jpeg',
    colorSpaceConversion: 'none',
    desiredWidth: Math.ceil((size.width * scale) / SCALES),
    desiredHeight: Math.ceil((size.height * scale) / SCALES),
  });
  try {
    const { image } = await decoder.decode();
    try {
      return await readGrey(image, isGrey);
    } finally {
      image.close();
    }
  } finally {
    decoder.close();
  }
}

/** The numerator of the scale, 1 to 8. */
function scaleFor({ width, height }: PictureSize): number {
  const smaller = Math.min(width, height);
  return Math.min(SCALES, Math.max(1, Math.ceil((SCALES * MIN_DECODED_SIDE) / smaller)));
}

/** Positions of red, green and blue in a pixel of 4 bytes. */
const LAYOUTS: Partial<Record<VideoPixelFormat, readonly [number, number, number]>> = {
  RGBA: [0, 1, 2],
  RGBX: [0, 1, 2],
  BGRA: [2, 1, 0],
  BGRX: [2, 1, 0],
};

async function readGrey(frame: VideoFrame, isGrey: boolean): Promise<GreyImage | null> {
  const layout = frame.format ? LAYOUTS[frame.format] : undefined;
  const { codedWidth: width, codedHeight: height } = frame;
  if (layout === undefined || frame.allocationSize() !== width * height * 4) return null;
  const bytes = new Uint8Array(width * height * 4);
  await frame.copyTo(bytes);

  const pixels = new Uint8Array(width * height);
  const [red, green, blue] = layout;
  for (let i = 0, at = 0; i < pixels.length; i++, at += 4) {
    // A picture of one component has the same value three times.
    pixels[i] = isGrey
      ? (bytes[at] as number)
      : luma(bytes[at + red] as number, bytes[at + green] as number, bytes[at + blue] as number);
  }
  return { width, height, pixels };
}
