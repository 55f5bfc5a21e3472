import type { ImageHeader } from '../image-header';
import { prepareBmp } from './bmp';
import { prepareGif } from './gif';
import { prepareJpeg } from './jpeg';
import { preparePng } from './png';
import { prepareWebp } from './webp';

/**
 * A picture's bytes so that every browser makes the same of them, and what OpenCV does: without colour
 * profile and gamma, which WebKit applies whatever it is told, and without transparency, under which
 * browsers forget what is stored. Firefox and WebKit fill up what is missing of a file with white or
 * black, so a file has to be whole.
 *
 * @returns null where it is damaged or cut short
 */
export function prepareForBrowser(
  bytes: Uint8Array<ArrayBuffer>,
  format: ImageHeader['format'],
): Uint8Array<ArrayBuffer> | null {
  switch (format) {
    case 'jpeg':
      return prepareJpeg(bytes);
    case 'png':
      return preparePng(bytes);
    case 'webp':
      return prepareWebp(bytes);
    case 'gif':
      return prepareGif(bytes);
    case 'bmp':
      return prepareBmp(bytes);
    case 'dicom':
    case 'other':
      return bytes;
  }
}
