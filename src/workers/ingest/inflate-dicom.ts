import type { Skip } from '../../domain/dataset/skipped-image';
import { refuseFileSize } from '../../domain/imaging/image-limits';
import { fail, ok, type Result } from '../../domain/result';
import { chunksOf } from './chunks-of';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * What stands behind the header of a deflated DICOM file (PS3.5, A.5). It states no size, so it is
 * unpacked until it is larger than any file may be.
 */
export async function inflateDicom(packed: Bytes): Promise<Result<Bytes, Skip>> {
  const inflated = await inflate(packed);
  // A zero makes an odd number of bytes even. Some browsers take it for damage.
  const isPadded = !inflated.ok && inflated.error.reason !== 'too large' && packed.at(-1) === 0;
  return isPadded ? inflate(packed.subarray(0, -1)) : inflated;
}

async function inflate(packed: Bytes): Promise<Result<Bytes, Skip>> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const parts: Bytes[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of chunksOf(stream)) {
      sizeBytes += chunk.length;
      const refused = refuseFileSize(sizeBytes);
      if (refused) return fail(refused);
      parts.push(chunk);
    }
    return ok(new Uint8Array(await new Blob(parts).arrayBuffer()));
  } catch {
    const detail = 'this DICOM file cannot be unpacked: it is damaged or cut short';
    return fail({ reason: 'not an image the browser can read', detail });
  }
}
