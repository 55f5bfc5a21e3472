import { transfer } from 'comlink';
import { fail, ok } from '../../domain/result';
import { readPieces } from '../shared/read-pixels';
import { readDataset, readSummary, writeDataset } from './dataset-folder';
import { nullIfNotFound, removeEntry } from './private-file';
import type { KeptDataset, KeptList, StorageService } from './protocol';
import { withStorage, type StorageEnvironment } from './storage-access';

/** Data sets that are kept at most: 60 MB each at full size. */
const MAX_KEPT = 3;

export function createStorageService(environment: StorageEnvironment): StorageService {
  return {
    list: () => withStorage(environment, async (datasets) => ok(await listDatasets(datasets))),

    keep: (parts, keptAt, readPixels) =>
      withStorage(environment, async (datasets) => {
        const { fingerprint } = parts.records;
        if (fingerprint === null) {
          const detail = 'the browser offers no digest for checking what it keeps.';
          return fail({ code: 'storage/unavailable', detail });
        }
        const kept = await writeOrRemove(datasets, (folder) =>
          writeDataset(folder, parts, readPieces(readPixels), { fingerprint, keptAt }),
        );
        return ok({ kept, madeRoom: await makeRoom(datasets, kept) });
      }),

    open: (id) =>
      withStorage(environment, async (datasets) => {
        const folder = await nullIfNotFound(datasets.getDirectoryHandle(id));
        if (folder === null) return fail({ code: 'storage/gone' });
        const opened = await readFolder(folder);
        if (!opened.ok) {
          // What is whole is a person's to forget.
          if (opened.error.code !== 'pixels/fast-scaled') await removeEntry(datasets, id);
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
      withStorage(environment, async (datasets) => {
        await removeEntry(datasets, id);
        return ok(undefined);
      }),
  };
}

async function readFolder(folder: FileSystemDirectoryHandle) {
  const reading = await readSummary(folder);
  switch (reading.status) {
    case 'ready':
      return readDataset(folder, reading.summary);
    case 'missing':
      return fail({ code: 'storage/gone' as const });
    case 'damaged':
      return fail({ code: 'storage/damaged' as const, fileName: null, files: ['summary.json'] });
    case 'other-format':
      return fail({ code: 'storage/other-format' as const, fileName: reading.fileName });
  }
}

async function listDatasets(datasets: FileSystemDirectoryHandle): Promise<KeptList> {
  const list: KeptList = { datasets: [], lost: [] };
  const handles: (FileSystemDirectoryHandle | FileSystemFileHandle)[] = [];
  // All of them first: what is removed below must not disturb the walk.
  for await (const handle of datasets.values()) handles.push(handle);
  for (const handle of handles) {
    const reading: Awaited<ReturnType<typeof readSummary>> =
      handle.kind === 'directory' ? await readSummary(handle) : { status: 'missing' };
    if (reading.status === 'ready') {
      list.datasets.push(reading.summary.dataset);
      continue;
    }
    await removeEntry(datasets, handle.name);
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
  datasets: FileSystemDirectoryHandle,
  write: (folder: FileSystemDirectoryHandle) => Promise<KeptDataset>,
): Promise<KeptDataset> {
  const id = crypto.randomUUID();
  const folder = await datasets.getDirectoryHandle(id, { create: true });
  try {
    return await write(folder);
  } catch (thrown) {
    await removeEntry(datasets, id);
    throw thrown;
  }
}

/** Forgets the earlier copy of a data set that was kept anew, and the oldest beyond the few. */
async function makeRoom(
  datasets: FileSystemDirectoryHandle,
  kept: KeptDataset,
): Promise<KeptDataset[]> {
  const others = (await listDatasets(datasets)).datasets.filter(({ id }) => id !== kept.id);
  const isSame = ({ fileName, fingerprint }: KeptDataset) =>
    fileName === kept.fileName && fingerprint === kept.fingerprint;
  const madeRoom = others.filter((other) => !isSame(other)).slice(MAX_KEPT - 1);
  for (const { id } of [...others.filter(isSame), ...madeRoom]) await removeEntry(datasets, id);
  return madeRoom;
}
