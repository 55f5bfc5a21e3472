import { transfer } from 'comlink';
import { fail, ok } from '../../domain/result';
import { readPieces } from '../shared/read-pixels';
import { readDataset, readSummary, writeDataset } from './dataset-folder';
import type { FileStore } from './file-store';
import type { KeptDataset, KeptList, StorageService } from './protocol';
import { withStorage, type StorageEnvironment } from './storage-access';

/** Data sets that are kept at most: 60 MB each at full size. */
const MAX_KEPT = 3;

export function createStorageService(environment: StorageEnvironment): StorageService {
  return {
    list: () => withStorage(environment, async (files) => ok(await listDatasets(files))),

    keep: (parts, keptAt, readPixels) =>
      withStorage(environment, async (files) => {
        const { fingerprint } = parts.records;
        if (fingerprint === null) {
          const detail = 'the browser offers no digest for checking what it keeps.';
          return fail({ code: 'storage/unavailable', detail });
        }
        const kept = await writeOrRemove(files, (id) =>
          writeDataset(files, parts, readPieces(readPixels), { id, fingerprint, keptAt }),
        );
        return ok({ kept, madeRoom: await makeRoom(files, kept) });
      }),

    open: (id) =>
      withStorage(environment, async (files) => {
        const opened = await readFolder(files, id);
        if (!opened.ok) {
          // What is whole is a person's to forget.
          if (opened.error.code !== 'pixels/fast-scaled') await files.remove(id);
          return opened;
        }
        const { pixels, labels, histograms, dropped } = opened.value;
        const buffers = [pixels, labels, histograms, ...dropped.slice(0, 1).map((it) => it.pixels)];
        return transfer(
          opened,
          buffers.map(({ buffer }) => buffer),
        );
      }),

    forget: (id) =>
      withStorage(environment, async (files) => {
        await files.remove(id);
        return ok(undefined);
      }),
  };
}

async function readFolder(files: FileStore, id: string) {
  const reading = await readSummary(files, id);
  switch (reading.status) {
    case 'ready':
      return readDataset(files, id, reading.summary);
    case 'missing':
      return fail({ code: 'storage/gone' as const });
    case 'damaged':
      return fail({ code: 'storage/damaged' as const, fileName: null, files: ['summary.json'] });
    case 'other-format':
      return fail({ code: 'storage/other-format' as const, fileName: reading.fileName });
  }
}

async function listDatasets(files: FileStore): Promise<KeptList> {
  const list: KeptList = { datasets: [], lost: [] };
  for (const id of await files.list()) {
    const reading = await readSummary(files, id);
    if (reading.status === 'ready') {
      list.datasets.push(reading.summary.dataset);
      continue;
    }
    await files.remove(id);
    if (reading.status === 'damaged') list.lost.push({ fileName: null, reason: 'damaged' });
    if (reading.status === 'other-format') {
      list.lost.push({ fileName: reading.fileName, reason: 'other-format' });
    }
  }
  list.datasets.sort((a, b) => b.keptAt.localeCompare(a.keptAt));
  return list;
}

/** Nothing is left of a data set that could not be written to its end. */
async function writeOrRemove(
  files: FileStore,
  write: (id: string) => Promise<KeptDataset>,
): Promise<KeptDataset> {
  const id = crypto.randomUUID();
  try {
    return await write(id);
  } catch (thrown) {
    await files.remove(id);
    throw thrown;
  }
}

/** Forgets the earlier copy of a data set that was kept anew, and the oldest beyond the few. */
async function makeRoom(files: FileStore, kept: KeptDataset): Promise<KeptDataset[]> {
  const others = (await listDatasets(files)).datasets.filter(({ id }) => id !== kept.id);
  const isSame = ({ fileName, fingerprint }: KeptDataset) =>
    fileName === kept.fileName && fingerprint === kept.fingerprint;
  const madeRoom = others.filter((other) => !isSame(other)).slice(MAX_KEPT - 1);
  for (const { id } of [...others.filter(isSame), ...madeRoom]) await files.remove(id);
  return madeRoom;
}
