/** Images that trees learn from. */
export interface TrainingImages {
  images: number;
  features: number;
  /**
   * Uint8Array [features, images]: all images' values of a feature lie together, because a split
   * looks at many images and one feature.
   */
  columns: Uint8Array<ArrayBuffer>;
  /** Uint8Array [images], class indices. */
  labels: Uint8Array<ArrayBuffer>;
  classCount: number;
}

/** Room for as many images as there are labels; their values come through `setImages`. */
export function emptyTrainingImages(
  labels: Uint8Array<ArrayBuffer>,
  features: number,
  classCount: number,
): TrainingImages {
  const images = labels.length;
  return { images, features, columns: new Uint8Array(images * features), labels, classCount };
}

/** Rows whose values of one feature are written before the next: they share a cache line. */
const BLOCK = 64;

/**
 * Writes the values of neighbouring images.
 *
 * @param first position of the first of them
 * @param rows Uint8Array [any number, features], row-major
 */
export function setImages(training: TrainingImages, first: number, rows: Uint8Array): void {
  const { images, features, columns } = training;
  const count = rows.length / features;
  for (let start = 0; start < count; start += BLOCK) {
    const end = Math.min(count, start + BLOCK);
    for (let feature = 0; feature < features; feature++) {
      const column = feature * images + first;
      for (let row = start; row < end; row++) {
        columns[column + row] = rows[row * features + feature] as number;
      }
    }
  }
}
