import { unpackRle } from '../../domain/imaging/dicom/rle';
import type { StoredSamples } from '../../domain/imaging/dicom/stored-values';
import type { Packing } from '../../domain/imaging/dicom/transfer-syntax';
import { decodeExtendedJpeg } from '../../domain/imaging/jpeg/extended-jpeg';
import type { JpegRefusal } from '../../domain/imaging/jpeg/jpeg-refusal';
import { decodeLosslessJpeg } from '../../domain/imaging/jpeg/lossless-jpeg';
import { withoutColourTransform } from '../../domain/imaging/jpeg/colour-transform';
import { fail, ok, type Result } from '../../domain/result';
import type { CodedPicture } from './codecs/wasm-codec';
import { loadJpegReader } from './jpeg/jpeg-reader';

type Size = Pick<StoredSamples, 'width' | 'height'>;

/** What the file states of a frame. */
export type StatedFrame = Size &
  Pick<StoredSamples, 'bitsAllocated' | 'bitsStored'> & {
    components: 1 | 3;
    /** Photometric Interpretation. */
    photometric: string;
  };

/** Little endian. */
export interface UnpackedFrame extends Pick<StoredSamples, 'bitsAllocated' | 'bytes'> {
  /** 1 too where colours were unpacked to their luma. */
  components: 1 | 3;
  isPlanar: boolean;
  /** Where the codec says it: values that are packed with loss may go beyond what the file states. */
  bitsStored?: number;
}

/** A frame of packed pixel data, unpacked. The error is a sentence. */
export async function unpackFrame(
  packed: Uint8Array,
  packing: Packing,
  stated: StatedFrame,
): Promise<Result<UnpackedFrame, string>> {
  const { width, height, bitsAllocated, components } = stated;
  switch (packing) {
    case 'rle': {
      const bytes = unpackRle(packed, width * height, bitsAllocated / 8, components);
      return bytes.ok
        ? ok({ bitsAllocated, components, isPlanar: true, bytes: bytes.value })
        : bytes;
    }
    case 'jpeg':
      return unpackJpeg(packed, stated);
    case '12-bit jpeg':
      if (components === 3) return fail('its colours are packed as JPEG with 12 bits');
      return unpackWords(decodeExtendedJpeg(packed, width * height), stated);
    case 'lossless jpeg':
      if (components === 3) return fail('its colours are packed as lossless JPEG');
      return unpackWords(decodeLosslessJpeg(packed, width * height), stated);
    case 'jpeg-ls': {
      // The codecs come with the first file that needs one.
      const { decodeJpegLs } = await import('./codecs/jpeg-ls');
      return unpackCoded(await decodeJpegLs(packed), stated);
    }
    case 'jpeg 2000': {
      const { decodeJpeg2000 } = await import('./codecs/jpeg-2000');
      return unpackCoded(await decodeJpeg2000(packed), stated);
    }
  }
}

/** Colours come as their luma. */
async function unpackJpeg(
  packed: Uint8Array,
  stated: StatedFrame,
): Promise<Result<UnpackedFrame, string>> {
  const reader = await loadJpegReader();
  const jpeg = stated.photometric === 'RGB' ? withoutColourTransform(packed) : packed;
  // To the size it has: every pixel of it.
  const read = reader.resize(jpeg, stated.width, stated.height);
  if (!read.ok) return fail(refusalText(read.error));
  const { image, sourceWidth: width, sourceHeight: height, isCutShort } = read.value;
  if (isCutShort) return fail(refusalText('damaged'));
  return (
    refuseSize({ width, height }, stated) ??
    ok({ bitsAllocated: 8, components: 1, isPlanar: false, bytes: image.pixels })
  );
}

function unpackWords(
  jpeg: Result<Size & { samples: Uint16Array }, JpegRefusal>,
  stated: StatedFrame,
): Result<UnpackedFrame, string> {
  if (!jpeg.ok) return fail(refusalText(jpeg.error));
  const bytes = asBytes(jpeg.value.samples);
  return (
    refuseSize(jpeg.value, stated) ??
    ok({ bitsAllocated: 16, components: 1, isPlanar: false, bytes })
  );
}

function unpackCoded(
  coded: Result<CodedPicture, JpegRefusal>,
  stated: StatedFrame,
): Result<UnpackedFrame, string> {
  if (!coded.ok) return fail(refusalText(coded.error));
  const { components, bits, isPlanar, samples } = coded.value;
  if (components !== stated.components || bits > 16) return fail(refusalText('unsupported'));
  const bitsAllocated = bits > 8 ? 16 : 8;
  const { width, height } = coded.value;
  return (
    refuseSize({ width, height }, stated) ??
    ok({
      ...{ bitsAllocated, bitsStored: bits, components: stated.components },
      ...{ isPlanar, bytes: samples },
    })
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

function refuseSize({ width, height }: Size, stated: Size) {
  return width === stated.width && height === stated.height
    ? null
    : fail(
        `the JPEG in it has ${width} x ${height} pixels, not ${stated.width} x ${stated.height}`,
      );
}
