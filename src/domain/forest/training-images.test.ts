import { expect, it } from 'vitest';
import { emptyTrainingImages, setImages } from './training-images';

it('lays the values of a feature side by side, whatever the pieces they come in', () => {
  const features = 3;
  const labels = new Uint8Array(200).fill(1);
  const training = emptyTrainingImages(labels, features, 3);
  const valueOf = (image: number, feature: number) => (image * 7 + feature * 50) % 256;
  const rows = (first: number, end: number) =>
    Uint8Array.from({ length: (end - first) * features }, (_, at) =>
      valueOf(first + Math.floor(at / features), at % features),
    );
  setImages(training, 130, rows(130, 200));
  setImages(training, 0, rows(0, 130));
  for (let feature = 0; feature < features; feature++) {
    expect(Array.from(training.columns.subarray(feature * 200, (feature + 1) * 200))).toEqual(
      Array.from(labels, (_, image) => valueOf(image, feature)),
    );
  }
});
