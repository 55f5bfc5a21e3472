import type JSZip from 'jszip';
import type { JSZipObject } from 'jszip';
import { detailOf } from '../../../domain/app-error';
import { fail, ok, type Result } from '../../../domain/result';

/** JSZip documents the stream and leaves it out of its types. */
type StreamedFile = JSZipObject & {
  internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>;
};

/**
 * Never more than the stated size is kept. Its checksum is not looked at.
 *
 * @param file of an opened archive, stored or deflated
 * @param sizeBytes what the directory says of the unpacked data
 * @returns the cause in words where it is not as it should be
 */
export function inflateByJsZip(
  file: JSZipObject,
  sizeBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  const unpacked = new Uint8Array(sizeBytes);
  let at = 0;
  return new Promise((resolve) => {
    const stream = (file as StreamedFile).internalStream('uint8array');
    stream.on('data', (chunk) => {
      if (at + chunk.length > sizeBytes) {
        stream.pause();
        resolve(fail('there is more in it than the directory says'));
        return;
      }
      unpacked.set(chunk, at);
      at += chunk.length;
    });
    stream.on('error', (error) => {
      resolve(fail(detailOf(error)));
    });
    stream.on('end', () => {
      resolve(
        at === sizeBytes ? ok(unpacked) : fail('there is less in it than the directory says'),
      );
    });
    stream.resume();
  });
}
