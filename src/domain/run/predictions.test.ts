import { describe, expect, it } from 'vitest';
import { datasetOf } from '../testing/dataset';
import { mapSplits, patientGroupsOf, predictionsOf, presentSplits } from './predictions';

describe('splits of a run', () => {
  it('are those that there are, the test set first', () => {
    expect(presentSplits({ train: 1, test: 2, validation: null })).toEqual([
      { split: 'test', value: 2 },
      { split: 'train', value: 1 },
    ]);
    expect(presentSplits({ train: 1, test: 2, validation: 3 }).map(({ split }) => split)).toEqual([
      'test',
      'validation',
      'train',
    ]);
  });

  it('are changed each, but for one that is missing', () => {
    const describeSplit = (value: number, split: string) => `${split} ${value}`;
    expect(mapSplits({ train: 1, test: 2, validation: null }, describeSplit)).toEqual({
      train: 'train 1',
      test: 'test 2',
      validation: null,
    });
    expect(mapSplits({ train: 1, test: 2, validation: 3 }, describeSplit).validation).toBe(
      'validation 3',
    );
  });
});

describe('the images of predictions', () => {
  const dataset = datasetOf([
    { label: 'COVID-19', patientGroup: 'a' },
    { label: 'Normal', patientGroup: 'b' },
    { label: 'Pnemonia', patientGroup: 'a' },
  ]);

  it('have their classes and patients in the order of the predictions', () => {
    const indices = Int32Array.of(2, 0);
    const probabilities = Float32Array.of(0, 0, 1, 1, 0, 0);
    expect(predictionsOf(dataset, indices, probabilities)).toEqual({
      indices,
      truth: Uint8Array.of(2, 0),
      probabilities,
    });
    expect(patientGroupsOf(dataset, indices)).toEqual(['a', 'a']);
  });
});
