import { fail, ok, type Result } from '../../../domain/result';

/** A picture as a codec gives it. */
export interface CodedPicture {
  width: number;
  height: number;
  components: number;
  /** Of a sample: up to 8 lie in one byte, more in two, little endian. */
  bits: number;
  /** Whether all samples of a component follow each other, not those of a pixel. */
  isPlanar: boolean;
  samples: Uint8Array<ArrayBuffer>;
}

type DecoderClass = new () => WasmDecoder;

/**
 * A codec that is started with its first picture.
 *
 * @param address a data address: the bytes come within the script, so that they are the same in Node
 *   and in every browser and may not be loaded from anywhere else
 * @returns what decodes a picture: 'damaged' where the codec finds none in the bytes
 */
export function wasmCodec<Name extends string>(
  create: CreateWasmModule<Name>,
  address: string,
  name: Name,
): (bytes: Uint8Array) => Promise<Result<CodedPicture, 'damaged'>> {
  let started: Promise<DecoderClass> | undefined;
  return async (bytes) => {
    const DecoderClass = await (started ??= startCodec(create, address, name));
    try {
      const picture = decodeWith(DecoderClass, bytes);
      return isWhole(picture) ? ok(picture) : fail('damaged');
    } catch {
      // What it throws leaves its memory as it was in the middle: the next picture has a new one.
      started = undefined;
      return fail('damaged');
    }
  };
}

async function startCodec<Name extends string>(
  create: CreateWasmModule<Name>,
  address: string,
  name: Name,
): Promise<DecoderClass> {
  const packed = atob(address.slice(address.indexOf(',') + 1));
  const wasmBinary = Uint8Array.from(packed, (byte) => byte.charCodeAt(0));
  // What a codec prints of a damaged file is no use to anybody.
  const silent = () => undefined;
  const module = await create({ wasmBinary, print: silent, printErr: silent });
  return module[name];
}

function decodeWith(DecoderClass: DecoderClass, bytes: Uint8Array): CodedPicture {
  const decoder = new DecoderClass();
  decoder.getEncodedBuffer(bytes.length).set(bytes);
  decoder.decode();
  const { width, height, bitsPerSample: bits, componentCount } = decoder.getFrameInfo();
  // Its memory is used again.
  const samples = new Uint8Array(decoder.getDecodedBuffer());
  const isPlanar = decoder.getInterleaveMode?.() === 0;
  decoder.delete();
  return { width, height, bits, components: componentCount, isPlanar, samples };
}

/** Of some damage a codec says nothing but gives nothing. */
function isWhole({ width, height, components, bits, samples }: CodedPicture): boolean {
  return samples.length === width * height * components * (bits > 8 ? 2 : 1) && width > 0;
}
