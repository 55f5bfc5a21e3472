import type { HuffmanCode } from './huffman-table';
import type { JpegRefusal } from './jpeg-refusal';
import { uint16 } from './segments';

/** What the segments before a scan define. */
export interface Definitions {
  /** Samples between restart markers, 0 for none. */
  restartInterval: number;
  /** By number. */
  codes: Map<number, HuffmanCode>;
  /** By number: Uint16Array [64], what each coefficient was divided by, along the zigzag. */
  steps: Map<number, Uint16Array>;
}

/** As they are at the start of a file. */
export function noDefinitions(): Definitions {
  return { restartInterval: 0, codes: new Map(), steps: new Map() };
}

/**
 * Takes one marker segment into the definitions (ITU-T T.81, annex B). Application data and comments
 * are passed over.
 *
 * @param segment without marker and length
 * @returns null when all is well
 */
export function readSegment(
  marker: number,
  segment: Uint8Array,
  definitions: Definitions,
): JpegRefusal | null {
  switch (marker) {
    case 0xc4:
      return readHuffmanCodes(segment, definitions);
    case 0xdb:
      return readSteps(segment, definitions);
    case 0xdd:
      return readRestartInterval(segment, definitions);
    default:
      return isPassedOver(marker) ? null : 'unsupported';
  }
}

function readHuffmanCodes(segment: Uint8Array, { codes }: Definitions): JpegRefusal | null {
  for (let at = 0; at < segment.length;) {
    const kind = segment[at++] as number;
    if (kind > 0x1f || (kind & 15) > 3) return 'damaged';
    const counts = segment.subarray(at, at + 16);
    const total = counts.reduce((sum, count) => sum + count, 0);
    at += 16 + total;
    if (at > segment.length || total > 256) return 'damaged';
    codes.set(kind, { counts, symbols: segment.subarray(at - total, at) });
  }
  return null;
}

/** B.2.4.1: steps of 8 bits or of 16. */
function readSteps(segment: Uint8Array, { steps }: Definitions): JpegRefusal | null {
  for (let at = 0; at < segment.length;) {
    const kind = segment[at++] as number;
    const bytes = kind >> 4 === 0 ? 1 : 2;
    const start = at;
    at += 64 * bytes;
    if (kind > 0x13 || (kind & 15) > 3 || at > segment.length) return 'damaged';
    const stepAt = (place: number) =>
      bytes === 1 ? (segment[start + place] as number) : uint16(segment, start + 2 * place);
    steps.set(
      kind & 15,
      Uint16Array.from({ length: 64 }, (_, place) => stepAt(place)),
    );
  }
  return null;
}

function readRestartInterval(segment: Uint8Array, definitions: Definitions): JpegRefusal | null {
  if (segment.length !== 2) return 'damaged';
  definitions.restartInterval = uint16(segment, 0);
  return null;
}

function isPassedOver(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
}
