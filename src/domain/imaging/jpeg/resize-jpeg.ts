import { fail, ok, type Result } from '../../result';
import { mixSamples, sampleLine, type GreyImage } from '../resize-bilinear';
import { readEntropyData } from './entropy-data';
import type { JpegRefusal } from './jpeg-refusal';
import { readJpegHeader } from './read-header';
import { createSampledPixels } from './sample-block';
import { sampleScan } from './sample-scan';
import { sampledBlocks } from './sampled-blocks';

/** Bit positions stay small integers up to here; a larger file takes long in any case. */
const MAX_BYTES = 2 ** 26;

/** A resized picture, and the size it had in pixels. */
export interface ResizedJpeg {
  image: GreyImage;
  sourceWidth: number;
  sourceHeight: number;
}

/**
 * What `cv2.resize(cv2.imdecode(bytes, IMREAD_GRAYSCALE), (width, height))` gives, to the last
 * level, in a fraction of the time of a whole decode: that resize looks at four pixels for each of
 * its own, so blocks without one are only passed over, and of the others only those pixels are
 * worked out.
 *
 * Reads sequential Huffman-coded JPEG (ITU-T T.81, SOF0 and SOF1) of 8 bits, grey or luma with two
 * of colour in one scan. Of colour only luma counts, as in OpenCV.
 *
 * @param width, height of the result, at least 1
 * @returns any other kind is 'unsupported', bytes that do not hold together are 'damaged': a
 *   decoder of every kind, and one that mends, is the one to ask then
 */
export function resizeJpeg(
  bytes: Uint8Array,
  width: number,
  height: number,
): Result<ResizedJpeg, JpegRefusal> {
  if (bytes.length > MAX_BYTES) return fail('unsupported');
  const header = readJpegHeader(bytes);
  if (!header.ok) return header;
  const coded = readEntropyData(bytes, header.value.dataStart);
  if (!coded.ok) return coded;

  const { width: sourceWidth, height: sourceHeight, components } = header.value;
  const blocksAcross = components[0]?.columns ?? 1;
  const blocksDown = components[0]?.rows ?? 1;
  const mcusPerRow = Math.ceil(sourceWidth / (8 * blocksAcross));
  const mcuRows = Math.ceil(sourceHeight / (8 * blocksDown));
  const columns = sampledBlocks(sampleLine(sourceWidth, width), mcusPerRow * blocksAcross);
  const rows = sampledBlocks(sampleLine(sourceHeight, height), mcuRows * blocksDown);
  const sampled = createSampledPixels(columns, rows);
  if (!sampleScan(header.value, coded.value, mcusPerRow, mcuRows, sampled)) return fail('damaged');
  return ok({
    image: mixSamples(sampled.picture, columns.line, rows.line),
    sourceWidth,
    sourceHeight,
  });
}
