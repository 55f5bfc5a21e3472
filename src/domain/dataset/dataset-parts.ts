import { ARTICLE_CLASSES, type Classes } from './classes';
import {
  countClasses,
  labelsOf,
  PIXELS_PER_IMAGE,
  pixelsOf,
  type Dataset,
  type DroppedImage,
} from './dataset';

/** Changes with what is written: another version is never read. */
export const DATASET_FORMAT = 'xray-trainer/dataset@1';

/** Everything of a data set that is plain data; whatever is added to it goes along. */
export interface DatasetRecords extends Omit<
  Dataset,
  'classes' | 'pixels' | 'labels' | 'histograms' | 'dropped'
> {
  /** Absent where a version of the page kept it that knew the article's alone. */
  classes?: Classes;
  dropped: Omit<DroppedImage, 'pixels'>[];
}

/** A data set as it is written: plain data beside arrays. */
export interface DatasetParts {
  records: DatasetRecords;
  /** Uint8Array [n, 100 * 100]. */
  pixels: Uint8Array<ArrayBuffer>;
  /** Uint16Array [n, 256]. */
  histograms: Uint16Array<ArrayBuffer>;
  /** Uint8Array [dropped, 100 * 100]. */
  droppedPixels: Uint8Array<ArrayBuffer>;
}

/** Takes a data set apart; only the pixels of dropped images are copied. */
export function splitDataset(dataset: Dataset): DatasetParts {
  const { pixels, labels: _labels, histograms, dropped, ...plain } = dataset;
  const droppedPixels = new Uint8Array(dropped.length * PIXELS_PER_IMAGE);
  const droppedRecords = dropped.map(({ pixels: row, ...record }, index) => {
    droppedPixels.set(row, index * PIXELS_PER_IMAGE);
    return record;
  });
  return { records: { ...plain, dropped: droppedRecords }, pixels, histograms, droppedPixels };
}

/**
 * The data set that was taken apart. Labels and counts follow from the records: earlier versions
 * counted no images for validation.
 */
export function joinDataset({ records, pixels, histograms, droppedPixels }: DatasetParts): Dataset {
  const dropped = records.dropped.map((record, index) => ({
    ...record,
    pixels: pixelsOf(droppedPixels, index),
  }));
  const { classes = ARTICLE_CLASSES, images } = records;
  const labels = labelsOf(classes, images);
  const counts = countClasses(classes, images);
  return { ...records, classes, counts, dropped, pixels, histograms, labels };
}
