import { emptyTrainingImages, setImages, type TrainingImages } from '../forest/training-images';

/** Training images from their values, one array an image, and their class indices, of three classes. */
export function trainingImagesOf(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  classCount = 3,
): TrainingImages {
  const training = emptyTrainingImages(Uint8Array.from(labels), rows[0]?.length ?? 0, classCount);
  setImages(training, 0, Uint8Array.from(rows.flat()));
  return training;
}
