import { crc32 } from '../../../domain/zip/crc32';

/** Colour types of W3C PNG, section 11.2.1. */
export type ColourType = 'grey' | 'rgb' | 'palette' | 'greyAlpha' | 'rgba';

export interface PngPicture {
  width: number;
  height: number;
  colourType: ColourType;
  depth: 1 | 2 | 4 | 8 | 16;
  /** Row by row, the channels of a pixel together; each from 0 to 2^depth - 1. */
  samples: ArrayLike<number>;
  /** Chunks between the header and the data. */
  before?: number[];
}

const COLOUR_TYPES = { grey: 0, rgb: 2, palette: 3, greyAlpha: 4, rgba: 6 };
const CHANNELS = { grey: 1, rgb: 3, palette: 1, greyAlpha: 2, rgba: 4 };
const MAX_STORED = 0xffff;

/** A PNG without filters and without compression, byte by byte. */
export function pngBytes(picture: PngPicture): Uint8Array<ArrayBuffer> {
  const { width, height, colourType, depth, before = [] } = picture;
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...pngChunk('IHDR', [...u32(width), ...u32(height), depth, COLOUR_TYPES[colourType], 0, 0, 0]),
    ...before,
    ...pngChunk('IDAT', stored(scanlines(picture))),
    ...pngChunk('IEND', []),
  ]);
}

/** A picture of 8-bit grey values. */
export function greyPng(
  width: number,
  height: number,
  samples: ArrayLike<number>,
): Uint8Array<ArrayBuffer> {
  return pngBytes({ width, height, colourType: 'grey', depth: 8, samples });
}

export function pngChunk(type: string, data: readonly number[]): number[] {
  const body = Uint8Array.from([...new TextEncoder().encode(type), ...data]);
  const chunk = u32(data.length);
  // One by one: a spread of a large picture would not fit on the stack.
  for (const byte of body) chunk.push(byte);
  chunk.push(...u32(crc32(body)));
  return chunk;
}

/** Each row begins with its filter, 0, and fills its last byte up with 0. */
function scanlines({ width, height, colourType, depth, samples }: PngPicture): number[] {
  const rowSamples = width * CHANNELS[colourType];
  const bytes: number[] = [];
  for (let row = 0; row < height; row++) {
    bytes.push(0);
    let held = 0;
    let heldBits = 0;
    for (let i = 0; i < rowSamples; i++) {
      const sample = samples[row * rowSamples + i] ?? 0;
      if (depth === 16) {
        bytes.push(sample >> 8, sample & 255);
        continue;
      }
      held = (held << depth) | sample;
      heldBits += depth;
      if (heldBits < 8) continue;
      bytes.push(held);
      held = 0;
      heldBits = 0;
    }
    if (heldBits > 0) bytes.push((held << (8 - heldBits)) & 255);
  }
  return bytes;
}

/** A zlib stream of stored blocks (RFC 1950; RFC 1951, section 3.2.4). */
function stored(data: readonly number[]): number[] {
  const stream = [0x78, 0x01];
  for (let at = 0; at < data.length; at += MAX_STORED) {
    const block = data.slice(at, at + MAX_STORED);
    const isLast = at + MAX_STORED >= data.length ? 1 : 0;
    const { length } = block;
    stream.push(isLast, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255);
    for (const byte of block) stream.push(byte);
  }
  stream.push(...u32(adler32(data)));
  return stream;
}

function adler32(data: readonly number[]): number {
  let a = 1;
  let b = 0;
  for (const byte of data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

function u32(value: number): number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}
