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

async function pngOf({ width, height, pixels }: GreyImage): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser gives no canvas');
  const drawing = context.createImageData(width, height);
  pixels.forEach((level, at) => {
    drawing.data.fill(level, at * 4, at * 4 + 3);
    drawing.data[at * 4 + 3] = 255;
  });
  context.putImageData(drawing, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}
