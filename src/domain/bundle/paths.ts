/** Where the files of a bundle lie, for who writes them and who reads them. */
export const RUN_PATH = 'run.json';
export const WEIGHTS_PATH = 'model/weights.bin';
export const PREDICTIONS_PATH = 'predictions.csv';
export const MODEL_PATH = 'model/model.json';
export const BLOCKS_PATH = 'familiarity/blocks.npy';
export const FIT_PATH = 'familiarity/fit.json';
export const FOREST_PATH = 'forest.json';
