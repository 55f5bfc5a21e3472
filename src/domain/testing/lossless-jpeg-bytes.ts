/** A grey picture to be written as lossless JPEG. */
export interface LosslessSource {
  width: number;
  height: number;
  /** Bits of a sample, 2 to 16. */
  precision: number;
  /** 1 to 7. */
  predictor: number;
  /** Lines between restart markers, 0 for none. */
  restartLines: number;
  /** [height * width] */
  samples: readonly number[];
}

/** Sizes 0 to 16 have codes of five bits, in order: the code is the size. */
const CODE_BITS = 5;
const SIZES = 17;

/** A lossless JPEG (ITU-T T.81, annex H, SOF3) written by the standard's formulas, for tests. */
export function losslessJpegBytes(source: LosslessSource): Uint8Array<ArrayBuffer> {
  const { width, height, precision, predictor, restartLines } = source;
  const interval = restartLines === 0 ? height : restartLines;
  const counts = Array.from({ length: 16 }, (_, i) => (i === CODE_BITS - 1 ? SIZES : 0));
  const scan: number[] = [];
  for (let line = 0; line < height; line += interval) {
    if (line > 0) scan.push(0xff, 0xd0 + ((line / interval - 1) % 8));
    scan.push(...stuffed(codedLines(source, line, Math.min(line + interval, height))));
  }
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xc3, [precision, ...uint16(height), ...uint16(width), 1, 1, 0x11, 0]),
    ...segment(0xc4, [0, ...counts, ...Array.from({ length: SIZES }, (_, size) => size)]),
    ...(restartLines === 0 ? [] : segment(0xdd, uint16(restartLines * width))),
    ...segment(0xda, [1, 1, 0, predictor, 0, 0]),
    ...scan,
    ...[0xff, 0xd9],
  ]);
}

/** The bits of the lines from `start` to before `end`, predictions beginning anew. */
function codedLines(source: LosslessSource, start: number, end: number): string {
  const { width, samples } = source;
  let bits = '';
  for (let line = start; line < end; line++) {
    for (let column = 0; column < width; column++) {
      const sample = samples[line * width + column] ?? 0;
      // As a number from -32767 to 32768, equal modulo 2 ** 16.
      const apart = (sample - foretold(source, start, line, column)) & 0xffff;
      bits += differenceBits(apart > 32768 ? apart - 65536 : apart);
    }
  }
  return bits;
}

function foretold(
  { width, precision, predictor, samples }: LosslessSource,
  start: number,
  line: number,
  column: number,
): number {
  const at = (x: number, y: number) => samples[y * width + x] ?? NaN;
  if (line === start) return column === 0 ? 2 ** (precision - 1) : at(column - 1, line);
  const above = at(column, line - 1);
  if (column === 0) return above;
  const [left, corner] = [at(column - 1, line), at(column - 1, line - 1)];
  const byTable = [
    ...[0, left, above, corner, left + above - corner],
    ...[left + ((above - corner) >> 1), above + ((left - corner) >> 1), (left + above) >> 1],
  ];
  return byTable[predictor] ?? NaN;
}

function differenceBits(difference: number): string {
  const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
  const code = size.toString(2).padStart(CODE_BITS, '0');
  if (size === 0 || size === 16) return code;
  const value = difference > 0 ? difference : difference + 2 ** size - 1;
  return code + value.toString(2).padStart(size, '0');
}

/** Filled up with ones, and a zero behind each byte of ones. */
function stuffed(bits: string): number[] {
  const whole = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1');
  const bytes = whole.match(/.{8}/g) ?? [];
  return bytes.flatMap((byte) => (byte === '11111111' ? [255, 0] : [parseInt(byte, 2)]));
}

function segment(marker: number, content: readonly number[]): number[] {
  return [0xff, marker, ...uint16(content.length + 2), ...content];
}

function uint16(value: number): number[] {
  return [value >> 8, value & 255];
}
