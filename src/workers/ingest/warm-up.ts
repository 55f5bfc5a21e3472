import { decodeImage } from './decode-image';
import { drawPattern, toImageData } from './resample';
import type { ChosenReader } from './protocol';

/**
 * Decodes a JPEG of noise, so that the engine has compiled the decoder when a person waits for it:
 * without, the first picture takes several times as long as the next.
 */
export async function warmUp(by: ChosenReader): Promise<void> {
  const canvas = new OffscreenCanvas(1000, 1000);
  canvas.getContext('2d')?.putImageData(toImageData(drawPattern(1000, 1000)), 0, 0);
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg' });
  await decodeImage(new Uint8Array(await jpeg.arrayBuffer()), by);
}
