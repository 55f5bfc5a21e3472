import { startsWith } from '../bytes';
import type { SourceImage } from '../dataset/dataset';
import { readProfileName } from './icc-profile';
import { jpegSegments, uint16 } from './jpeg/segments';
import {
  readBmpSize,
  readGifSize,
  readPngSize,
  readWebpSize,
  type PictureSize,
} from './picture-size';

/** What a file's first bytes say about the picture. */
export type ImageHeader = Pick<
  SourceImage,
  'format' | 'components' | 'bitDepth' | 'progressive' | 'iccProfile'
> & {
  /** As stated, before anything is decoded; null where the header does not say. */
  size: PictureSize | null;
};

/** Inspects JPEG and PNG; of other formats only name and size are read. */
export function readImageHeader(bytes: Uint8Array): ImageHeader {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpegHeader(bytes);
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return readPngHeader(bytes);
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP')
    return { ...unknownHeader('webp'), size: readWebpSize(bytes) };
  if (textAt(bytes, 0, 4) === 'GIF8') return { ...unknownHeader('gif'), size: readGifSize(bytes) };
  if (textAt(bytes, 0, 2) === 'BM') return { ...unknownHeader('bmp'), size: readBmpSize(bytes) };
  return unknownHeader('other');
}

/** Marker segments up to the first frame header: ITU-T T.81, annex B. */
function readJpegHeader(bytes: Uint8Array): ImageHeader {
  const header: ImageHeader = unknownHeader('jpeg');
  for (const { marker, content } of jpegSegments(bytes)) {
    if (marker === 0xe2 && textAt(content, 0, 11) === 'ICC_PROFILE')
      header.iccProfile ??= readProfileName(content.subarray(14)) ?? '';
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      header.bitDepth = content[0] ?? null;
      header.components = content[5] ?? null;
      header.size = { width: uint16(content, 3), height: uint16(content, 1) };
      header.progressive = [0xc2, 0xc6, 0xca, 0xce].includes(marker);
    }
    if (isFrame || marker === 0xda) break;
  }
  return header;
}

const PNG_COMPONENTS: Record<number, number> = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 };

/** Chunks up to the first image data: W3C PNG specification, sections 5 and 11. */
function readPngHeader(bytes: Uint8Array): ImageHeader {
  const colourType = bytes[25] ?? 0;
  const header: ImageHeader = {
    format: 'png',
    components: PNG_COMPONENTS[colourType] ?? null,
    bitDepth: bytes[24] ?? null,
    progressive: bytes[28] === 1,
    iccProfile: null,
    size: readPngSize(bytes),
  };
  let at = 8;
  while (at + 12 <= bytes.length) {
    const type = textAt(bytes, at + 4, 4);
    if (type === 'IDAT') break;
    if (type === 'iCCP') header.iccProfile = textAt(bytes, at + 8, 79).split('\0')[0] ?? '';
    at += 12 + uint16(bytes, at) * 65536 + uint16(bytes, at + 2);
  }
  return header;
}

function unknownHeader(format: ImageHeader['format']): ImageHeader {
  return {
    format,
    components: null,
    bitDepth: null,
    progressive: false,
    iccProfile: null,
    size: null,
  };
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
