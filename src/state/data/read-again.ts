import type { ImportPlan } from '../../domain/plan/import-plan';
import { appStore } from '../app-store';
import { importDataset } from './import-dataset';
import { offerWithPlan } from './import-offer';

/** Asks about a plan for the files of the open data set, which are read by it; nothing where they are not at hand. */
export async function readAgain(plan: ImportPlan): Promise<void> {
  const { dataset } = appStore.getState();
  if (dataset.status !== 'ready' || dataset.source === undefined) return;
  await importDataset(offerWithPlan(dataset.source, plan));
}
