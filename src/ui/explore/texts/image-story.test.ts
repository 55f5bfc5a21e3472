import { describe, expect, it } from 'vitest';
import type { FixReport } from '../../../domain/dataset/fix-report';
import { datasetOf } from '../../../domain/testing/dataset';
import { imageStory } from './image-story';

const KEPT = 'Kept: a row of the metadata names it.';
const DROPPED = 'Dropped: no usable row of the metadata stands for it.';

function datasetWith(fixes: Partial<FixReport>) {
  const dataset = datasetOf([{ name: 'kept.jpg' }]);
  return { ...dataset, fixes: { ...dataset.fixes, ...fixes } };
}

describe('imageStory', () => {
  it('says that a row names a kept image, and nothing more where no fix touched it', () => {
    const dataset = datasetWith({ relabelled: ['other.jpg'], movedToTest: ['other.jpg'] });
    expect(imageStory({ name: 'a.jpg', split: 'train' }, dataset)).toEqual([KEPT]);
  });

  it('tells every fix that touched the image', () => {
    const dataset = datasetWith({
      relabelled: ['a.jpg'],
      movedToTest: ['a.jpg'],
      otherFolder: ['a.jpg'],
    });
    expect(imageStory({ name: 'a.jpg', split: 'test' }, dataset)).toEqual([
      KEPT,
      'The row says pneumonia by COVID-19: its label became COVID-19.',
      'Moved from TRAIN to TEST, with the last fifth of the COVID-19 rows.',
      'It lies in another folder than its row says; the row decides.',
    ]);
  });

  it('names the split of the row for an image in the other folder', () => {
    const dataset = datasetWith({ otherFolder: ['a.jpg'] });
    expect(imageStory({ name: 'a.jpg', split: 'test' }, dataset)).toEqual([
      KEPT,
      'It lies in another folder than its row says; the row decides: TEST.',
    ]);
  });

  it('says why an image was dropped: no row', () => {
    expect(imageStory({ name: 'ct.png', split: 'dropped' }, datasetWith({}))).toEqual([DROPPED]);
  });

  it('says why an image was dropped: a row that could not be used', () => {
    const dataset = datasetWith({
      rejectedRows: [{ line: 12, name: 'ct.png', reason: 'unknown label', value: 'CT' }],
    });
    expect(imageStory({ name: 'ct.png', split: 'dropped' }, dataset)).toEqual([
      DROPPED,
      'Its row, line 12, could not be used: unknown label.',
    ]);
  });

  it('says why an image was dropped: a namesake', () => {
    expect(imageStory({ name: 'kept.jpg', split: 'dropped' }, datasetWith({}))).toEqual([
      DROPPED,
      'Another file of the same name is used instead.',
    ]);
  });
});
