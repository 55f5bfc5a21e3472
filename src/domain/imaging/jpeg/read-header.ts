import { fail, ok, type Result } from '../../result';
import {
  buildHuffmanTable,
  buildRunTable,
  type HuffmanTable,
  type RunTable,
} from './huffman-table';
import type { JpegRefusal } from './jpeg-refusal';
import { noDefinitions, readSegment, type Definitions, type FrameComponent } from './read-segment';
import { jpegSegments } from './segments';

/** A picture of one scan, and where its coded data begin. */
export interface JpegHeader {
  width: number;
  height: number;
  /** Grey, or luma and two of colour. */
  components: JpegComponent[];
  /** MCUs between restart markers, 0 for none. */
  restartInterval: number;
  /** Quantisation steps of the first component along the zigzag: Uint16Array [64]. */
  quantisation: Uint16Array;
  dataStart: number;
}

export interface JpegComponent {
  /** Blocks of an MCU side by side, and above each other. */
  columns: number;
  rows: number;
  /** Of a block's first coefficient, as differences. */
  first: HuffmanTable;
  others: RunTable;
}

const START_OF_SCAN = 0xda;
/** Table numbers of the coefficients after the first begin here. */
const OTHERS = 0x10;
/** ITU-T T.81, B.2.3. */
const MAX_BLOCKS_PER_MCU = 10;
const RED_GREEN_BLUE = 'RGB';

/** Reads the segments up to the scan (ITU-T T.81, annex B). */
export function readJpegHeader(bytes: Uint8Array): Result<JpegHeader, JpegRefusal> {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return fail('unsupported');
  const definitions = noDefinitions();
  for (const { marker, content, end } of jpegSegments(bytes)) {
    if (marker === START_OF_SCAN) return readScanHeader(content, end, definitions);
    const refusal = readSegment(marker, content, definitions);
    if (refusal !== null) return fail(refusal);
  }
  return fail('damaged');
}

/** Only a scan of all components is read: ITU-T T.81, B.2.3. */
function readScanHeader(
  segment: Uint8Array,
  dataStart: number,
  { frame, restartInterval, quantisation, codes, isAdobeRgb }: Definitions,
): Result<JpegHeader, JpegRefusal> {
  if (frame === null) return fail('damaged');
  const count = frame.components.length;
  if (segment[0] !== count) return fail('unsupported');
  if (segment.length !== 4 + 2 * count) return fail('damaged');
  const [from, to, approximation] = segment.subarray(1 + 2 * count);
  if (from !== 0 || to !== 63 || approximation !== 0) return fail('unsupported');
  if (!isLumaFirst(frame.components) || (count > 1 && isAdobeRgb)) return fail('unsupported');

  const firstTables = new Map<number, HuffmanTable | null>();
  const otherTables = new Map<number, RunTable | null>();
  for (const [number, code] of codes) {
    const table = buildHuffmanTable(code);
    if (number < OTHERS) firstTables.set(number, table);
    else otherTables.set(number - OTHERS, table && buildRunTable(table));
  }
  const components: JpegComponent[] = [];
  for (const [index, { id, columns, rows }] of frame.components.entries()) {
    const [scanId, numbers = 0] = segment.subarray(1 + 2 * index);
    const first = firstTables.get(numbers >> 4);
    const others = otherTables.get(numbers & 15);
    if (scanId !== id || !first || !others) return fail('damaged');
    // Alone, a component's blocks follow each other whatever its sampling says (A.2.2).
    const isAlone = count === 1;
    components.push({ columns: isAlone ? 1 : columns, rows: isAlone ? 1 : rows, first, others });
  }
  const steps = quantisation.get(frame.components[0]?.quantisation ?? -1);
  if (!steps) return fail('damaged');
  const { width, height } = frame;
  return ok({ width, height, components, restartInterval, quantisation: steps, dataStart });
}

/** Whether the first component is luma in the picture's full size, and the MCU a legal one. */
function isLumaFirst(components: readonly FrameComponent[]): boolean {
  const [luma] = components;
  if (!luma) return false;
  const blocks = components.reduce((sum, { columns, rows }) => sum + columns * rows, 0);
  return (
    String.fromCharCode(...components.map(({ id }) => id)) !== RED_GREEN_BLUE &&
    (components.length === 1 || blocks <= MAX_BLOCKS_PER_MCU) &&
    components.every(
      ({ columns, rows }) =>
        columns >= 1 && rows >= 1 && columns <= luma.columns && rows <= luma.rows,
    )
  );
}
