import type { DataSet, Element } from 'dicom-parser';
import { unpackRle } from '../../domain/imaging/dicom/rle';
import type { StoredSamples } from '../../domain/imaging/dicom/stored-values';
import { TRANSFER_SYNTAX } from '../../domain/imaging/dicom/transfer-syntax';
import type { JpegRefusal } from '../../domain/imaging/jpeg/jpeg-refusal';
import { decodeLosslessJpeg } from '../../domain/imaging/jpeg/lossless-jpeg';
import { fail, ok, type Result } from '../../domain/result';
import { loadJpegReader } from './jpeg/jpeg-reader';

type Size = Pick<StoredSamples, 'width' | 'height'>;
type Stated = Size & Pick<StoredSamples, 'bitsAllocated'>;

/** Little endian. */
export type Samples = Pick<StoredSamples, 'bitsAllocated' | 'bytes'>;

/** A frame of encapsulated pixel data, unpacked. The error is a sentence. */
export async function unpackFrame(
  dataSet: DataSet,
  element: Element,
  syntax: string,
  stated: Stated,
  at: number,
): Promise<Result<Samples, string>> {
  const packed = await frameAt(dataSet, element, at);
  switch (syntax) {
    case TRANSFER_SYNTAX.rle: {
      const { width, height, bitsAllocated } = stated;
      const bytes = unpackRle(packed, width * height, bitsAllocated / 8);
      return bytes.ok ? ok({ bitsAllocated, bytes: bytes.value }) : bytes;
    }
    case TRANSFER_SYNTAX.jpegBaseline:
      return unpackJpeg(packed, stated);
    case TRANSFER_SYNTAX.jpegLossless:
    case TRANSFER_SYNTAX.jpegLosslessFirstOrder:
      return unpackLosslessJpeg(packed, stated);
    default:
      throw new Error(`${syntax} packs nothing`);
  }
}

async function frameAt(dataSet: DataSet, element: Element, at: number): Promise<Uint8Array> {
  const { readEncapsulatedImageFrame, readEncapsulatedPixelDataFromFragments } =
    await import('dicom-parser');
  const isOneFrame = (dataSet.intString('x00280008') ?? 1) === 1;
  const hasOffsets = (element.basicOffsetTable?.length ?? 0) > 0;
  // Without offsets one frame has all fragments, and of several each has one, as is usual.
  const fragments = isOneFrame ? (element.fragments?.length ?? 0) : 1;
  return hasOffsets
    ? readEncapsulatedImageFrame(dataSet, element, at)
    : readEncapsulatedPixelDataFromFragments(dataSet, element, at, fragments);
}

async function unpackJpeg(packed: Uint8Array, stated: Stated): Promise<Result<Samples, string>> {
  const reader = await loadJpegReader();
  // To the size it has: every pixel of it.
  const jpeg = reader.resize(packed, stated.width, stated.height);
  if (!jpeg.ok) return fail(refusalText(jpeg.error));
  const { image, sourceWidth: width, sourceHeight: height, isCutShort } = jpeg.value;
  if (isCutShort) return fail(refusalText('damaged'));
  return refuseSize({ width, height }, stated) ?? ok({ bitsAllocated: 8, bytes: image.pixels });
}

function unpackLosslessJpeg(packed: Uint8Array, stated: Stated): Result<Samples, string> {
  const jpeg = decodeLosslessJpeg(packed, stated.width * stated.height);
  if (!jpeg.ok) return fail(refusalText(jpeg.error));
  return (
    refuseSize(jpeg.value, stated) ?? ok({ bitsAllocated: 16, bytes: asBytes(jpeg.value.samples) })
  );
}

/** Little endian whatever the machine. */
function asBytes(samples: Uint16Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(samples.length * 2));
  samples.forEach((sample, at) => {
    view.setUint16(at * 2, sample, true);
  });
  return new Uint8Array(view.buffer);
}

function refusalText(refusal: JpegRefusal | 'too large'): string {
  return refusal === 'damaged'
    ? 'the JPEG in it is damaged'
    : 'the JPEG in it is of another kind or size than the file states';
}

function refuseSize({ width, height }: Size, stated: Stated) {
  return width === stated.width && height === stated.height
    ? null
    : fail(
        `the JPEG in it has ${width} x ${height} pixels, not ${stated.width} x ${stated.height}`,
      );
}
