import { ARTICLE_CLASSES, classAt } from '../dataset/classes';
import {
  countClasses,
  GREY_LEVELS,
  labelsOf,
  PIXELS_PER_IMAGE,
  type Dataset,
  type ImageRecord,
  type SourceImage,
} from '../dataset/dataset';
import { noStageTimes } from '../dataset/import-timings';
import { countGreyValues } from '../dataset/grey-histogram';

/** A grey 8-bit JPEG of 1200 x 1000, but for what a test changes. */
export function sourceImage(change: Partial<SourceImage> = {}): SourceImage {
  return {
    width: 1200,
    height: 1000,
    format: 'jpeg',
    components: 1,
    bitDepth: 8,
    progressive: false,
    iccProfile: null,
    sizeBytes: 50_000,
    ...change,
  };
}

/** An image for a test: `pixels` of [100 * 100], or one grey value for all of them. */
export interface TestImage extends Partial<Omit<ImageRecord, 'source'>> {
  source?: Partial<SourceImage>;
  pixels?: Uint8Array | number;
}

/** A data set of these images; what a test does not name differs from image to image. */
export function datasetOf(images: readonly TestImage[], classes = ARTICLE_CLASSES): Dataset {
  const records = images.map((image, index): ImageRecord => {
    const name = image.name ?? `image-${index}.jpeg`;
    return {
      name,
      path: image.path ?? `train/${name}`,
      label: image.label ?? classAt(classes, index % classes.length).name,
      split: image.split ?? 'train',
      patientGroup: image.patientGroup ?? `group ${index}`,
      source: sourceImage(image.source),
    };
  });
  const pixels = new Uint8Array(images.length * PIXELS_PER_IMAGE);
  const histograms = new Uint16Array(images.length * GREY_LEVELS);
  images.forEach((image, index) => {
    const row = pixels.subarray(index * PIXELS_PER_IMAGE, (index + 1) * PIXELS_PER_IMAGE);
    if (typeof image.pixels === 'object') row.set(image.pixels);
    else row.fill(image.pixels ?? 0);
    countGreyValues(row, histograms.subarray(index * GREY_LEVELS, (index + 1) * GREY_LEVELS));
  });
  return {
    source: { fileName: 'archive.zip', sizeBytes: 1234, isSample: false },
    metadataPath: 'table.csv',
    classes,
    images: records,
    pixels,
    labels: labelsOf(classes, records),
    histograms,
    counts: countClasses(classes, records),
    dropped: [],
    skipped: [],
    fixes: {
      movedToTest: [],
      relabelled: [],
      unlisted: [],
      missing: [],
      otherFolder: [],
      rejectedRows: [],
    },
    fingerprint: null,
    reader: 'exact',
    resampler: 'code',
    timings: { workers: 2, listMs: 1, decodingMs: 10, totalMs: 12, stagesMs: noStageTimes() },
  };
}
