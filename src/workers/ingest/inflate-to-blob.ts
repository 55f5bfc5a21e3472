import { detailOf } from '../../domain/app-error';
import { fail, ok, type Result } from '../../domain/result';

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
    // Leaving the loop cancels the stream.
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

/** A stream as an iterable, which not every browser's stream is. */
async function* chunksOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
