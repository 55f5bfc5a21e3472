import type { DataSet, Element } from 'dicom-parser';
import type { StoredSamples } from '../../domain/imaging/dicom/stored-values';
import { TRANSFER_SYNTAX } from '../../domain/imaging/dicom/transfer-syntax';
import { resizeJpeg } from '../../domain/imaging/jpeg/resize-jpeg';
import { fail, ok, type Result } from '../../domain/result';

/**
 * The samples of the first frame, unpacked where they are a JPEG. The error is a sentence.
 *
 * @param element Pixel Data
 */
export async function readSamples(
  dataSet: DataSet,
  element: Element,
  syntax: string,
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
  const bytes =
    syntax === TRANSFER_SYNTAX.jpegBaseline
      ? await unpackJpeg(dataSet, element, { width, height })
      : ok(plainSamples(dataSet, element, bitsAllocated, littleEndian));
  if (!bytes.ok) return bytes;
  return ok({
    ...{ width, height, bitsStored, littleEndian, bytes: bytes.value },
    bitsAllocated: syntax === TRANSFER_SYNTAX.jpegBaseline ? 8 : bitsAllocated,
    signed: dataSet.uint16('x00280103') === 1,
  });
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

async function unpackJpeg(
  dataSet: DataSet,
  element: Element,
  { width, height }: { width: number; height: number },
): Promise<Result<Uint8Array, string>> {
  const { readEncapsulatedImageFrame, readEncapsulatedPixelDataFromFragments } =
    await import('dicom-parser');
  const isOneFrame = (dataSet.intString('x00280008') ?? 1) === 1;
  const hasOffsets = (element.basicOffsetTable?.length ?? 0) > 0;
  // Without offsets one frame has all fragments, and of several each has one, as is usual.
  const fragments = isOneFrame ? (element.fragments?.length ?? 0) : 1;
  const packed = hasOffsets
    ? readEncapsulatedImageFrame(dataSet, element, 0)
    : readEncapsulatedPixelDataFromFragments(dataSet, element, 0, fragments);
  // To the size it has: every pixel of it.
  const jpeg = resizeJpeg(packed, width, height);
  if (!jpeg.ok) return fail(`the JPEG in it is ${jpeg.error}`);
  const { image, sourceWidth, sourceHeight } = jpeg.value;
  return sourceWidth === width && sourceHeight === height
    ? ok(image.pixels)
    : fail(`the JPEG in it has ${sourceWidth} x ${sourceHeight} pixels, not ${width} x ${height}`);
}
