import { encodeImage } from '../../fixtures/sample-dataset/encode-image';
import { GREY } from '../../fixtures/sample-dataset/entry';
import type { Finding } from '../../fixtures/sample-dataset/opacities';
import { drawPhantom } from '../../fixtures/sample-dataset/phantom';

/** Pixels: little more than the page keeps, so that a few dozen are drawn at once. */
const FRAME = { width: 128, height: 112 };

/** A small drawing as a JPEG; every name has its own. */
export async function phantomFile(
  image: string,
  finding: Finding,
  patient = image,
): Promise<Uint8Array> {
  return encodeImage(drawPhantom({ seed: 18, image, patient, finding, ...FRAME }), GREY);
}
