/**
 * A JPEG whose every 8 x 8 block is one flat grey value, and decodes to exactly that value: a flat
 * block of v has the DC coefficient 8 (v - 128) and no other, and the quantisation table is 8
 * everywhere (ITU-T T.81, annexes A.3, B and F.1.2).
 */
export interface Mosaic {
  width: number;
  height: number;
  /** Grey value of the block at (column, row), 0 to 255. */
  valueAt: (column: number, row: number) => number;
  /** 3: the same grey with two neutral colour components. */
  components?: 1 | 3;
  progressive?: boolean;
}

const BLOCK = 8;

export function mosaicJpeg(mosaic: Mosaic): Uint8Array<ArrayBuffer> {
  const { progressive = false } = mosaic;
  const scans = progressive
    ? [scan(mosaic, 0, 0, true, false), ...alternatingScans(mosaic)]
    : [scan(mosaic, 0, 63, true, true)];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xdb, [0, ...new Array<number>(64).fill(BLOCK)]),
    ...frame(mosaic, progressive ? 0xc2 : 0xc0),
    // DC: the categories 0 to 11 with codes of 4 bits. AC: the end of block as the single bit 0.
    ...segment(0xc4, [0x00, ...codeLengths(4, 12), ...Array.from({ length: 12 }, (_, i) => i)]),
    ...segment(0xc4, [0x10, ...codeLengths(1, 1), 0]),
    ...scans.flat(),
    ...[0xff, 0xd9],
  ]);
}

/** The picture that the mosaic decodes to. @returns Uint8Array [height * width] */
export function mosaicPixels({ width, height, valueAt }: Mosaic): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: width * height }, (_, at) =>
    valueAt(Math.floor((at % width) / BLOCK), Math.floor(at / width / BLOCK)),
  );
}

function frame({ width, height, components = 1 }: Mosaic, marker: number): number[] {
  const parts = componentIds(components).flatMap((id) => [id, 0x11, 0]);
  return segment(marker, [
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    components,
    ...parts,
  ]);
}

/** A progressive picture says even of missing coefficients that they are: one scan a component. */
function alternatingScans({ components = 1, ...mosaic }: Mosaic): number[][] {
  return componentIds(components).map((id) => scan(mosaic, 1, 63, false, true, [id]));
}

function scan(
  { width, height, valueAt, components = 1 }: Mosaic,
  firstCoefficient: number,
  lastCoefficient: number,
  hasDc: boolean,
  hasAc: boolean,
  ids = componentIds(components),
): number[] {
  const bits: number[] = [];
  let last = 0;
  for (let row = 0; row * BLOCK < height; row++) {
    for (let column = 0; column * BLOCK < width; column++) {
      const dc = valueAt(column, row) - 128;
      ids.forEach((_, component) => {
        // The colour components stay at 0, which is neutral.
        if (hasDc) bits.push(...differenceBits(component === 0 ? dc - last : 0));
        if (hasAc) bits.push(0);
      });
      last = dc;
    }
  }
  const parts = ids.flatMap((id) => [id, 0x00]);
  const header = [ids.length, ...parts, firstCoefficient, lastCoefficient, 0];
  return [...segment(0xda, header), ...pack(bits)];
}

function componentIds(components: 1 | 3): number[] {
  return Array.from({ length: components }, (_, index) => index + 1);
}

/** The category in 4 bits, then that many bits of the difference, negative ones less 1. */
function differenceBits(difference: number): number[] {
  const category = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
  const value = difference < 0 ? difference + 2 ** category - 1 : difference;
  return [...toBits(category, 4), ...toBits(value, category)];
}

function toBits(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => (value >> (count - 1 - index)) & 1);
}

/** Bytes of the bits, filled up with 1; a byte 255 is followed by a 0. */
function pack(bits: readonly number[]): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < bits.length; at += 8) {
    const byte = Array.from({ length: 8 }, (_, i) => bits[at + i] ?? 1).join('');
    const value = parseInt(byte, 2);
    bytes.push(value);
    if (value === 255) bytes.push(0);
  }
  return bytes;
}

function segment(marker: number, payload: readonly number[]): number[] {
  const length = payload.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...payload];
}

/** How many codes there are of each length from 1 to 16: all of one length. */
function codeLengths(length: number, count: number): number[] {
  return Array.from({ length: 16 }, (_, index) => (index + 1 === length ? count : 0));
}
