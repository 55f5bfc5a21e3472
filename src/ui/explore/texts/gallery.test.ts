import { describe, expect, it } from 'vitest';
import { datasetOf } from '../../../domain/testing/dataset';
import { galleryImages, type GalleryImage } from '../gallery/gallery-image';
import { countText, excludeText, testWarning } from './gallery';

const [TRAIN, TEST] = galleryImages(datasetOf([{ split: 'train' }, { split: 'test' }])) as [
  GalleryImage,
  GalleryImage,
];
const DROPPED: GalleryImage = { ...TRAIN, position: 2, split: 'dropped', imageClass: null };

const times = (count: number, image: GalleryImage) => new Array<GalleryImage>(count).fill(image);

describe('countText', () => {
  it('gives the matches and the total', () => {
    expect(countText([TRAIN], 5930)).toBe('1 of 5,930\u00a0images');
    expect(countText([], 1)).toBe('0 of 1\u00a0image');
  });

  it('says of all images how many were dropped', () => {
    expect(countText([...times(5907, TRAIN), ...times(23, DROPPED)], 5930)).toBe(
      '5,930\u00a0images, 23 of them dropped',
    );
    expect(countText([TRAIN, TEST], 2)).toBe('2\u00a0images');
  });
});

it('excludeText counts the images', () => {
  expect(excludeText([TRAIN])).toBe('Exclude this one from training and test');
  expect(excludeText(times(1200, TEST))).toBe('Exclude these 1,200 from training and test');
});

it.each([
  [times(3, TRAIN), null],
  [[...times(42, TRAIN), ...times(10, TEST)], '10 are TEST: who picks the test picks the score.'],
  [[TRAIN, TRAIN, TEST], '1 is TEST: who picks the test picks the score.'],
  [times(4, TEST), 'All are TEST: who picks the test picks the score.'],
  [[TEST], 'It is TEST: who picks the test picks the score.'],
])('testWarning of case %#', (images, warning) => {
  expect(testWarning(images)).toBe(warning);
});
