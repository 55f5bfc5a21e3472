/** Width and height in pixels, as a file's header states them. */
export interface PictureSize {
  width: number;
  height: number;
}

/** W3C PNG specification, section 11.2.1: the first chunk. @returns null where the file is shorter */
export function readPngSize(bytes: Uint8Array): PictureSize | null {
  return sizeOf(uint(bytes, 16, 4, 'big'), uint(bytes, 20, 4, 'big'));
}

/** GIF89a specification, section 18: the logical screen. */
export function readGifSize(bytes: Uint8Array): PictureSize | null {
  return sizeOf(uint(bytes, 6, 2, 'little'), uint(bytes, 8, 2, 'little'));
}

/** The core header of OS/2 or the info header of Windows, whose height is negative from top to bottom. */
export function readBmpSize(bytes: Uint8Array): PictureSize | null {
  const isCore = uint(bytes, 14, 4, 'little') === 12;
  const [width, height] = isCore
    ? [uint(bytes, 18, 2, 'little'), uint(bytes, 20, 2, 'little')]
    : [uint(bytes, 18, 4, 'little'), uint(bytes, 22, 4, 'little')];
  return sizeOf(width, height === null ? null : Math.abs(height | 0));
}

/** RFC 9649: lossy (RFC 6386, section 9.1), lossless and extended files say it in three places. */
export function readWebpSize(bytes: Uint8Array): PictureSize | null {
  switch (String.fromCharCode(...bytes.subarray(12, 16))) {
    case 'VP8 ':
      return sizeOf(
        maskedBits(uint(bytes, 26, 2, 'little')),
        maskedBits(uint(bytes, 28, 2, 'little')),
      );
    case 'VP8L': {
      const fields = uint(bytes, 21, 4, 'little');
      if (fields === null) return null;
      return { width: 1 + (fields & MASK_14), height: 1 + ((fields >>> 14) & MASK_14) };
    }
    case 'VP8X': {
      const width = uint(bytes, 24, 3, 'little');
      const height = uint(bytes, 27, 3, 'little');
      return width === null || height === null ? null : { width: width + 1, height: height + 1 };
    }
    default:
      return null;
  }
}

const MASK_14 = 0x3fff;

/** The upper two bits of a lossy size say how to scale it when it is shown. */
function maskedBits(value: number | null): number | null {
  return value === null ? null : value & MASK_14;
}

function sizeOf(width: number | null, height: number | null): PictureSize | null {
  return width === null || height === null ? null : { width, height };
}

/** An unsigned number, or null where the bytes end before it does. */
function uint(
  bytes: Uint8Array,
  at: number,
  length: number,
  order: 'big' | 'little',
): number | null {
  if (at + length > bytes.length) return null;
  const field = Array.from(bytes.subarray(at, at + length));
  if (order === 'little') field.reverse();
  return field.reduce((value, byte) => value * 256 + byte, 0);
}
