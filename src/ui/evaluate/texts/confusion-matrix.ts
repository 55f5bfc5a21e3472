import type { ImageClass } from '../../../domain/dataset/classes';
import type { RunSplit } from '../../../domain/run/predictions';
import { plural } from '../../format';

export const CONFUSION_MATRIX = {
  caption: (prefix: string, split: RunSplit) => `${prefix}Confusion matrix, ${split}`,
  corner: 'true ↓ predicted →',
  hint: 'Click a count to see its images.',
};

/** The images of a cell: "Normal taken for Pneumonia: 103 images". */
export function cellTitle(truth: ImageClass, predicted: ImageClass, count: number): string {
  const what =
    truth.name === predicted.name
      ? `${truth.displayName} found`
      : `${truth.displayName} taken for ${predicted.displayName}`;
  return `${what}: ${plural(count, 'image')}`;
}
