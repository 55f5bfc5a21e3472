import { fail, ok, type Result } from '../../../domain/result';
import type { ZipEntry } from '../../../domain/zip/zip-entries';
import moduleBytes from './assembly/index.ts?assembly';

export interface Inflater {
  /**
   * Inflates and checks that the bytes are those that were packed. Never more than the stated size is
   * kept, whatever the data unpack to.
   *
   * @param packed raw deflate data, RFC 1951
   * @param entry what the directory says of the unpacked data
   * @returns the cause in words where they are not
   */
  inflate(
    packed: Uint8Array,
    entry: Pick<ZipEntry, 'sizeBytes' | 'crc32'>,
  ): Result<Uint8Array<ArrayBuffer>, string>;
}

/** What assembly/index.ts exports. */
interface Exports {
  memory: WebAssembly.Memory;
  reserve(packedBytes: number, unpackedBytes: number): number;
  packedAt(): number;
  unpackedAt(): number;
  inflate(): number;
  checksum(): number;
}

/** By assembly/outcome.ts; null where all is well. */
const CAUSES = [
  null,
  'its packed data are damaged',
  'there is more in it than the directory says',
  'there is less in it than the directory says',
] as const;

export const WRONG_CHECKSUM = 'its checksum is wrong';

let inflater: Promise<Inflater> | undefined;

/** The one inflater of this thread: its memory is used again for each file. */
export function loadInflater(): Promise<Inflater> {
  return (inflater ??= createInflater());
}

async function createInflater(): Promise<Inflater> {
  const { instance } = await WebAssembly.instantiate(moduleBytes);
  // Its type says no more than that there are exports.
  const exports = instance.exports as unknown as Exports;
  return { inflate: (packed, entry) => inflate(exports, packed, entry) };
}

function inflate(
  module: Exports,
  packed: Uint8Array,
  { sizeBytes, crc32 }: Pick<ZipEntry, 'sizeBytes' | 'crc32'>,
): ReturnType<Inflater['inflate']> {
  if (!module.reserve(packed.length, sizeBytes)) return fail('it takes more memory than there is');
  // Memory may have grown: only now is its buffer the one to write to.
  const memory = new Uint8Array(module.memory.buffer);
  memory.set(packed, module.packedAt() >>> 0);
  const cause = CAUSES[module.inflate()] ?? null;
  if (cause !== null) return fail(cause);
  if (module.checksum() >>> 0 !== crc32) return fail(WRONG_CHECKSUM);
  const at = module.unpackedAt() >>> 0;
  return ok(memory.slice(at, at + sizeBytes));
}
