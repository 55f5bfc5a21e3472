import createOpenJpeg from '@cornerstonejs/codec-openjpeg/decodewasmjs';
import address from '@cornerstonejs/codec-openjpeg/decodewasm?url&inline';
import { isWholeCodestream } from '../../../domain/imaging/jpeg/codestream';
import { fail, type Result } from '../../../domain/result';
import { wasmCodec, type CodedPicture } from './wasm-codec';

const decode = wasmCodec(createOpenJpeg, address, 'J2KDecoder');

/** JPEG 2000, by OpenJPEG: to be imported where a file is packed so. */
export async function decodeJpeg2000(bytes: Uint8Array): Promise<Result<CodedPicture, 'damaged'>> {
  // What is missing OpenJPEG makes up as less detail.
  return isWholeCodestream(bytes) ? decode(bytes) : fail('damaged');
}
