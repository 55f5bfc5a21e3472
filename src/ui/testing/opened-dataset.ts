import type { AppState } from '../../state/app-store';
import type { KeepingState, OpenedDataset } from '../../state/data/data-state';
import type { Dataset } from '../../domain/dataset/dataset';
import { datasetOf } from '../../domain/testing/dataset';
import { pictureOf } from '../../domain/testing/pictures';

/** A data set as the store has it when it is open. */
export function opened(
  dataset: Dataset,
  keeping: KeepingState = { status: 'not-kept' },
): Pick<AppState, 'dataset'> & { dataset: OpenedDataset } {
  return { dataset: { status: 'ready', dataset, origin: { kind: 'kept' }, keeping } };
}

/** Twelve images, classes in turn: three of each in TRAIN and one in TEST, no two alike. */
export const TWELVE_IMAGES: Dataset = datasetOf(
  Array.from({ length: 12 }, (_, index) => ({
    split: index < 9 ? ('train' as const) : ('test' as const),
    path: `${index < 9 ? 'train' : 'test'}/image-${index}.jpeg`,
    pixels: pictureOf((x, y) => (40 + 13 * index + 2 * (((index + 3) * x) >> 3) + 3 * y) % 256),
  })),
);
