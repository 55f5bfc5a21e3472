import type { EntropyData } from './entropy-data';
import { BITS_MASK, EXTRA_SHIFT } from './huffman-table';
import {
  createCoefficients,
  readCoefficients,
  readFirstCoefficient,
  skipCoefficients,
  type Coefficients,
} from './read-block';
import type { JpegScan } from './open-jpeg';
import type { JpegComponent } from './read-header';

/** What becomes of the blocks of luma. */
export interface BlockReader {
  /** Which blocks of a row are wanted, Uint8Array [blocks across]: 0 for one to pass over. */
  wantedOf: (blockRow: number) => Uint8Array;
  /**
   * Called for each block that is wanted, with coefficients not yet multiplied by their
   * quantisation steps.
   */
  takeBlock: (first: number, others: Coefficients, blockColumn: number, blockRow: number) => void;
}

/** How far a scan is read. */
interface Progress {
  coded: EntropyData;
  /** Position in bits. */
  at: number;
  /** Restart interval that `at` lies in, and its end in bits. */
  interval: number;
  intervalEnd: number;
  /** First coefficient of the last block of luma. */
  luma: number;
  /** Of the block at hand. */
  others: Coefficients;
  /** Written where coefficients are passed over. */
  scratch: Coefficients;
}

/**
 * Reads every block of the scan, and gives those of luma to `blocks`.
 *
 * @returns whether the data hold together to the end
 */
export function readScan(
  { header, coded, mcusPerRow, mcuRows }: JpegScan,
  blocks: BlockReader,
): boolean {
  const { components, restartInterval } = header;
  const [luma, ...colours] = components;
  if (!luma) return false;
  const progress = begin(coded);
  let mcusToRestart = restartInterval;
  for (let mcuRow = 0; mcuRow < mcuRows; mcuRow++) {
    const wanted = Array.from({ length: luma.rows }, (_, y) =>
      blocks.wantedOf(mcuRow * luma.rows + y),
    );
    for (let mcu = 0; mcu < mcusPerRow; mcu++) {
      if (restartInterval > 0 && mcusToRestart-- === 0) {
        if (!restart(progress)) return false;
        mcusToRestart = restartInterval - 1;
      }
      for (let y = 0; y < luma.rows; y++) {
        const blockRow = mcuRow * luma.rows + y;
        const wantedOfRow = wanted[y] as Uint8Array;
        for (let x = 0; x < luma.columns; x++) {
          const blockColumn = mcu * luma.columns + x;
          const isWanted = wantedOfRow[blockColumn] !== 0;
          if (!readLuma(progress, luma, isWanted)) return false;
          if (isWanted) blocks.takeBlock(progress.luma, progress.others, blockColumn, blockRow);
        }
      }
      for (const colour of colours) if (!skipBlocks(progress, colour)) return false;
    }
  }
  return isIntervalDone(progress) && progress.interval === coded.intervalEnds.length - 1;
}

function begin(coded: EntropyData): Progress {
  const intervalEnd = (coded.intervalEnds[0] ?? 0) * 8;
  const [others, scratch] = [createCoefficients(), createCoefficients()];
  return { coded, at: 0, interval: 0, intervalEnd, luma: 0, others, scratch };
}

/** ITU-T T.81, F.2.1.3.1: predictions begin anew, at a whole byte. */
function restart(progress: Progress): boolean {
  const end = progress.coded.intervalEnds[progress.interval + 1];
  if (!isIntervalDone(progress) || end === undefined) return false;
  progress.at = progress.intervalEnd;
  progress.interval++;
  progress.intervalEnd = end * 8;
  progress.luma = 0;
  return true;
}

/** Less than a byte fills up an interval: more is data that nothing asked for. */
function isIntervalDone({ at, intervalEnd }: Progress): boolean {
  return at <= intervalEnd && intervalEnd - at < 8;
}

function readLuma(
  progress: Progress,
  { first, others }: JpegComponent,
  isWanted: boolean,
): boolean {
  const { data } = progress.coded;
  const entry = readFirstCoefficient(data, progress.at, first);
  const at = progress.at + (entry & BITS_MASK);
  progress.luma = (progress.luma + (entry >> EXTRA_SHIFT)) | 0;
  progress.at = isWanted
    ? readCoefficients(data, at, others, 1, progress.others)
    : skipCoefficients(data, at, others, progress.scratch);
  return entry !== 0 && progress.at >= 0 && progress.at <= progress.intervalEnd;
}

function skipBlocks(progress: Progress, { columns, rows, first, others }: JpegComponent): boolean {
  const { data } = progress.coded;
  for (let block = 0; block < columns * rows; block++) {
    const entry = readFirstCoefficient(data, progress.at, first);
    const at = progress.at + (entry & BITS_MASK);
    progress.at = skipCoefficients(data, at, others, progress.scratch);
    if (entry === 0 || progress.at < 0 || progress.at > progress.intervalEnd) return false;
  }
  return true;
}
