import type { Backend } from '../../src/domain/training/backend';

/** What `npm run bench -- train` measures, as `--out` writes it. */
export interface TrainFigures {
  train: {
    /** `model.fit` of tf.layers on the article's network, dropout on. */
    modelFit: TrainingCost;
    /** This page's trainers on the same images. */
    engine: TrainingCost;
    /** Of engine to `model.fit`, timed in turns in one run. */
    stepRatio: Partial<Record<Backend, number>>;
    /** A step with augmentation and weight averaging to one without, on WebGL. */
    optionsRatio: number;
    /** Null where no Python with PyTorch is found. */
    pytorchMsPerStep: number | null;
    pytorchVersion: string | null;
    fiftyEpochs: FiftyEpochs[];
    tensorsAfter2Epochs: number;
    tensorsAfter50Epochs: number;
    gpuBytesAfter2Epochs: number;
    gpuBytesAfter50Epochs: number;
    lossCurves: LossCurves;
  };
  /** The name of what drew WebGL. */
  renderer: string;
  images: { train: number; test: number };
}

export interface TrainingCost {
  /** Of WebGL, counted in the worker. */
  drawsPerStep: number;
  uploadsPerStep: number;
  /** With validation; of `model.fit` counted in a short epoch and scaled by its steps. */
  readbacksPerEpoch: number;
  msPerStep: Partial<Record<Backend, number>>;
}

/** The article's recipe with validation, as the page trains it. */
export interface FiftyEpochs {
  backend: Backend;
  measuredEpochs: number;
  /** 50 times the measured epochs' mean. */
  totalMs: number;
}

/** Losses of every step from the same weights on the same batches, without dropout. */
export interface LossCurves {
  modelFit: number[];
  engine: number[];
  /** As a share of the loss. */
  largestDifference: number;
}

export interface TrainBenchOptions {
  /** Epochs to measure of the article's recipe. */
  epochs: number;
}
