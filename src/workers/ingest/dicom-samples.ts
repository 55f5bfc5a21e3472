import type { Colours } from '../../domain/imaging/dicom/colour-frame';
import type { DataSet } from '../../domain/imaging/dicom/data-set';
import type { DicomElement } from '../../domain/imaging/dicom/elements';
import { packedFrame } from '../../domain/imaging/dicom/packed-frame';
import { packingOf } from '../../domain/imaging/dicom/packing';
import type { StoredSamples } from '../../domain/imaging/dicom/stored-values';
import {
  refusePacking,
  saysPacked,
  saysPackedAs,
} from '../../domain/imaging/dicom/transfer-syntax';
import { fail, ok, type Result } from '../../domain/result';
import { unpackFrame, type StatedFrame } from './dicom-frame';

/** Which frame of a file, and how its transfer syntax says that it is packed. */
export interface WantedFrame {
  syntax: string;
  frame: number;
  frameCount: number;
}

export interface ReadSamples {
  samples: StoredSamples;
  /** How colours lie in the samples: null where they are grey, their luma, or places in a palette. */
  colours: Exclude<Colours, { kind: 'palette' }> | null;
  /** Whether the picture is packed as its file says. */
  isAsStated: boolean;
}

/** The samples of a frame, unpacked where they are packed. The error is a sentence. */
export async function readSamples(
  dataSet: DataSet,
  element: DicomElement,
  photometric: string,
  wanted: WantedFrame,
): Promise<Result<ReadSamples, string>> {
  const stated = readStatedFrame(dataSet, photometric);
  if (!stated.ok) return stated;
  const signed = dataSet.uint16(0x00280103) === 1;
  const read = element.isOpen
    ? await readPacked(dataSet, stated.value, wanted)
    : readPlain(dataSet, element, stated.value, wanted);
  if (!read.ok) return read;
  const { width, height } = stated.value;
  const samples = { ...read.value.samples, width, height, signed };
  return ok({ ...read.value, samples });
}

function readStatedFrame(dataSet: DataSet, photometric: string): Result<StatedFrame, string> {
  const [width, height] = [dataSet.uint16(0x00280011) ?? 0, dataSet.uint16(0x00280010) ?? 0];
  if (width === 0 || height === 0) return fail(`it states a size of ${width} x ${height} pixels`);
  const bitsAllocated = dataSet.uint16(0x00280100);
  if (bitsAllocated !== 8 && bitsAllocated !== 16) {
    return fail(`it has ${bitsAllocated ?? 'no stated number of'} bits a pixel, not 8 or 16`);
  }
  const bitsStored = dataSet.uint16(0x00280101) ?? bitsAllocated;
  if (bitsStored < 1 || bitsStored > bitsAllocated) {
    return fail(`it has ${bitsStored} of ${bitsAllocated} bits a pixel`);
  }
  const components = dataSet.uint16(0x00280002) === 3 ? 3 : 1;
  return ok({ width, height, bitsAllocated, bitsStored, components, photometric });
}

type ReadFrame = Omit<ReadSamples, 'samples'> & {
  samples: Omit<StoredSamples, 'width' | 'height' | 'signed'>;
};

async function readPacked(
  dataSet: DataSet,
  stated: StatedFrame,
  { syntax, frame, frameCount }: WantedFrame,
): Promise<Result<ReadFrame, string>> {
  const packed = packedFrame(dataSet, frame, frameCount);
  if (!packed.ok) return packed;
  const packing = packingOf(packed.value);
  if (packing === null) return fail(refusePacking(syntax));
  const unpacked = await unpackFrame(packed.value, packing, stated);
  if (!unpacked.ok) return unpacked;
  const { components, isPlanar, bitsAllocated, bitsStored, bytes } = unpacked.value;
  // Its colours are unpacked to what they were before they were told apart as luma and the rest.
  const kind = packing === 'jpeg 2000' ? kindOfJpeg2000(stated) : kindOf(stated);
  return ok({
    samples: {
      ...{ perPixel: components, bitsAllocated, littleEndian: true, bytes },
      bitsStored: bitsStored ?? stated.bitsStored,
    },
    colours: components === 3 ? { kind, isPlanar } : null,
    isAsStated: syntax === '' || saysPackedAs(syntax, packing),
  });
}

function readPlain(
  dataSet: DataSet,
  { value, vr }: DicomElement,
  stated: StatedFrame,
  { syntax, frame }: WantedFrame,
): Result<ReadFrame, string> {
  const { width, height, bitsAllocated, bitsStored, components, photometric } = stated;
  const isShared = photometric === 'YBR_FULL_422' && components === 3;
  const perPixel = isShared ? 2 : components;
  const sizeBytes = (width * height * perPixel * bitsAllocated) / 8;
  const littleEndian = !dataSet.encoding.isBigEndian;
  const bytes = value.subarray(frame * sizeBytes, (frame + 1) * sizeBytes);
  // Words have their bytes turned, even where each is a pixel of its own (PS3.5, 8.2 and annex D).
  const isTurned = bitsAllocated === 8 && !littleEndian && vr === 'OW';
  const plain = { kind: kindOf(stated), isPlanar: dataSet.uint16(0x00280006) === 1 };
  return ok({
    samples: {
      ...{ perPixel, bitsAllocated, bitsStored, littleEndian },
      bytes: isTurned ? bytes.map((_, at) => bytes[at ^ 1] ?? 0) : bytes,
    },
    colours: components === 1 ? null : isShared ? { kind: 'shared YBR' } : plain,
    isAsStated: !saysPacked(syntax),
  });
}

function kindOf({ photometric }: StatedFrame): 'RGB' | 'YBR' {
  return photometric === 'RGB' ? 'RGB' : 'YBR';
}

function kindOfJpeg2000({ photometric }: StatedFrame): 'RGB' | 'YBR' {
  return photometric.startsWith('YBR_FULL') ? 'YBR' : 'RGB';
}
