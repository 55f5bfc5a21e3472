import { PIXEL_DATA } from '../../domain/imaging/dicom/picture-tags';
import type { Skip } from '../../domain/dataset/skipped-image';
import type { DataSet } from '../../domain/imaging/dicom/data-set';
import type { DicomDisplay } from '../../domain/imaging/dicom/display';
import { doubtsOfStudy, type StudyDoubt } from '../../domain/imaging/dicom/frontal-chest';
import type { StudyTags } from '../../domain/imaging/dicom/study-tags';
import { openDicom, readBody, type ReadBody } from '../../domain/imaging/dicom/open-file';
import { TRANSFER_SYNTAX } from '../../domain/imaging/dicom/transfer-syntax';
import { refusePictureSize } from '../../domain/imaging/image-limits';
import type { GreyImage } from '../../domain/imaging/resize-bilinear';
import { fail, ok, type Result } from '../../domain/result';
import { readSamples } from './dicom-samples';
import { inflateDicom } from './inflate-dicom';
import { isShown, showFrame } from './show-dicom';

/** A frame of a DICOM file, as a viewer shows it. */
export interface DicomPicture {
  image: GreyImage;
  /** Bits Stored. */
  bitDepth: number;
  display: DicomDisplay;
  study: StudyTags;
  /** What its tags say against a frontal chest X-ray. */
  doubts: StudyDoubt[];
}

/**
 * Reads a frame of a DICOM file, as pydicom with `force=True` does: what its bytes say counts for more
 * than what the file says of them. Colours are read as their luma.
 *
 * @param frame counted from 0
 */
export async function readDicom(
  bytes: Uint8Array<ArrayBuffer>,
  frame = 0,
): Promise<Result<DicomPicture, Skip>> {
  try {
    const { stated, bodyStart, notes } = openDicom(bytes);
    const body = await bodyOf(bytes, bodyStart, stated);
    return body.ok ? await pictureOf(body.value, stated, notes, frame) : body;
  } catch {
    // Nested without end, or a size that no memory has: no message of an engine helps anybody.
    return refuse('this DICOM file is damaged');
  }
}

/** The data set of a file, inflated where it says that it is deflated and is. */
export async function bodyOf(
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
  stated: string,
): Promise<Result<ReadBody, Skip>> {
  if (stated !== TRANSFER_SYNTAX.deflated) return ok(readBody(bytes, start, stated));
  const inflated = await inflateDicom(bytes.subarray(start));
  if (inflated.ok) return ok(readBody(inflated.value, 0, stated));
  // It may be what it would be if it were not deflated.
  const plain = readBody(bytes, start, stated);
  if (!plain.dataSet.elements.has(PIXEL_DATA)) return inflated;
  return ok({ ...plain, notes: ['other transfer syntax', ...plain.notes] });
}

async function pictureOf(
  { dataSet, notes }: ReadBody,
  syntax: string,
  notesBefore: DicomDisplay['notes'],
  frame: number,
): Promise<Result<DicomPicture, Skip>> {
  const element = dataSet.elements.get(PIXEL_DATA);
  if (!element) {
    return refuse(
      notes.includes('cut short')
        ? 'this DICOM file is cut short before its picture'
        : 'this DICOM file holds no picture',
    );
  }
  const frameCount = Math.max(dataSet.number(0x00280008) ?? 1, 1);
  if (frame >= frameCount) return refuse(`this DICOM file has ${frameCount} pictures, no more`);
  const size = { width: dataSet.uint16(0x00280011) ?? 0, height: dataSet.uint16(0x00280010) ?? 0 };
  const tooLarge = refusePictureSize(size);
  if (tooLarge) return fail(tooLarge);
  const photometric = dataSet.code(0x00280004) ?? '';
  if (!isShown(photometric)) {
    const stated = photometric === '' ? 'of no stated kind' : photometric;
    return refuse(`this DICOM file is not shown: its colours are ${stated}`);
  }
  const wanted = { syntax, frame, frameCount };
  const read = await readSamples(dataSet, element, photometric, wanted);
  if (!read.ok) return refuse(`this DICOM file is not shown: ${read.error}`);
  const shown = showFrame(dataSet, read.value, photometric, frame);
  if (!shown.ok) return refuse(`this DICOM file is not shown: ${shown.error}`);
  const { image, ...made } = shown.value;
  const study = readStudy(dataSet);
  const all = [...notesBefore, ...notes];
  if (!read.value.isAsStated) all.push('other transfer syntax');
  return ok({
    image,
    bitDepth: read.value.samples.bitsStored,
    display: { ...made, frame, frameCount, notes: [...new Set(all)] },
    ...{ study, doubts: doubtsOfStudy(study) },
  });
}

function readStudy(dataSet: DataSet): StudyTags {
  const code = (tag: number) => dataSet.code(tag) ?? '';
  return {
    modality: code(0x00080060),
    bodyPart: code(0x00180015),
    viewPosition: code(0x00185101),
    orientation: code(0x00200020),
    laterality: code(0x00200062) || code(0x00200060),
    hasBurnedInText: code(0x00280301) === 'YES',
  };
}

function refuse(detail: string) {
  return fail<Skip>({ reason: 'not an image the browser can read', detail });
}
