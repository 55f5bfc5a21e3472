import { emptyTrainingImages, setImages, type TrainingImages } from '../forest/training-images';

/** Training images from their values, one array an image, and their class indices. */
export function trainingImagesOf(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
): TrainingImages {
  const training = emptyTrainingImages(Uint8Array.from(labels), rows[0]?.length ?? 0);
  setImages(training, 0, Uint8Array.from(rows.flat()));
  return training;
}
