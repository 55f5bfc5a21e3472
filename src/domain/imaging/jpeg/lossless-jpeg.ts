import { fail, ok, type Result } from '../../result';
import { extendBits, peekBits } from './bits';
import { readEntropyData } from './entropy-data';
import { findSymbol, type HuffmanTable } from './huffman-table';
import type { JpegRefusal } from './jpeg-refusal';
import { readLosslessHeader, type LosslessHeader } from './lossless-header';

export interface SampledPicture {
  width: number;
  height: number;
  /** Uint16Array [height * width], row-major. */
  samples: Uint16Array<ArrayBuffer>;
}

/** Bit positions stay small integers up to here. */
const MAX_BYTES = 2 ** 27;

/**
 * Decodes lossless JPEG (ITU-T T.81, annex H, SOF3) of one component, Huffman-coded, as DICOM packs
 * grey pictures.
 *
 * @param maxSamples more than that are refused before memory is asked for
 * @returns 'unsupported' for any other kind, 'damaged' where the bytes do not hold together
 */
export function decodeLosslessJpeg(
  bytes: Uint8Array,
  maxSamples: number,
): Result<SampledPicture, JpegRefusal> {
  if (bytes.length > MAX_BYTES) return fail('unsupported');
  const header = readLosslessHeader(bytes);
  if (!header.ok) return header;
  const { width, height, dataStart } = header.value;
  if (width * height > maxSamples) return fail('unsupported');
  const coded = readEntropyData(bytes, dataStart);
  if (!coded.ok) return coded;
  const { data, intervalEnds } = coded.value;
  const samples = new Uint16Array(width * height);
  return readLines(header.value, data, intervalEnds, samples)
    ? ok({ width, height, samples })
    : fail('damaged');
}

/** Where a scan is read, and the difference that was read last. */
interface Progress {
  /** In bits. */
  at: number;
  difference: number;
}

/** @returns whether the data hold together to the end */
function readLines(
  { width, height, precision, predictor, pointTransform, restartInterval, table }: LosslessHeader,
  data: DataView,
  intervalEnds: readonly number[],
  samples: Uint16Array,
): boolean {
  const linesOfInterval = restartInterval === 0 ? height : restartInterval / width;
  if (intervalEnds.length !== Math.ceil(height / linesOfInterval)) return false;
  const middle = 2 ** (precision - pointTransform - 1);
  const progress: Progress = { at: 0, difference: 0 };
  let end = 0;
  for (let line = 0; line < height; line++) {
    const isFirst = line % linesOfInterval === 0;
    if (isFirst) {
      progress.at = end;
      end = (intervalEnds[line / linesOfInterval] ?? 0) * 8;
    }
    const start = line * width;
    for (let column = 0; column < width; column++) {
      if (!readDifference(data, table, progress) || progress.at > end) return false;
      const at = start + column;
      const left = column > 0 ? (samples[at - 1] as number) : 0;
      const above = isFirst ? 0 : (samples[at - width] as number);
      const corner = isFirst || column === 0 ? 0 : (samples[at - width - 1] as number);
      const foretold = isFirst
        ? column === 0
          ? middle
          : left
        : column === 0
          ? above
          : predict(predictor, left, above, corner);
      // Modulo 2 ** 16 (H.1.2.1), as the array does.
      samples[at] = foretold + progress.difference;
    }
  }
  if (pointTransform > 0) samples.forEach((value, at) => (samples[at] = value << pointTransform));
  return true;
}

/** Table H.1. */
function predict(predictor: number, left: number, above: number, corner: number): number {
  switch (predictor) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return corner;
    case 4:
      return left + above - corner;
    case 5:
      return left + ((above - corner) >> 1);
    case 6:
      return above + ((left - corner) >> 1);
    default:
      return (left + above) >> 1;
  }
}

/** H.1.2.2: a code says how many bits of the difference follow; 16 stands for 32,768 and none. */
function readDifference(data: DataView, table: HuffmanTable, progress: Progress): boolean {
  const found = findSymbol(data, progress.at, table);
  if (found === 0) return false;
  progress.at += found >> 8;
  const size = found & 0xff;
  if (size === 0 || size > 15) {
    progress.difference = size === 0 ? 0 : 32768;
    return size <= 16;
  }
  progress.difference = extendBits(peekBits(data, progress.at) >>> (32 - size), size);
  progress.at += size;
  return true;
}
