import { describe, expect, it } from 'vitest';
import { datasetOf } from '../../../domain/testing/dataset';
import { doubtList, repeatText } from './picture';
import { near } from '../testing/predicted-images';

describe('repeatText', () => {
  it('names the training images, each with its label', () => {
    expect(
      repeatText({
        repeat: { kind: 'same', images: [near('a.jpeg', 'COVID-19'), near('b.jpeg', 'Normal')] },
        dataset: datasetOf([{}]),
      }),
    ).toBe(
      'It learned from this very picture: a.jpeg, labelled COVID-19; b.jpeg, labelled Normal. So its answer does not show how it does on new ones.',
    );
  });

  it('says what it can of small copies', () => {
    expect(
      repeatText({
        repeat: { kind: 'near-duplicate', images: [near('a.jpeg', 'Normal')] },
        dataset: null,
      }),
    ).toContain(
      "nearly this picture: a.jpeg, labelled Normal, as far as the bundle's small copies tell.",
    );
  });
});

it('names tags as the standard does', () => {
  expect(
    doubtList([
      { tag: 'modality', value: 'CT' },
      { tag: 'bodyPart', value: 'HEAD' },
      { tag: 'viewPosition', value: 'LL' },
      { tag: 'orientation', value: 'A\\F' },
    ]),
  ).toBe('Modality CT; Body Part Examined HEAD; View Position LL; Patient Orientation A\\F');
});
