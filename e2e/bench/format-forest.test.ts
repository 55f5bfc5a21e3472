import { expect, it } from 'vitest';
import type { ForestComparison, ForestFigures } from './forest-figures';
import { formatForest } from './format-forest';

function run(
  oversampling: ForestComparison['oversampling'],
  seed: number,
  [growingMs, accuracy]: [number, number],
  [fitMs, peerAccuracy]: [number, number],
): ForestComparison {
  const confusionMatrix = [[1]];
  return {
    oversampling,
    seed,
    page: {
      growingMs,
      evaluationMs: 300,
      longestTaskMs: seed === 1 ? 61.4 : 0,
      accuracy,
      macroF1: 0.5,
      confusionMatrix,
    },
    scikitLearn: { fitMs, accuracy: peerAccuracy, macroF1: 0.5, confusionMatrix, version: '1.2.1' },
  };
}

const FIGURES: ForestFigures = {
  archive: 'a.zip',
  images: { train: 5272, test: 635 },
  cores: 2,
  workers: 2,
  runs: [
    run('none', 0, [4000, 0.75], [16_000, 0.76]),
    run('none', 1, [6000, 0.76], [14_000, 0.75]),
    run('duplicate', 0, [5000, 0.79], [20_000, 0.78]),
    run('duplicate', 1, [5000, 0.8], [20_000, 0.79]),
  ],
  scikitLearnVersion: '1.2.1',
  naive: { trees: 5, countingMsPerTree: 80, sortingMsPerTree: 1000 },
};

it('prints both forests side by side, with the means over the seeds', () => {
  expect(formatForest(FIGURES)).toBe(
    [
      'Forest of 100 trees: a.zip, 5272 train and 635 test images; 2 cores, 2 workers',
      'Beside it scikit-learn 1.2.1 with as many processes',
      '',
      '             seed  page s  scikit-learn s  ratio  page accuracy  scikit-learn accuracy',
      'plain           0     4.0            16.0   0.25         0.7500                 0.7600',
      'plain           1     6.0            14.0   0.43         0.7600                 0.7500',
      'oversampled     0     5.0            20.0   0.25         0.7900                 0.7800',
      'oversampled     1     5.0            20.0   0.25         0.8000                 0.7900',
      // 5 s of 15 s.
      'plain        mean     5.0            15.0   0.33         0.7550                 0.7550',
      'oversampled  mean     5.0            20.0   0.25         0.7950                 0.7850',
      "Classifying all images: 0.3 s; longest task of the page's thread: 61 ms",
      '',
      'A tree in one thread, of 5: 80 ms by counting levels, 1000 ms by sorting (12.5 times); the trees are equal',
    ].join('\n'),
  );
});

it('does without scikit-learn', () => {
  const runs = FIGURES.runs.map((one) => ({ ...one, scikitLearn: null }));
  const report = formatForest({ ...FIGURES, runs, scikitLearnVersion: null });
  expect(report).toContain('scikit-learn: not found');
  expect(report).toMatch(/^oversampled +1 +5\.0 +0\.8000$/m);
});
