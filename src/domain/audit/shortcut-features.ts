import {
  GREY_LEVELS,
  IMAGE_SIDE,
  PIXELS_PER_IMAGE,
  type Dataset,
  type SourceImage,
} from '../dataset/dataset';
import { meanGrey } from '../dataset/grey-histogram';
import type { ShortcutFeature } from './audit-report';
import type { FeatureTable } from './classifier';

/** How wide the border is that is looked at, in pixels of the 100 x 100. */
const BORDER = 10;
const BLOCKS = IMAGE_SIDE / BORDER;

type FeatureInput = Pick<Dataset, 'images' | 'pixels' | 'histograms'>;

/** The numbers that a shortcut consists of, one row an image. */
export function shortcutTable(dataset: FeatureInput, feature: ShortcutFeature): FeatureTable {
  const { images, pixels, histograms } = dataset;
  const profiles = [...new Set(images.map(({ source }) => source.iccProfile))];
  const rows = images.map(({ source }, index) => {
    switch (feature) {
      case 'brightness':
        return [meanGrey(histograms.subarray(index * GREY_LEVELS, (index + 1) * GREY_LEVELS))];
      case 'border':
        return borderBlocks(
          pixels.subarray(index * PIXELS_PER_IMAGE, (index + 1) * PIXELS_PER_IMAGE),
        );
      default:
        return fileFacts(source, profiles.indexOf(source.iccProfile), feature);
    }
  });
  return { values: Float64Array.from(rows.flat()), width: rows[0]?.length ?? 0 };
}

/** @param profile a number for each name of a colour profile, in the order they first come */
function fileFacts(
  { width, height, sizeBytes, components }: SourceImage,
  profile: number,
  feature: Exclude<ShortcutFeature, 'brightness' | 'border'>,
): number[] {
  // 0 stands for a format that was not inspected.
  const componentCount = components ?? 0;
  switch (feature) {
    case 'width':
      return [width];
    case 'height':
      return [height];
    case 'aspect':
      return [width / height];
    case 'fileSize':
      return [sizeBytes];
    case 'components':
      return [componentCount];
    case 'iccProfile':
      return [profile];
    case 'fileFacts':
      return [width, height, width / height, sizeBytes, componentCount, profile];
  }
}

/** Mean grey values of the blocks of 10 x 10 pixels along the border, row by row: 36 numbers. */
export function borderBlocks(pixels: Uint8Array): number[] {
  const means: number[] = [];
  for (let row = 0; row < BLOCKS; row++) {
    const isEdgeRow = row === 0 || row === BLOCKS - 1;
    for (let column = 0; column < BLOCKS; column += isEdgeRow ? 1 : BLOCKS - 1) {
      means.push(blockMean(pixels, row * BORDER, column * BORDER));
    }
  }
  return means;
}

function blockMean(pixels: Uint8Array, top: number, left: number): number {
  let total = 0;
  for (let y = top; y < top + BORDER; y++) {
    for (let x = left; x < left + BORDER; x++) total += pixels[y * IMAGE_SIDE + x] as number;
  }
  return total / BORDER ** 2;
}
