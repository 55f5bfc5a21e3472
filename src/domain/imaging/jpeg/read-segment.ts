import { readExifOrientation } from './exif-orientation';
import type { HuffmanCode } from './huffman-table';
import type { JpegRefusal } from './jpeg-refusal';
import { uint16 } from './segments';

/** What the segments before a scan define. */
export interface Definitions {
  frame: Frame | null;
  /** MCUs between restart markers, 0 for none. */
  restartInterval: number;
  /** Steps along the zigzag, Uint16Array [64], by table number. */
  quantisation: Map<number, Uint16Array>;
  /** By number, 16 added for those of the coefficients after the first. */
  codes: Map<number, HuffmanCode>;
  /** Whether Adobe's segment denies that three components are luma and colour. */
  isAdobeRgb: boolean;
}

export interface Frame {
  width: number;
  height: number;
  components: FrameComponent[];
}

export interface FrameComponent {
  id: number;
  /** Blocks of an MCU side by side, and above each other. */
  columns: number;
  rows: number;
  quantisation: number;
}

/** As they are at the start of a file. */
export function noDefinitions(): Definitions {
  return {
    frame: null,
    restartInterval: 0,
    quantisation: new Map(),
    codes: new Map(),
    isAdobeRgb: false,
  };
}

/**
 * Takes one marker segment into the definitions (ITU-T T.81, annex B). Application data and
 * comments are passed over unless they change what the pixels mean.
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
    case 0xc0:
    case 0xc1:
      return readFrame(segment, definitions);
    case 0xc4:
      return readHuffmanCodes(segment, definitions);
    case 0xdb:
      return readQuantisation(segment, definitions);
    case 0xdd:
      return readRestartInterval(segment, definitions);
    case 0xe1:
      return (readExifOrientation(segment) ?? 1) === 1 ? null : 'unsupported';
    case 0xee:
      definitions.isAdobeRgb ||= isAdobeRgb(segment);
      return null;
    default:
      return isApplicationOrComment(marker) ? null : 'unsupported';
  }
}

function readFrame(segment: Uint8Array, definitions: Definitions): JpegRefusal | null {
  const [precision, , , , , count = 0] = segment;
  if (definitions.frame !== null || segment.length !== 6 + 3 * count) return 'damaged';
  const height = uint16(segment, 1);
  const width = uint16(segment, 3);
  // A height of 0 is told after the scan (DNL).
  if (precision !== 8 || width === 0 || height === 0) return 'unsupported';
  if (count !== 1 && count !== 3) return 'unsupported';
  const components: FrameComponent[] = [];
  for (let at = 6; at < segment.length; at += 3) {
    const [id = 0, sampling = 0, quantisation = 0] = segment.subarray(at);
    components.push({ id, columns: sampling >> 4, rows: sampling & 15, quantisation });
  }
  definitions.frame = { width, height, components };
  return null;
}

/** Adobe's APP14 (Technical Note 5116) says 0 where three components are red, green and blue. */
function isAdobeRgb(segment: Uint8Array): boolean {
  const isAdobe = 'Adobe'.split('').every((letter, i) => segment[i] === letter.charCodeAt(0));
  return isAdobe && segment[11] === 0;
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

function readQuantisation(segment: Uint8Array, definitions: Definitions): JpegRefusal | null {
  for (let at = 0; at < segment.length;) {
    const kind = segment[at++] as number;
    const bytes = kind >> 4 === 0 ? 1 : 2;
    if (kind >> 4 > 1 || (kind & 15) > 3 || at + 64 * bytes > segment.length) return 'damaged';
    const steps = new Uint16Array(64);
    for (let i = 0; i < 64; i++, at += bytes)
      steps[i] = bytes === 1 ? (segment[at] as number) : uint16(segment, at);
    definitions.quantisation.set(kind & 15, steps);
  }
  return null;
}

function readRestartInterval(segment: Uint8Array, definitions: Definitions): JpegRefusal | null {
  if (segment.length !== 2) return 'damaged';
  definitions.restartInterval = uint16(segment, 0);
  return null;
}

function isApplicationOrComment(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
}
