import type { DataSet } from 'dicom-parser';
import { detailOf } from '../../domain/app-error';
import { greyOfFrame, type StoredFrame } from '../../domain/imaging/dicom/grey-frame';
import { refusePictureSize } from '../../domain/imaging/image-limits';
import type { GreyImage } from '../../domain/imaging/resize-bilinear';
import type { Skip } from '../../domain/dataset/skipped-image';
import { fail, ok, type Result } from '../../domain/result';

/** The first frame of a DICOM file. */
export type DicomPicture =
  | { kind: 'grey'; image: GreyImage; bitDepth: number }
  /** A JPEG file as it was packed; `isInverted`: its lowest value is white. */
  | { kind: 'jpeg'; bytes: Uint8Array<ArrayBuffer>; isInverted: boolean };

const TRANSFER_SYNTAX = {
  implicitLittleEndian: '1.2.840.10008.1.2',
  explicitLittleEndian: '1.2.840.10008.1.2.1',
  explicitBigEndian: '1.2.840.10008.1.2.2',
  jpegBaseline: '1.2.840.10008.1.2.4.50',
} as const;

function isReadable(syntax: string): boolean {
  return Object.values<string>(TRANSFER_SYNTAX).includes(syntax);
}

/** Whether a file begins as DICOM Part 10 says: "DICM" behind a preamble of 128 bytes. */
export function isDicom(bytes: Uint8Array): boolean {
  return [0x44, 0x49, 0x43, 0x4d].every((byte, at) => bytes[128 + at] === byte);
}

/** Reads the first frame of a DICOM file; what is not grey, or packed in other ways, is refused. */
export async function readDicom(bytes: Uint8Array): Promise<Result<DicomPicture, Skip>> {
  const dicomParser = await import('dicom-parser');
  try {
    // Before the rest, which may be deflated.
    const syntax = dicomParser.readPart10Header(bytes).string('x00020010') ?? '';
    if (!isReadable(syntax)) {
      return refuse(
        `this DICOM file is packed in a way that the page does not read (transfer syntax ${syntax})`,
      );
    }
    const dataSet = dicomParser.parseDicom(bytes);
    const size = {
      width: dataSet.uint16('x00280011') ?? 0,
      height: dataSet.uint16('x00280010') ?? 0,
    };
    const refused = refusePictureSize(size);
    if (refused) return fail(refused);
    const element = dataSet.elements['x7fe00010'];
    if (element === undefined) return refuse('this DICOM file holds no picture');
    const photometric = dataSet.string('x00280004');
    if (photometric !== 'MONOCHROME1' && photometric !== 'MONOCHROME2') {
      return refuse(`this DICOM file is not grey but ${photometric ?? 'of no stated kind'}`);
    }
    if (syntax === TRANSFER_SYNTAX.jpegBaseline) {
      const count = element.fragments?.length ?? 0;
      const isOneFrame = (dataSet.intString('x00280008') ?? 1) === 1;
      const packed =
        (element.basicOffsetTable?.length ?? 0) > 0
          ? dicomParser.readEncapsulatedImageFrame(dataSet, element, 0)
          : dicomParser.readEncapsulatedPixelDataFromFragments(
              dataSet,
              element,
              0,
              isOneFrame ? count : 1,
            );
      const isInverted = photometric === 'MONOCHROME1';
      return ok({ kind: 'jpeg', bytes: new Uint8Array(packed), isInverted });
    }
    const { dataOffset, length } = element;
    const samples = bytes.subarray(dataOffset, dataOffset + length);
    const frame = frameOf(
      dataSet,
      photometric,
      samples,
      syntax !== TRANSFER_SYNTAX.explicitBigEndian,
    );
    if (!frame.ok) return refuse(frame.error);
    const image = greyOfFrame(frame.value);
    return image.ok
      ? ok({ kind: 'grey', image: image.value, bitDepth: frame.value.bitsStored })
      : refuse(`this DICOM file: ${image.error}`);
  } catch (thrown) {
    return refuse(`this DICOM file is damaged or cut short: ${whatWasThrown(thrown)}`);
  }
}

/** The parser throws texts, and objects with one. */
function whatWasThrown(thrown: unknown): string {
  const hasText = typeof thrown === 'object' && thrown !== null && 'exception' in thrown;
  return detailOf(hasText ? thrown.exception : thrown);
}

function refuse(detail: string) {
  return fail<Skip>({ reason: 'not an image the browser can read', detail });
}

function frameOf(
  dataSet: DataSet,
  photometric: StoredFrame['photometric'],
  samples: Uint8Array,
  littleEndian: boolean,
): Result<StoredFrame, string> {
  const bitsAllocated = dataSet.uint16('x00280100');
  const bitsStored = dataSet.uint16('x00280101') ?? bitsAllocated ?? 0;
  if (
    (bitsAllocated !== 8 && bitsAllocated !== 16) ||
    bitsStored < 1 ||
    bitsStored > bitsAllocated
  ) {
    return fail(`this DICOM file has ${bitsAllocated ?? 'no stated number of'} bits a pixel`);
  }
  const [width, height] = [dataSet.uint16('x00280011') ?? 0, dataSet.uint16('x00280010') ?? 0];
  if (width === 0 || height === 0) return fail('this DICOM file states no size');
  const centre = dataSet.floatString('x00281050');
  const windowWidth = dataSet.floatString('x00281051');
  const hasWindow = centre !== undefined && windowWidth !== undefined && windowWidth >= 1;
  return ok({
    ...{ width, height, photometric, bitsAllocated, bitsStored, littleEndian, samples },
    signed: dataSet.uint16('x00280103') === 1,
    rescale: {
      slope: dataSet.floatString('x00281053') ?? 1,
      intercept: dataSet.floatString('x00281052') ?? 0,
    },
    window: hasWindow ? { centre, width: windowWidth } : null,
  });
}
