import { transfer } from 'comlink';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { classifyWithForest, type Forest } from '../../domain/forest/forest';
import type { ForestOptions } from '../../domain/forest/forest-options';
import { growForestTree, imagesToDrawFrom } from '../../domain/forest/grow-forest-tree';
import {
  emptyTrainingImages,
  setImages,
  type TrainingImages,
} from '../../domain/forest/training-images';
import { buffersOfTree } from '../../domain/forest/tree';
import { readPieces } from '../shared/read-pixels';
import type { ForestService } from './protocol';

interface Growth {
  training: TrainingImages;
  drawnFrom: Int32Array;
  options: ForestOptions;
}

export function createForestService(): ForestService {
  let growth: Growth | null = null;
  let forest: Forest | null = null;
  const loaded = () => {
    if (growth === null) throw new Error('no images are loaded');
    return growth;
  };
  return {
    async loadDataset({ labels, classCount, options }, readPixels) {
      const training = emptyTrainingImages(labels, PIXELS_PER_IMAGE, classCount);
      let first = 0;
      for await (const rows of readPieces(readPixels)) {
        setImages(training, first, rows);
        first += rows.length / PIXELS_PER_IMAGE;
      }
      growth = { training, drawnFrom: imagesToDrawFrom(training, options), options };
    },
    async growTree(number) {
      const { training, drawnFrom, options } = loaded();
      const tree = growForestTree(training, drawnFrom, options, number);
      return transfer(tree, buffersOfTree(tree));
    },
    async loadForest(grown) {
      forest = grown;
      growth = null;
    },
    async classify(rows) {
      if (forest === null) throw new Error('no forest is loaded');
      const probabilities = classifyWithForest(forest, rows, PIXELS_PER_IMAGE);
      return transfer(probabilities, [probabilities.buffer]);
    },
  };
}
