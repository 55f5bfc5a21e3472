import type JSZip from 'jszip';
import type { JSZipObject } from 'jszip';
import { detailOf } from '../../domain/app-error';
import { fail, ok, type Result } from '../../domain/result';
import type { ZipEntry } from '../../domain/zip/zip-entries';
import { chunksOf } from './chunks-of';

/** Whether the browser unpacks by itself. */
export function inflatesNatively(): boolean {
  try {
    new DecompressionStream('gzip');
    return true;
  } catch {
    return false;
  }
}

/** The error is the cause in words. */
type Unpacked = Result<Uint8Array<ArrayBuffer>, string>;

const TOO_LONG = 'there is more in it than the directory says';
export const WRONG_CHECKSUM = 'its checksum is wrong';
const TOO_SHORT = 'there is less in it than the directory says';

/**
 * Of gzip without a name or a time (RFC 1952, 2.3): the browser that unpacks it compares checksum and
 * size with those behind the data, in less time than it takes here.
 */
const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

/**
 * Inflates natively, and checks that the bytes are those that were packed. Never more than the stated
 * size is kept, whatever the data unpack to.
 *
 * @param packed raw deflate data, RFC 1951
 * @param entry what the directory says of the unpacked data
 */
export async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  { sizeBytes, crc32 }: Pick<ZipEntry, 'sizeBytes' | 'crc32'>,
): Promise<Unpacked> {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  for (const part of [GZIP_HEADER, packed, gzipTrailer(crc32, sizeBytes)]) {
    // What goes wrong in writing comes out in reading.
    writer.write(part).catch(() => undefined);
  }
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
    // With all of it there, it is what lies behind the data that it does not agree with.
    return fail(at === sizeBytes ? WRONG_CHECKSUM : detailOf(thrown));
  }
  return at === sizeBytes ? ok(unpacked) : fail(TOO_SHORT);
}

/** Little endian. */
function gzipTrailer(crc32: number, sizeBytes: number): Uint8Array<ArrayBuffer> {
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, crc32, true);
  trailer.setUint32(4, sizeBytes, true);
  return new Uint8Array(trailer.buffer);
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
