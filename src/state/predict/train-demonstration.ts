import { RECOMMENDED_RECIPE } from '../../domain/training/recipe';
import { appStore } from '../app-store';
import { importSampleDataset } from '../data/import-dataset';
import { trainAndShow } from '../train/train-network';

/** Trains a model to try Predict with, on the sample, which is opened first where it is not. */
export async function trainDemonstration(): Promise<void> {
  const { dataset } = appStore.getState();
  if (dataset.status === 'empty' && (await importSampleDataset()) === null) return;
  await trainAndShow(RECOMMENDED_RECIPE);
}
