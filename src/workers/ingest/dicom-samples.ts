import type { DataSet, Element } from 'dicom-parser';
import type { StoredSamples } from '../../domain/imaging/dicom/stored-values';
import { isPacked, TRANSFER_SYNTAX } from '../../domain/imaging/dicom/transfer-syntax';
import { fail, ok, type Result } from '../../domain/result';
import { unpackFrame, type Samples } from './dicom-frame';

/**
 * The samples of a frame, unpacked where they are packed. The error is a sentence.
 *
 * @param element Pixel Data
 */
export async function readSamples(
  dataSet: DataSet,
  element: Element,
  syntax: string,
  at: number,
): Promise<Result<StoredSamples, string>> {
  const [width, height] = [dataSet.uint16('x00280011') ?? 0, dataSet.uint16('x00280010') ?? 0];
  if (width === 0 || height === 0) return fail(`it states a size of ${width} x ${height} pixels`);
  const bitsAllocated = dataSet.uint16('x00280100');
  const bitsStored = dataSet.uint16('x00280101') ?? bitsAllocated ?? 0;
  const isKnown = bitsAllocated === 8 || bitsAllocated === 16;
  if (!isKnown || bitsStored < 1 || bitsStored > bitsAllocated) {
    const stated = bitsAllocated ?? 'no stated number of';
    return fail(`it has ${bitsStored} of ${stated} bits a pixel, not 1 to 8 of 8 or 1 to 16 of 16`);
  }
  const littleEndian = syntax !== TRANSFER_SYNTAX.explicitBigEndian;
  if (isPacked(syntax) !== (element.encapsulatedPixelData ?? false)) {
    return fail(`its transfer syntax ${syntax} is not how its picture lies in it`);
  }
  const frame: Result<Samples, string> = isPacked(syntax)
    ? await unpackFrame(dataSet, element, syntax, { width, height, bitsAllocated }, at)
    : ok({
        bitsAllocated,
        bytes: plainSamples(dataSet, element, bitsAllocated, littleEndian).subarray(
          (at * width * height * bitsAllocated) / 8,
        ),
      });
  if (!frame.ok) return frame;
  const signed = dataSet.uint16('x00280103') === 1;
  return ok({ ...frame.value, width, height, bitsStored, littleEndian, signed });
}

function plainSamples(
  { byteArray }: DataSet,
  { dataOffset, length, vr }: Element,
  bitsAllocated: 8 | 16,
  littleEndian: boolean,
): Uint8Array {
  const samples = byteArray.subarray(dataOffset, dataOffset + length);
  // Words have their bytes turned, even where each is a pixel of its own (PS3.5, 8.2 and annex D).
  const isTurned = bitsAllocated === 8 && !littleEndian && vr === 'OW';
  return isTurned ? samples.map((_, at) => samples[at ^ 1] ?? 0) : samples;
}
