import { refusePictureSize } from '../../../domain/imaging/image-limits';
import { readExifOrientation } from '../../../domain/imaging/jpeg/exif-orientation';
import type { JpegRefusal } from '../../../domain/imaging/jpeg/jpeg-refusal';
import { jpegSegments } from '../../../domain/imaging/jpeg/segments';
import { mirrorPositions, turnOf, turnUpright } from '../../../domain/imaging/orientation';
import { mixSamples, sampleLine, type GreyImage } from '../../../domain/imaging/resize-bilinear';
import { sampledPositions } from '../../../domain/imaging/sampled-positions';
import { fail, ok, type Result } from '../../../domain/result';
import moduleBytes from './assembly/index.ts?assembly';

/** A resized picture, and the size it had in pixels, upright. */
export interface ResizedJpeg {
  image: GreyImage;
  sourceWidth: number;
  sourceHeight: number;
  /** Whether its data ended before the picture did: what is missing is grey. */
  isCutShort: boolean;
}

export interface JpegReader {
  /**
   * What `cv2.resize(cv2.imread(path, IMREAD_GRAYSCALE), (width, height))` gives, to the last level, in
   * a fraction of the time of a whole decode: that resize looks at four pixels for each of its own, and
   * no others are worked out.
   *
   * @param width, height of the result, at least 1
   * @returns 'unsupported' for arithmetic coding, lossless and hierarchical processes and other than 8
   *   bits, 'damaged' where there is no picture in the bytes, 'too large' before memory is asked for
   */
  resize(
    bytes: Uint8Array,
    width: number,
    height: number,
  ): Result<ResizedJpeg, JpegRefusal | 'too large'>;
}

/** What assembly/index.ts exports. */
interface Exports {
  memory: WebAssembly.Memory;
  reserveFile(length: number): number;
  readHeader(): number;
  width(): number;
  height(): number;
  reserveWanted(columns: number, rows: number): number;
  readPicture(): number;
  greyAddress(): number;
  isCutShort(): number;
}

/** By assembly/status.ts; null where all is well. */
const STATUSES = [null, 'unsupported', 'damaged', 'too large'] as const;

let reader: Promise<JpegReader> | undefined;

/** The one reader of this thread: its memory is used again for each picture. */
export function loadJpegReader(): Promise<JpegReader> {
  return (reader ??= createJpegReader());
}

export async function createJpegReader(): Promise<JpegReader> {
  const { instance } = await WebAssembly.instantiate(moduleBytes);
  // Its type says no more than that there are exports.
  const exports = instance.exports as unknown as Exports;
  return { resize: (bytes, width, height) => resize(exports, bytes, width, height) };
}

function resize(
  module: Exports,
  bytes: Uint8Array,
  width: number,
  height: number,
): ReturnType<JpegReader['resize']> {
  const file = module.reserveFile(bytes.length);
  if (file === 0) return fail('too large');
  new Uint8Array(module.memory.buffer).set(bytes, file >>> 0);
  const refusal = refusalOf(module.readHeader());
  if (refusal !== null) return fail(refusal);

  const stored = { width: module.width(), height: module.height() };
  if (refusePictureSize(stored) !== null) return fail('too large');
  const turn = turnOf(exifOrientation(bytes));
  const sourceWidth = turn.swapsSides ? stored.height : stored.width;
  const sourceHeight = turn.swapsSides ? stored.width : stored.height;
  const columns = sampledPositions(sampleLine(sourceWidth, width));
  const rows = sampledPositions(sampleLine(sourceHeight, height));
  const along = turn.swapsSides ? rows.positions : columns.positions;
  const down = turn.swapsSides ? columns.positions : rows.positions;
  const read = readCrossings(
    module,
    turn.mirrorsColumns ? mirrorPositions(along, stored.width) : along,
    turn.mirrorsRows ? mirrorPositions(down, stored.height) : down,
  );
  if (!read.ok) return read;
  return ok({
    image: mixSamples(turnUpright(read.value, turn), columns.line, rows.line),
    sourceWidth,
    sourceHeight,
    isCutShort: module.isCutShort() !== 0,
  });
}

/** The picture of the given columns and rows: a view that holds until the next file. */
function readCrossings(
  module: Exports,
  columns: Int32Array,
  rows: Int32Array,
): Result<GreyImage, JpegRefusal | 'too large'> {
  const [width, height] = [columns.length, rows.length];
  const wanted = module.reserveWanted(width, height);
  if (wanted === 0) return fail('too large');
  const positions = new Int32Array(module.memory.buffer, wanted >>> 0, width + height);
  positions.set(columns);
  positions.set(rows, width);
  const refusal = refusalOf(module.readPicture());
  if (refusal !== null) return fail(refusal);
  // Memory may have grown: only now is its buffer the one that holds the picture.
  const grey = module.greyAddress() >>> 0;
  return ok({
    width,
    height,
    pixels: new Uint8Array(module.memory.buffer, grey, width * height),
  });
}

function refusalOf(status: number): JpegRefusal | 'too large' | null {
  return STATUSES[status] ?? null;
}

/** Of the first segment that says so, before the first scan. */
function exifOrientation(bytes: Uint8Array): number | null {
  for (const { marker, content } of jpegSegments(bytes)) {
    if (marker === START_OF_SCAN) return null;
    const orientation = marker === EXIF ? readExifOrientation(content) : null;
    if (orientation !== null) return orientation;
  }
  return null;
}

const START_OF_SCAN = 0xda;
const EXIF = 0xe1;
