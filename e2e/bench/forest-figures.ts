import type { ForestOptions } from '../../src/domain/forest/forest-options';
import type { ConfusionMatrix } from '../../src/domain/evaluation/confusion-matrix';

/** What `npm run bench -- forest` measures, as `--out` writes it. */
export interface ForestFigures {
  archive: string;
  images: { train: number; test: number };
  cores: number;
  /** Workers of the page, and processes of scikit-learn. */
  workers: number;
  runs: ForestComparison[];
  /** Null where no Python with scikit-learn is found. */
  scikitLearnVersion: string | null;
  naive: NaiveForest;
}

/** The page's default forest and scikit-learn's, one after the other on the same images. */
export interface ForestComparison {
  oversampling: ForestOptions['oversampling'];
  seed: number;
  page: PageForest;
  scikitLearn: PeerForest | null;
}

export interface PageForest {
  /** From the first worker's start to the last tree. */
  growingMs: number;
  /** Classifying all images, train and test. */
  evaluationMs: number;
  /** The longest task of the page's thread; 0 when none took over 50 ms. */
  longestTaskMs: number;
  accuracy: number;
  macroF1: number;
  /** Of the test images. */
  confusionMatrix: ConfusionMatrix;
}

export interface PeerForest {
  fitMs: number;
  accuracy: number;
  macroF1: number;
  confusionMatrix: ConfusionMatrix;
  version: string;
}

/** The same trees grown by sorting, in one thread of Node. */
export interface NaiveForest {
  trees: number;
  countingMsPerTree: number;
  sortingMsPerTree: number;
}
