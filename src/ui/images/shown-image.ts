import type { SourceImage } from '../../domain/dataset/dataset';

/** An image as the network sees it, and where the file behind it is. */
export interface ShownImage {
  /** Tells it from every other image that is shown with it. */
  position: number;
  name: string;
  path: string;
  source: SourceImage;
  /** Uint8Array [100 * 100]. */
  pixels: Uint8Array;
}
