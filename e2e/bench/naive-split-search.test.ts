import fc from 'fast-check';
import { expect, it } from 'vitest';
import { growTree } from '../../src/domain/forest/grow-tree';
import { createSplitSearch } from '../../src/domain/forest/split-search';
import { createRandom } from '../../src/domain/random';
import { trainingImagesOf } from '../../src/domain/testing/training-images';
import { createNaiveSplitSearch } from './naive-split-search';

const IMAGES = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 2, max: 12 }),
  )
  .chain(([features, images, classCount]) =>
    fc.record({
      classCount: fc.constant(classCount),
      rows: fc.array(fc.array(fc.nat(255), { minLength: features, maxLength: features }), {
        minLength: images,
        maxLength: images,
      }),
      labels: fc.array(fc.nat(classCount - 1), { minLength: images, maxLength: images }),
      weights: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: images, maxLength: images }),
      featuresPerSplit: fc.integer({ min: 1, max: features }),
      minLeafImages: fc.integer({ min: 1, max: 60 }),
      seed: fc.nat(1000),
    }),
  );

it('sorting finds the same trees as counting', () => {
  fc.assert(
    fc.property(IMAGES, ({ rows, labels, classCount, weights, seed, ...rules }) => {
      const training = trainingImagesOf(rows, labels, classCount);
      const drawn = Uint32Array.from(weights);
      const [counted, sorted] = [createSplitSearch, createNaiveSplitSearch].map((createSearch) => {
        const findSplit = createSearch(training, drawn, rules, createRandom(seed, 'test'));
        return growTree(training, drawn, { maxDepth: null, ...rules }, findSplit);
      });
      expect(sorted).toEqual(counted);
    }),
    { seed: 1 },
  );
});
