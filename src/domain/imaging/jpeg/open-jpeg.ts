import { fail, ok, type Result } from '../../result';
import { readEntropyData, type EntropyData } from './entropy-data';
import type { JpegRefusal } from './jpeg-refusal';
import { readJpegHeader, type JpegHeader } from './read-header';

/** Bit positions stay small integers up to here; a larger file takes long in any case. */
const MAX_BYTES = 2 ** 26;

/** A picture of one scan, ready to be read block by block. */
export interface JpegScan {
  header: JpegHeader;
  coded: EntropyData;
  /** MCUs that cover the picture. */
  mcusPerRow: number;
  mcuRows: number;
  /** Blocks of luma in those MCUs, those beyond the picture's edge with them. */
  blocksAcross: number;
  blocksDown: number;
}

/**
 * Reads everything up to the first block.
 *
 * @returns 'unsupported' for anything but sequential Huffman-coded JPEG (ITU-T T.81, SOF0 and SOF1)
 *   of 8 bits, grey or luma with two of colour in one scan; 'damaged' when the bytes do not hold
 *   together
 */
export function openJpeg(bytes: Uint8Array): Result<JpegScan, JpegRefusal> {
  if (bytes.length > MAX_BYTES) return fail('unsupported');
  const read = readJpegHeader(bytes);
  if (!read.ok) return read;
  const header = read.value;
  const coded = readEntropyData(bytes, header.dataStart);
  if (!coded.ok) return coded;

  const [luma] = header.components;
  const { columns = 1, rows = 1 } = luma ?? {};
  const mcusPerRow = Math.ceil(header.width / (8 * columns));
  const mcuRows = Math.ceil(header.height / (8 * rows));
  return ok({
    header,
    coded: coded.value,
    mcusPerRow,
    mcuRows,
    blocksAcross: mcusPerRow * columns,
    blocksDown: mcuRows * rows,
  });
}
