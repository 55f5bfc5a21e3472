import { detailOf } from '../../domain/app-error';
import { fail, ok, type Result } from '../../domain/result';

/**
 * Reads a file of a folder whole. The error is the cause in words: the file was moved, changed or
 * deleted since it was chosen, or may not be read.
 */
export async function readFile(file: Blob): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch (thrown) {
    return fail(detailOf(thrown));
  }
}
