import { fail, ok, type Result } from '../../result';
import { extendBits, peekBits } from './bits';
import { readEntropyData, type EntropyData } from './entropy-data';
import { buildHuffmanTable, findSymbol, type HuffmanTable } from './huffman-table';
import { invertDct } from './inverse-dct';
import type { JpegRefusal } from './jpeg-refusal';
import type { SampledPicture } from './lossless-jpeg';
import { noDefinitions, readSegment, type Definitions } from './read-segment';
import { jpegSegments, uint16 } from './segments';

/** What the header says of a picture, and where its coded data begin. */
interface Header {
  width: number;
  height: number;
  steps: Uint16Array;
  /** Of the first coefficient of a block, and of the others. */
  first: HuffmanTable;
  others: HuffmanTable;
  /** Blocks between restart markers, 0 for none. */
  restartInterval: number;
  dataStart: number;
}

interface Frame {
  width: number;
  height: number;
  /** The number of its steps. */
  steps: number;
}

const BASELINE_FRAME = 0xc0;
const EXTENDED_FRAME = 0xc1;
const START_OF_SCAN = 0xda;
const PRECISION = 12;
const HIGHEST = 4095;
/** What the encoder took off each sample (ITU-T T.81, A.3.1). */
const LEVEL_SHIFT = 2048;
/** Bit positions stay small integers up to here. */
const MAX_BYTES = 2 ** 27;

/** Vertical frequency * 8 + horizontal, by place (ITU-T T.81, figure A.6). */
const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
  13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52,
  45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/**
 * Decodes sequential JPEG with 12 bits of one component, Huffman-coded, as libjpeg does when it is built
 * for them: no codec for browsers reads it.
 *
 * @param maxSamples more than that are refused before memory is asked for
 * @returns 'unsupported' for any other kind, 'damaged' where the bytes do not hold together
 */
export function decodeExtendedJpeg(
  bytes: Uint8Array,
  maxSamples: number,
): Result<SampledPicture, JpegRefusal> {
  if (bytes.length > MAX_BYTES) return fail('unsupported');
  const header = readHeader(bytes);
  if (!header.ok) return header;
  const { width, height, dataStart } = header.value;
  if (width * height > maxSamples) return fail('unsupported');
  const coded = readEntropyData(bytes, dataStart);
  if (!coded.ok) return coded;
  const samples = new Uint16Array(width * height);
  return readBlocks(header.value, coded.value, samples)
    ? ok({ width, height, samples })
    : fail('damaged');
}

/** Reads the segments up to the scan (ITU-T T.81, annex B). */
function readHeader(bytes: Uint8Array): Result<Header, JpegRefusal> {
  const definitions = noDefinitions();
  let frame: Frame | null = null;
  for (const { marker, content, end } of jpegSegments(bytes)) {
    if (marker === START_OF_SCAN) return readScanHeader(content, end, frame, definitions);
    if (marker === BASELINE_FRAME || marker === EXTENDED_FRAME) {
      const [precision, , , , , components, , , steps = 0] = content;
      const [height, width] = [uint16(content, 1), uint16(content, 3)];
      if (precision !== PRECISION || components !== 1) return fail('unsupported');
      if (width === 0 || height === 0) return fail('unsupported');
      frame = { width, height, steps };
    } else {
      const refusal = readSegment(marker, content, definitions);
      if (refusal !== null) return fail(refusal);
    }
  }
  return fail('damaged');
}

function readScanHeader(
  segment: Uint8Array,
  dataStart: number,
  frame: Frame | null,
  { codes, steps, restartInterval }: Definitions,
): Result<Header, JpegRefusal> {
  const [components, , tables = 0] = segment;
  const [firstCode, otherCode] = [codes.get(tables >> 4), codes.get(0x10 + (tables & 15))];
  const first = firstCode && buildHuffmanTable(firstCode);
  const others = otherCode && buildHuffmanTable(otherCode);
  const ofFrame = frame && steps.get(frame.steps);
  if (!frame || !ofFrame || !first || !others || components !== 1) return fail('damaged');
  const { width, height } = frame;
  return ok({ width, height, steps: ofFrame, first, others, restartInterval, dataStart });
}

/** @returns whether the data hold together to the end */
function readBlocks(
  header: Header,
  { data, intervalEnds }: EntropyData,
  samples: Uint16Array,
): boolean {
  const { width, height, restartInterval } = header;
  const across = Math.ceil(width / 8);
  const count = across * Math.ceil(height / 8);
  const blocksOfInterval = restartInterval === 0 ? count : restartInterval;
  if (intervalEnds.length !== Math.ceil(count / blocksOfInterval)) return false;
  const reader = new BlockReader(header, data);
  const block = new Float64Array(64);
  for (let at = 0; at < count; at++) {
    const interval = Math.floor(at / blocksOfInterval);
    if (at % blocksOfInterval === 0) reader.restart(intervalEnds[interval - 1] ?? 0);
    if (!reader.read(block, intervalEnds[interval] ?? 0)) return false;
    const [left, top] = [(at % across) * 8, Math.floor(at / across) * 8];
    for (let y = 0; y < 8 && top + y < height; y++) {
      for (let x = 0; x < 8 && left + x < width; x++) {
        const level = (block[y * 8 + x] as number) + LEVEL_SHIFT;
        samples[(top + y) * width + left + x] = Math.min(Math.max(level, 0), HIGHEST);
      }
    }
  }
  return true;
}

/** Reads one block after the other (ITU-T T.81, F.2.2). */
class BlockReader {
  /** In bits. */
  private at = 0;
  private prediction = 0;
  private readonly coefficients = new Float64Array(64);

  constructor(
    private readonly header: Header,
    private readonly data: DataView,
  ) {}

  /** @param start in bytes */
  restart(start: number): void {
    this.at = start * 8;
    this.prediction = 0;
  }

  /**
   * @param block [64], row-major, around 0: filled
   * @param end of its data, in bytes
   * @returns whether they hold together
   */
  read(block: Float64Array, end: number): boolean {
    const { first, others, steps } = this.header;
    this.coefficients.fill(0);
    const size = this.symbol(first);
    if (size === null || size > 15) return false;
    this.prediction += this.value(size);
    this.coefficients[0] = this.prediction * (steps[0] as number);
    for (let place = 1; place < 64; place++) {
      const symbol = this.symbol(others);
      if (symbol === null) return false;
      const [run, bits] = [symbol >> 4, symbol & 15];
      // Without a value: sixteen zeros, or nothing but zeros to the end.
      if (bits === 0 && run < 15) break;
      place += run;
      if (place > 63) return false;
      if (bits > 0) {
        this.coefficients[ZIGZAG[place] as number] = this.value(bits) * (steps[place] as number);
      }
    }
    if (this.at > end * 8) return false;
    invertDct(this.coefficients, block);
    return true;
  }

  private symbol(table: HuffmanTable): number | null {
    const found = findSymbol(this.data, this.at, table);
    this.at += found >> 8;
    return found === 0 ? null : found & 0xff;
  }

  private value(size: number): number {
    if (size === 0) return 0;
    const value = extendBits(peekBits(this.data, this.at) >>> (32 - size), size);
    this.at += size;
    return value;
  }
}
