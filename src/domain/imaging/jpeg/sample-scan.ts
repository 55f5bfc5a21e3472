import type { EntropyData } from './entropy-data';
import { BITS_MASK, EXTRA_SHIFT } from './huffman-table';
import {
  createCoefficients,
  readCoefficients,
  readFirstCoefficient,
  skipCoefficients,
  type Coefficients,
} from './read-block';
import type { JpegComponent, JpegHeader } from './read-header';
import { rowWeights, sampleBlock, type SampledPixels } from './sample-block';

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
}

/**
 * Reads every block of the scan and works out the sampled pixels of luma into `sampled.picture`.
 *
 * @param mcusPerRow, mcuRows that cover the picture
 * @returns whether the data hold together to the end
 */
export function sampleScan(
  { components, restartInterval, quantisation }: JpegHeader,
  coded: EntropyData,
  mcusPerRow: number,
  mcuRows: number,
  sampled: SampledPixels,
): boolean {
  const [luma, ...colours] = components;
  if (!luma) return false;
  const progress = begin(coded);
  let mcusToRestart = restartInterval;
  for (let mcuRow = 0; mcuRow < mcuRows; mcuRow++) {
    const weights = Array.from({ length: luma.rows }, (_, y) =>
      rowWeights(sampled.rows, mcuRow * luma.rows + y, quantisation),
    );
    for (let mcu = 0; mcu < mcusPerRow; mcu++) {
      if (restartInterval > 0 && mcusToRestart-- === 0) {
        if (!restart(progress)) return false;
        mcusToRestart = restartInterval - 1;
      }
      for (let y = 0; y < luma.rows; y++) {
        const blockRow = mcuRow * luma.rows + y;
        const rowWeights = weights[y] as Int32Array;
        for (let x = 0; x < luma.columns; x++)
          if (!readLuma(progress, luma, mcu * luma.columns + x, blockRow, rowWeights, sampled))
            return false;
      }
      for (const colour of colours) if (!skipBlocks(progress, colour)) return false;
    }
  }
  return isIntervalDone(progress) && progress.interval === coded.intervalEnds.length - 1;
}

function begin(coded: EntropyData): Progress {
  const others = createCoefficients();
  const intervalEnd = (coded.intervalEnds[0] ?? 0) * 8;
  return { coded, at: 0, interval: 0, intervalEnd, luma: 0, others };
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
  blockColumn: number,
  blockRow: number,
  weights: Int32Array,
  sampled: SampledPixels,
): boolean {
  const { data } = progress.coded;
  const entry = readFirstCoefficient(data, progress.at, first);
  const at = progress.at + (entry & BITS_MASK);
  progress.luma = (progress.luma + (entry >> EXTRA_SHIFT)) | 0;
  const { starts } = sampled.columns;
  const isSampled =
    weights.length > 0 && (starts[blockColumn] as number) < (starts[blockColumn + 1] as number);
  if (isSampled) {
    progress.at = readCoefficients(data, at, others, 1, progress.others);
    sampleBlock(progress.luma, progress.others, weights, blockColumn, blockRow, sampled);
  } else {
    progress.at = skipCoefficients(data, at, others, progress.others);
  }
  return entry !== 0 && progress.at >= 0 && progress.at <= progress.intervalEnd;
}

function skipBlocks(progress: Progress, { columns, rows, first, others }: JpegComponent): boolean {
  const { data } = progress.coded;
  for (let block = 0; block < columns * rows; block++) {
    const entry = readFirstCoefficient(data, progress.at, first);
    const at = progress.at + (entry & BITS_MASK);
    progress.at = skipCoefficients(data, at, others, progress.others);
    if (entry === 0 || progress.at < 0 || progress.at > progress.intervalEnd) return false;
  }
  return true;
}
