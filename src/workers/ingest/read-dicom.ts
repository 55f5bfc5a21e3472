import type { DataSet } from 'dicom-parser';
import { detailOf } from '../../domain/app-error';
import type { Skip } from '../../domain/dataset/skipped-image';
import type { DicomDisplay } from '../../domain/imaging/dicom/display';
import { doubtsOfStudy, type StudyDoubt } from '../../domain/imaging/dicom/frontal-chest';
import { greyOfFrame, type GreyFrame } from '../../domain/imaging/dicom/grey-frame';
import { refuseTransferSyntax, TRANSFER_SYNTAX } from '../../domain/imaging/dicom/transfer-syntax';
import { refusePictureSize } from '../../domain/imaging/image-limits';
import type { GreyImage } from '../../domain/imaging/resize-bilinear';
import { fail, ok, type Result } from '../../domain/result';
import { readSamples } from './dicom-samples';
import { readModality, readValuesOfInterest } from './dicom-tables';
import { inflateDicom } from './inflate-dicom';

/** A frame of a DICOM file, as a viewer shows it. */
export interface DicomPicture {
  image: GreyImage;
  /** Bits Stored. */
  bitDepth: number;
  display: DicomDisplay;
  /** What its tags say against a frontal chest X-ray. */
  doubts: StudyDoubt[];
}

/** As far as DICOM's mark, in bytes. */
export const DICOM_HEAD_BYTES = 132;

/** Whether a file begins as DICOM Part 10 says: "DICM" behind a preamble of 128 bytes. */
export function isDicom(bytes: Uint8Array): boolean {
  return [0x44, 0x49, 0x43, 0x4d].every((byte, at) => bytes[128 + at] === byte);
}

/**
 * Reads a frame of a DICOM file; what is not grey, or packed in other ways, is refused.
 *
 * @param frame counted from 0
 */
export async function readDicom(
  bytes: Uint8Array<ArrayBuffer>,
  frame = 0,
): Promise<Result<DicomPicture, Skip>> {
  const parser = await import('dicom-parser');
  try {
    const headerEnd = endOfHeader(bytes);
    const header = parser.readPart10Header(bytes.subarray(0, headerEnd));
    const syntax = header.string('x00020010') ?? '';
    const refused = refuseTransferSyntax(syntax);
    if (refused !== null) return refuse(refused);
    if (syntax !== TRANSFER_SYNTAX.deflated)
      return await pictureOf(parser.parseDicom(bytes), syntax, frame);
    const inflated = await inflateDicom(bytes.subarray(headerEnd));
    if (!inflated.ok) return inflated;
    const TransferSyntaxUID = TRANSFER_SYNTAX.explicitLittleEndian;
    const dataSet = parser.parseDicom(inflated.value, { TransferSyntaxUID });
    return await pictureOf(dataSet, TransferSyntaxUID, frame);
  } catch (thrown) {
    return refuse(`this DICOM file is damaged or cut short: ${whatWasThrown(thrown)}`);
  }
}

async function pictureOf(
  dataSet: DataSet,
  syntax: string,
  at: number,
): Promise<Result<DicomPicture, Skip>> {
  const frameCount = dataSet.intString('x00280008') ?? 1;
  if (at >= frameCount) return refuse(`this DICOM file has ${frameCount} pictures, no more`);
  const size = {
    width: dataSet.uint16('x00280011') ?? 0,
    height: dataSet.uint16('x00280010') ?? 0,
  };
  const tooLarge = refusePictureSize(size);
  if (tooLarge) return fail(tooLarge);
  const frame = await frameOf(dataSet, syntax, at);
  if (!frame.ok) return refuse(`this DICOM file is not shown: ${frame.error}`);
  const image = greyOfFrame(frame.value);
  if (!image.ok) return refuse(`this DICOM file is damaged: ${image.error}`);
  const { bitsStored } = frame.value.samples;
  const display = { ...displayOfFrame(frame.value), frame: at, frameCount };
  return ok({ image: image.value, bitDepth: bitsStored, display, doubts: readDoubts(dataSet) });
}

function readDoubts(dataSet: DataSet): StudyDoubt[] {
  return doubtsOfStudy({
    modality: dataSet.string('x00080060') ?? '',
    bodyPart: dataSet.string('x00180015') ?? '',
    viewPosition: dataSet.string('x00185101') ?? '',
    orientation: dataSet.string('x00200020') ?? '',
  });
}

function displayOfFrame({ modality, interest, isInverted }: GreyFrame) {
  const isAsStored =
    modality.kind === 'rescale' && modality.slope === 1 && modality.intercept === 0;
  return {
    modality: isAsStored ? ('stored' as const) : modality.kind,
    interest:
      interest.kind === 'table'
        ? { kind: interest.kind, explanation: interest.explanation }
        : interest,
    isInverted,
    isPadded: false,
    notes: [],
  };
}

/** The error is a sentence. */
async function frameOf(
  dataSet: DataSet,
  syntax: string,
  at: number,
): Promise<Result<GreyFrame, string>> {
  const element = dataSet.elements['x7fe00010'];
  if (!element) return fail('it holds no picture');
  const photometric = dataSet.string('x00280004');
  if (photometric !== 'MONOCHROME1' && photometric !== 'MONOCHROME2') {
    return fail(`it is not grey but ${photometric ?? 'of no stated kind'}`);
  }
  const samples = await readSamples(dataSet, element, syntax, at);
  if (!samples.ok) return samples;
  const modality = readModality(dataSet, samples.value);
  if (!modality.ok) return modality;
  const interest = readValuesOfInterest(dataSet, modality.value, samples.value);
  if (!interest.ok) return interest;
  const isInverted = photometric === 'MONOCHROME1';
  return ok({
    ...{ samples: samples.value, modality: modality.value, interest: interest.value, isInverted },
  });
}

/** The header tells its own length (PS3.10, 7.1). What follows may be deflated: no elements to read. */
function endOfHeader(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tellsLength = view.getUint32(132, true) === 0x00000002;
  return tellsLength ? 144 + view.getUint32(140, true) : bytes.length;
}

/** The parser throws texts, and objects with one. */
function whatWasThrown(thrown: unknown): string {
  const hasText = typeof thrown === 'object' && thrown !== null && 'exception' in thrown;
  return detailOf(hasText ? thrown.exception : thrown);
}

function refuse(detail: string) {
  return fail<Skip>({ reason: 'not an image the browser can read', detail });
}
