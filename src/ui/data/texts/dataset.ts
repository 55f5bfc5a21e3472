import type { Dataset } from '../../../domain/dataset/dataset';
import type { ImportStage, ImportTimings } from '../../../domain/dataset/import-timings';
import { formatBytes, formatCount, formatDuration, plural } from '../../format';
import { describeResize } from './reader';

/** The data set that is open. */
export const DATASET = {
  label: 'Data set',
  sampleTitle: 'Sample data set: drawings, not X-rays',
  explore: 'Explore the images',
  train: 'Go straight to training',
  picture: (className: string, name: string) => `${className}: ${name}`,
};

/** "5,907 images from 20.7 MB in 13 s, each brought to 100 x 100 grey as OpenCV does by default." */
export function describeImport(dataset: Dataset): string {
  const { images, source, timings } = dataset;
  return `${formatCount(images.length)} images from ${formatBytes(source.sizeBytes)} in ${formatDuration(timings.totalMs)}, each brought to 100 x 100 grey ${describeResize(dataset)}.`;
}

export const COUNTS_TABLE = {
  caption: 'Images by class and split',
  split: 'Split',
  all: 'All',
};

export const DOWNLOADS = {
  npz: 'Download as .npz',
  report: 'Download import report',
  plan: 'Download plan',
};

/** Where the time of an import went. */
export const TIMES = {
  title: 'Where the time went',
  caption: 'Time by stage',
  stage: 'Stage',
  all: 'All',
  perImage: 'Per image',
  overlap: 'The stages are added up over the workers; they overlap.',
};

export function describeTimes({ listMs, workers, decodingMs }: ImportTimings): string {
  return `Listing took ${formatDuration(listMs)}, then ${plural(workers, 'worker')} unpacked and decoded for ${formatDuration(decodingMs)}.`;
}

/** @param ms of one image, often less than a millisecond */
export function formatPerImage(ms: number): string {
  return `${ms.toFixed(2)}\u00a0ms`;
}

export const STAGES: Record<ImportStage, string> = {
  read: 'Read from the file',
  inflate: 'Unpack',
  check: 'Digest of possible copies',
  decode: 'Decode',
  resize: 'Resize',
};
