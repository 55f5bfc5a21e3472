import type { Skip } from '../../domain/dataset/skipped-image';
import type { GreyImage } from '../../domain/imaging/resize-bilinear';
import { ok, type Result } from '../../domain/result';
import { readDicom } from './read-dicom';

/** A frame as a PNG. */
export async function renderDicom(
  bytes: Uint8Array<ArrayBuffer>,
  frame: number,
): Promise<Result<Blob, Skip>> {
  const read = await readDicom(bytes, frame);
  return read.ok ? ok(await pngOf(read.value.image)) : read;
}

/** By code: some browsers give noise in place of what a canvas shows. */
async function pngOf({ width, height, pixels }: GreyImage): Promise<Blob> {
  const { encode } = await import('fast-png');
  // A person waits for it, and it is shown once.
  const png = encode({ width, height, data: pixels, channels: 1 }, { zlib: { level: 1 } });
  return new Blob([new Uint8Array(png)], { type: 'image/png' });
}
