import { fail, ok, type Result } from '../../result';
import { buildHuffmanTable, type HuffmanTable } from './huffman-table';
import type { JpegRefusal } from './jpeg-refusal';
import { noDefinitions, readSegment, type Definitions } from './read-segment';
import { jpegSegments, uint16 } from './segments';

/** A lossless grey picture (ITU-T T.81, annex H), and where its coded data begin. */
export interface LosslessHeader {
  width: number;
  height: number;
  /** Bits of a sample, 2 to 16. */
  precision: number;
  /** 1 to 7: which neighbours foretell a sample (table H.1). */
  predictor: number;
  /** Bits at the lower end that were left out. */
  pointTransform: number;
  /** Samples between restart markers, 0 for none. */
  restartInterval: number;
  table: HuffmanTable;
  dataStart: number;
}

type LosslessFrame = Pick<LosslessHeader, 'width' | 'height' | 'precision'>;

const START_OF_FRAME = 0xc3;
const START_OF_SCAN = 0xda;

/** Reads the segments up to the scan (ITU-T T.81, annex B). */
export function readLosslessHeader(bytes: Uint8Array): Result<LosslessHeader, JpegRefusal> {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return fail('damaged');
  const definitions = noDefinitions();
  let frame: LosslessFrame | null = null;
  for (const { marker, content, end } of jpegSegments(bytes)) {
    if (marker === START_OF_SCAN) return readScanHeader(content, end, frame, definitions);
    if (marker === START_OF_FRAME) {
      const read = readFrame(content);
      if (!read.ok) return read;
      frame = read.value;
    } else {
      const refusal = readSegment(marker, content, definitions);
      if (refusal !== null) return fail(refusal);
    }
  }
  return fail('damaged');
}

function readFrame(segment: Uint8Array): Result<LosslessFrame, JpegRefusal> {
  const [precision = 0, , , , , components] = segment;
  const [height, width] = [uint16(segment, 1), uint16(segment, 3)];
  if (components !== 1 || width === 0 || height === 0) return fail('unsupported');
  return precision >= 2 && precision <= 16 && segment.length === 9
    ? ok({ width, height, precision })
    : fail('damaged');
}

function readScanHeader(
  segment: Uint8Array,
  dataStart: number,
  frame: LosslessFrame | null,
  { codes, restartInterval }: Definitions,
): Result<LosslessHeader, JpegRefusal> {
  const [components, , tables = 0, predictor = 0, , approximation = 0] = segment;
  const code = codes.get(tables >> 4);
  const table = code && buildHuffmanTable(code);
  if (!frame || !table || segment.length !== 6 || components !== 1) return fail('damaged');
  const pointTransform = approximation & 15;
  const isKnown = predictor >= 1 && predictor <= 7 && pointTransform < frame.precision;
  // Predictions begin anew at a restart, and that at the start of a line (H.1.1).
  if (!isKnown || restartInterval % frame.width !== 0) return fail('damaged');
  return ok({ ...frame, predictor, pointTransform, restartInterval, table, dataStart });
}
