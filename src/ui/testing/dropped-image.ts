import type { DroppedImage } from '../../domain/dataset/dataset';
import { sourceImage } from '../../domain/testing/dataset';
import { STRIPES } from '../../domain/testing/pictures';

/** A file that no row of the metadata names. */
export function dropped(name: string): DroppedImage {
  return { name, path: `train/${name}`, source: sourceImage(), pixels: STRIPES };
}
