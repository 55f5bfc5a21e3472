import { ok } from '../../domain/result';
import type { KeptDataset } from '../../workers/storage/protocol';
import { flatten } from '../shared/worker-client';
import { workers } from '../shared/workers';
import { runImport } from './import-dataset';
import { listKeptDatasets } from './kept-datasets';

/** Opens a data set of an earlier visit; the one before it stays until this one is ready. */
export async function openKeptDataset(kept: KeptDataset): Promise<void> {
  await runImport(
    kept.fileName,
    false,
    async () => {
      const dataset = flatten(await workers.storage.call((service) => service.open(kept.id)));
      if (!dataset.ok) {
        // It is gone or was forgotten for its faults.
        void listKeptDatasets();
        return dataset;
      }
      return ok({
        dataset: dataset.value,
        origin: { kind: 'kept' },
        keeping: { status: 'kept', kept, madeRoom: [] },
      });
    },
    'opening',
  );
}
