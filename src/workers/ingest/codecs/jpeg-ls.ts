import createCharls from '@cornerstonejs/codec-charls/decodewasmjs';
import address from '@cornerstonejs/codec-charls/decodewasm?url&inline';
import type { Result } from '../../../domain/result';
import { wasmCodec, type CodedPicture } from './wasm-codec';

const END_OF_IMAGE = [0xff, 0xd9];

const decode = wasmCodec(createCharls, address, 'JpegLSDecoder');

/** JPEG-LS, by CharLS: to be imported where a file is packed so. */
export async function decodeJpegLs(bytes: Uint8Array): Promise<Result<CodedPicture, 'damaged'>> {
  // CharLS reads on for ever where none follows; a second one is not looked at.
  const ended = new Uint8Array(bytes.length + END_OF_IMAGE.length);
  ended.set(bytes);
  ended.set(END_OF_IMAGE, bytes.length);
  return decode(ended);
}
