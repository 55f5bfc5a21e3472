import { detailOf } from '../../domain/app-error';
import { fail, ok, type Result } from '../../domain/result';
import { chunksOf } from './chunks-of';

/** How much is held in the worker before the browser takes it over. */
const PART_BYTES = 4 * 2 ** 20;

/**
 * Inflates into a Blob, which the browser keeps outside the worker and on disk where it is large.
 *
 * @param packed the raw deflate stream
 * @param sizeBytes what the archive states: no more is inflated
 * @returns the cause in words where the stream is damaged or does not have that size
 */
export async function inflateToBlob(
  packed: Blob,
  sizeBytes: number,
): Promise<Result<Blob, string>> {
  const inflated = packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const parts: Blob[] = [];
  let pending: Uint8Array<ArrayBuffer>[] = [];
  let pendingBytes = 0;
  let totalBytes = 0;
  const flush = () => {
    parts.push(new Blob(pending));
    pending = [];
    pendingBytes = 0;
  };
  try {
    for await (const chunk of chunksOf(inflated)) {
      totalBytes += chunk.length;
      if (totalBytes > sizeBytes) return fail('it is larger than the archive states');
      pending.push(chunk);
      pendingBytes += chunk.length;
      if (pendingBytes >= PART_BYTES) flush();
    }
  } catch (thrown) {
    return fail(detailOf(thrown));
  }
  flush();
  return totalBytes === sizeBytes ? ok(new Blob(parts)) : fail('it ends too early');
}

/** The first bytes of a raw deflate stream; no more is inflated than the browser does at once. */
export async function inflateHead(packed: Blob, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const inflated = packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const head = new Uint8Array(length);
  let at = 0;
  for await (const chunk of chunksOf(inflated)) {
    const part = chunk.subarray(0, length - at);
    head.set(part, at);
    at += part.length;
    if (at === length) break;
  }
  return head.subarray(0, at);
}
