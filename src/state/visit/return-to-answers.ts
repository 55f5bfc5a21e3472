import type { Place } from '../../domain/visit/place';
import { appStore } from '../app-store';
import { openKeptModel } from '../predict/opened-model';
import { predictImages } from '../predict/predict-images';
import { readAskedPictures } from './asked-pictures';

/** Has the model that was asked answer again: the same pictures come to the same answers. */
export async function returnToAnswers({ openedModelId, askedId }: Place): Promise<void> {
  const { keptRuns, openedModel } = appStore.getState();
  const summary = keptRuns.runs.find(({ id }) => id === openedModelId);
  if (summary && openedModel === null) await openKeptModel(summary);
  if (askedId === null) return;
  const files = await readAskedPictures(askedId);
  if (appStore.getState().predictedImages.length > 0) return;
  appStore.setState({ askedId });
  void predictImages(files);
}
