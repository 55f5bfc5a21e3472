import { describe, expect, it } from 'vitest';
import { classifyWithForest, joinTrees } from '../../domain/forest/forest';
import { DEFAULT_FOREST_OPTIONS } from '../../domain/forest/forest-options';
import { growForestTree, imagesToDrawFrom } from '../../domain/forest/grow-forest-tree';
import { emptyTrainingImages, setImages } from '../../domain/forest/training-images';
import { datasetOf } from '../../domain/testing/dataset';
import { RIPPLES, SLOPE, STRIPES } from '../../domain/testing/pictures';
import { readInPieces } from '../shared/testing/read-in-pieces';
import { createForestService } from './forest-service';

const { pixels, labels } = datasetOf([
  { pixels: STRIPES, label: 'COVID-19' },
  { pixels: SLOPE, label: 'Normal' },
  { pixels: RIPPLES, label: 'Pnemonia' },
]);
const OPTIONS = { ...DEFAULT_FOREST_OPTIONS, oversampling: 'none' } as const;

/** The tree of that number from the same images in one go. */
function treeInOneGo(number: number) {
  const training = emptyTrainingImages(labels, 10_000, 3);
  setImages(training, 0, pixels);
  return growForestTree(training, imagesToDrawFrom(training, OPTIONS), OPTIONS, number);
}

describe('the forest service', () => {
  it('grows the trees it is asked for on images that came in pieces', async () => {
    const service = createForestService();
    await service.loadDataset({ labels, classCount: 3, options: OPTIONS }, readInPieces(pixels, 2));
    expect(await service.growTree(7)).toEqual(treeInOneGo(7));
    expect(await service.growTree(0)).toEqual(treeInOneGo(0));
  });

  it('classifies with the whole forest', async () => {
    const service = createForestService();
    const forest = joinTrees([0, 1, 2, 3].map(treeInOneGo));
    await service.loadForest(forest);
    const probabilities = await service.classify(pixels.slice());
    expect(probabilities).toEqual(classifyWithForest(forest, pixels, 10_000));
    expect(probabilities).toHaveLength(9);
  });

  it('refuses before the images or the forest are there', async () => {
    const service = createForestService();
    await expect(service.growTree(0)).rejects.toThrow('no images are loaded');
    await expect(service.classify(new Uint8Array())).rejects.toThrow('no forest is loaded');
  });

  it('holds the images no longer than they are needed', async () => {
    const service = createForestService();
    await service.loadDataset({ labels, classCount: 3, options: OPTIONS }, readInPieces(pixels));
    await service.loadForest(joinTrees([await service.growTree(0)]));
    await expect(service.growTree(1)).rejects.toThrow('no images are loaded');
  });
});
