import { expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import { datasetOf, sourceImage } from '../../../domain/testing/dataset';
import { describeImage } from '../texts/gallery';
import { galleryImages, readableGroup } from './gallery-image';

const KEPT = datasetOf([
  { name: 'a.jpg', label: 'Pnemonia', split: 'test', pixels: 7 },
  { name: 'b.jpg', label: 'Normal', pixels: 9 },
]);
const DROPPED = {
  name: 'ct.png',
  path: 'train/ct.png',
  source: sourceImage({ format: 'png' }),
  pixels: new Uint8Array(PIXELS_PER_IMAGE).fill(11),
};

it('galleryImages counts the dropped images on after the kept ones, each with its own pixels', () => {
  const images = galleryImages({ ...KEPT, dropped: [DROPPED] });
  expect(images.map(({ position, name, split }) => [position, name, split])).toEqual([
    [0, 'a.jpg', 'test'],
    [1, 'b.jpg', 'train'],
    [2, 'ct.png', 'dropped'],
  ]);
  expect(images.map(({ pixels }) => pixels.length)).toEqual([10_000, 10_000, 10_000]);
  expect(images.map(({ pixels }) => [pixels[0], pixels.at(-1)])).toEqual([
    [7, 7],
    [9, 9],
    [11, 11],
  ]);
  expect(images[2]).toMatchObject({ imageClass: null, patientGroup: null, source: DROPPED.source });
});

it('describeImage says all that a thumbnail shows', () => {
  const [kept, , dropped] = galleryImages({ ...KEPT, dropped: [DROPPED] });
  expect(kept && describeImage(kept, false, false)).toBe('a.jpg, Pneumonia, TEST');
  expect(kept && describeImage(kept, true, true)).toBe(
    'a.jpg, Pneumonia, TEST, excluded, the audit found something',
  );
  expect(dropped && describeImage(dropped, false, false)).toBe('ct.png, dropped');
});

it('readableGroup leaves the class out, and nothing else', () => {
  expect(readableGroup('Pnemonia/person7_virus')).toBe('person7_virus');
  expect(readableGroup('Normal/a/b')).toBe('a/b');
});
