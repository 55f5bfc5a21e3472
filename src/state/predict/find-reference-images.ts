import type { AppError } from '../../domain/app-error';
import type { Dataset } from '../../domain/dataset/dataset';
import { ok, type Result } from '../../domain/result';
import { appStore } from '../app-store';
import type { MissingImages } from './distribution-check';
import { listKeptDatasets } from '../data/kept-datasets';
import { flatten } from '../shared/worker-client';
import { workers } from '../shared/workers';
import type { FoundImages, ReferenceImages, RunImages } from './reference-images';
import { findRunDataset } from '../data/run-dataset';

/** What was found of a run once stays: the worker is not given it again, nor is it read again. */
const foundBefore = new WeakMap<RunImages, FoundImages>();

/** The images that a model learned from, where they are at hand, else why they are not. */
export async function findReferenceImages(
  known: ReferenceImages,
): Promise<Result<FoundImages | MissingImages, AppError>> {
  switch (known.kind) {
    case 'dataset':
    case 'copies':
      return ok(known);
    case 'none':
      return ok({ kind: 'missing', why: 'left-out' });
    case 'run': {
      const before = foundBefore.get(known);
      if (before) return ok(before);
      const dataset = await findDataset(known);
      if (!dataset.ok) return dataset;
      if ('kind' in dataset.value) return ok(dataset.value);
      const found: FoundImages = { kind: 'dataset', dataset: dataset.value, plan: known.plan };
      foundBefore.set(known, found);
      return ok(found);
    }
  }
}

/** Open, or kept in this browser: it is read beside the one that is open, which stays. */
async function findDataset({
  dataset: { fingerprint, fileName, isSample },
}: RunImages): Promise<Result<Dataset | MissingImages, AppError>> {
  if (fingerprint === null) return ok({ kind: 'missing', why: 'no-fingerprint' });
  if (appStore.getState().keptDatasets.status !== 'ready') await listKeptDatasets();
  const state = appStore.getState();
  const place = findRunDataset({ fingerprint, isSample }, state);
  if (place.kind === 'open' && state.dataset.status === 'ready') return ok(state.dataset.dataset);
  if (place.kind !== 'kept') return ok({ kind: 'missing', why: 'elsewhere', fileName, isSample });
  const read = flatten(await workers.storage.call((service) => service.open(place.kept.id)));
  // It is gone or was forgotten for its faults.
  if (!read.ok) void listKeptDatasets();
  return read;
}
