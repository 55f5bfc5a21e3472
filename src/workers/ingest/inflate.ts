import type JSZip from 'jszip';
import type { JSZipObject } from 'jszip';
import { detailOf } from '../../domain/app-error';
import { fail, ok, type Result } from '../../domain/result';
import { chunksOf } from './chunks-of';
import type { Inflater } from './protocol';

/** Whether the browser knows raw deflate; JSZip does. */
export function chooseInflater(): Inflater {
  try {
    new DecompressionStream('deflate-raw');
    return 'native';
  } catch {
    return 'jszip';
  }
}

/** The error is the cause in words. */
type Unpacked = Result<Uint8Array<ArrayBuffer>, string>;

const TOO_LONG = 'there is more in it than the directory says';
const TOO_SHORT = 'there is less in it than the directory says';

/**
 * Inflates natively. Never more than the stated size is kept, whatever the data unpack to.
 *
 * @param packed raw deflate data, RFC 1951
 * @param sizeBytes of the unpacked data, as the directory says
 */
export async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  sizeBytes: number,
): Promise<Unpacked> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // What goes wrong in writing comes out in reading.
  writer.write(packed).catch(() => undefined);
  writer.close().catch(() => undefined);

  const unpacked = new Uint8Array(sizeBytes);
  let at = 0;
  try {
    for await (const chunk of chunksOf(stream.readable)) {
      if (at + chunk.length > sizeBytes) return fail(TOO_LONG);
      unpacked.set(chunk, at);
      at += chunk.length;
    }
  } catch (thrown) {
    return fail(detailOf(thrown));
  }
  return at === sizeBytes ? ok(unpacked) : fail(TOO_SHORT);
}

/** JSZip documents the stream and leaves it out of its types. */
type StreamedFile = JSZipObject & {
  internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>;
};

/** The same by JSZip. @param file of an opened archive, stored or deflated */
export function inflateByJsZip(file: JSZipObject, sizeBytes: number): Promise<Unpacked> {
  const unpacked = new Uint8Array(sizeBytes);
  let at = 0;
  return new Promise((resolve) => {
    const stream = (file as StreamedFile).internalStream('uint8array');
    stream.on('data', (chunk) => {
      if (at + chunk.length > sizeBytes) {
        stream.pause();
        resolve(fail(TOO_LONG));
        return;
      }
      unpacked.set(chunk, at);
      at += chunk.length;
    });
    stream.on('error', (error) => {
      resolve(fail(detailOf(error)));
    });
    stream.on('end', () => {
      resolve(at === sizeBytes ? ok(unpacked) : fail(TOO_SHORT));
    });
    stream.resume();
  });
}
