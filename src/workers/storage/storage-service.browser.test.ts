import { proxy, wrap, type Remote } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE, type Dataset } from '../../domain/dataset/dataset';
import { DATASET_FORMAT, splitDataset } from '../../domain/dataset/dataset-parts';
import { sha256 } from '../../domain/sha256';
import { datasetOf, sourceImage } from '../../domain/testing/dataset';
import { lcg } from '../../domain/testing/lcg';
import { openDatabaseFiles } from './database-files';
import type { StorageService } from './protocol';
import { createStorageService } from './storage-service';

const workers: Worker[] = [];

function serve(worker: Worker): Remote<StorageService> {
  workers.push(worker);
  return wrap<StorageService>(worker);
}

/** A tab: each has a worker of its own. */
function startService() {
  return serve(new Worker(new URL('./storage.worker.ts', import.meta.url), { type: 'module' }));
}

/** One whose browser has no private file system. */
function startOnDatabase() {
  const url = new URL('./testing/no-private-files.worker.ts', import.meta.url);
  return serve(new Worker(url, { type: 'module' }));
}

afterEach(async () => {
  for (const worker of workers.splice(0)) worker.terminate();
  const files = await openDatabaseFiles();
  for (const name of await files.list()) await files.remove(name);
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
});

/** Five images of noise and two dropped ones. */
async function noiseDataset(seed: number, fileName = 'xrays.zip'): Promise<Dataset> {
  const noise = (count: number, own: number) =>
    Uint8Array.from(lcg(count * PIXELS_PER_IMAGE, own), (value) => value * 256);
  const pixels = noise(5, seed);
  const dropped = ['slice-1.jpg', 'slice-2.jpg'].map((name, index) => ({
    name,
    path: `train/${name}`,
    source: sourceImage(),
    pixels: noise(1, seed + 100 + index),
  }));
  const images = Array.from({ length: 5 }, (_, index) => ({
    name: `image "${index}" ü\u0000<b>.jpeg`,
    pixels: pixels.subarray(index * PIXELS_PER_IMAGE, (index + 1) * PIXELS_PER_IMAGE),
  }));
  const dataset = datasetOf(images);
  const source = { ...dataset.source, fileName };
  return { ...dataset, source, dropped, fingerprint: await sha256(pixels, crypto.subtle) };
}

const DAY = (day: number) => `2026-03-0${day}T12:00:00.000Z`;

/** Keeps a data set, its pixels two rows at a time. */
function ask(service: Remote<StorageService>, dataset: Dataset, keptAt = DAY(1)) {
  const { pixels, ...parts } = splitDataset(dataset);
  const readPixels = (first: number) =>
    Promise.resolve(pixels.slice(first * PIXELS_PER_IMAGE, (first + 2) * PIXELS_PER_IMAGE));
  return service.keep(parts, keptAt, proxy(readPixels));
}

async function keep(service: Remote<StorageService>, dataset: Dataset, keptAt = DAY(1)) {
  const outcome = await ask(service, dataset, keptAt);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

async function list(service: Remote<StorageService>) {
  const outcome = await service.list();
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

async function namesOf(service: Remote<StorageService>) {
  return (await list(service)).datasets.map(({ fileName }) => fileName);
}

async function datasetsFolder() {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('datasets', { create: true });
}

async function foldersLeft(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await datasetsFolder()).keys()) names.push(name);
  return names;
}

async function foldersLeftInDatabase(): Promise<string[]> {
  return (await openDatabaseFiles()).list();
}

async function readBytes(id: string, file: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await (await datasetsFolder()).getDirectoryHandle(id);
  const handle = await folder.getFileHandle(file);
  return new Uint8Array(await (await handle.getFile()).arrayBuffer());
}

async function overwrite(id: string, file: string, content: Uint8Array<ArrayBuffer> | string) {
  const folder = await (await datasetsFolder()).getDirectoryHandle(id);
  const stream = await (await folder.getFileHandle(file)).createWritable();
  await stream.write(content);
  await stream.close();
}

describe.each([
  ['the private file system', startService, foldersLeft],
  ['IndexedDB, where there is none', startOnDatabase, foldersLeftInDatabase],
] as const)('what is kept in %s', (_where, startService, foldersLeft) => {
  it('opens as it was, byte for byte, in another tab too', async () => {
    const dataset = await noiseDataset(1);
    const { kept, madeRoom } = await keep(startService(), dataset);
    expect(madeRoom).toEqual([]);
    const other = startService();
    expect(await other.open(kept.id)).toEqual({ ok: true, value: dataset });
    // And once more: what was transferred is none of what is kept.
    expect(await other.open(kept.id)).toEqual({ ok: true, value: dataset });
  });

  it('is listed with what is known of it without opening it', async () => {
    const service = startService();
    const dataset = await noiseDataset(2);
    const { kept } = await keep(service, dataset, DAY(3));
    expect(await list(service)).toEqual({ datasets: [kept], lost: [] });
    const records = new TextEncoder().encode(JSON.stringify(splitDataset(dataset).records));
    expect(kept).toMatchObject({
      fileName: 'xrays.zip',
      images: 5,
      counts: dataset.counts,
      fingerprint: dataset.fingerprint,
      keptAt: DAY(3),
      // Seven pictures, five histograms of 256 counts in two bytes, and the records.
      sizeBytes: 70_000 + 5 * 512 + records.length,
    });
  });

  it('two data sets lie beside each other, the newest first', async () => {
    const service = startService();
    const [first, second] = [await noiseDataset(3, 'a.zip'), await noiseDataset(4, 'b.zip')];
    const a = await keep(service, first, DAY(1));
    const b = await keep(service, second, DAY(2));
    expect(await namesOf(service)).toEqual(['b.zip', 'a.zip']);
    expect(await service.open(a.kept.id)).toEqual({ ok: true, value: first });
    expect(await service.open(b.kept.id)).toEqual({ ok: true, value: second });
    expect(await service.forget(a.kept.id)).toEqual({ ok: true, value: undefined });
    expect(await namesOf(service)).toEqual(['b.zip']);
    expect(await foldersLeft()).toEqual([b.kept.id]);
  });

  it('the same data set takes the place of its earlier copy', async () => {
    const service = startService();
    const dataset = await noiseDataset(5);
    const before = await keep(service, dataset, DAY(1));
    const { kept, madeRoom } = await keep(
      service,
      { ...dataset, metadataPath: 'other.csv' },
      DAY(2),
    );
    expect(madeRoom).toEqual([]);
    expect((await list(service)).datasets).toEqual([kept]);
    expect(await foldersLeft()).toEqual([kept.id]);
    expect(await service.open(kept.id)).toMatchObject({
      ok: true,
      value: { metadataPath: 'other.csv' },
    });
    expect(await service.open(before.kept.id)).toMatchObject({ error: { code: 'storage/gone' } });
  });

  it('another file with the same pixels, and other pixels in the same file, are others', async () => {
    const service = startService();
    await keep(service, await noiseDataset(6, 'a.zip'));
    await keep(service, await noiseDataset(6, 'b.zip'));
    await keep(service, await noiseDataset(7, 'a.zip'));
    expect((await namesOf(service)).sort()).toEqual(['a.zip', 'a.zip', 'b.zip']);
  });

  it('three are kept: the oldest makes room', async () => {
    const service = startService();
    // The oldest by its date, not the first that was written.
    const oldest = await keep(service, await noiseDataset(9, 'b.zip'), DAY(1));
    await keep(service, await noiseDataset(8, 'a.zip'), DAY(3));
    await keep(service, await noiseDataset(10, 'c.zip'), DAY(2));
    const { madeRoom } = await keep(service, await noiseDataset(11, 'd.zip'), DAY(4));
    expect(madeRoom).toEqual([oldest.kept]);
    expect(await namesOf(service)).toEqual(['d.zip', 'a.zip', 'c.zip']);
  });

  it('a data set that is gone cannot be opened, and can be forgotten once more', async () => {
    const service = startService();
    const gone = { ok: false, error: { code: 'storage/gone' } };
    expect(await service.open('nothing')).toEqual(gone);
    expect(await service.forget('nothing')).toEqual({ ok: true, value: undefined });
    expect(await list(service)).toEqual({ datasets: [], lost: [] });
  });
});

it('what an earlier version kept with the fast resampling is listed, not opened and not forgotten', async () => {
  const service = startService();
  const { kept } = await keep(service, await noiseDataset(12));
  const written = new TextDecoder().decode(await readBytes(kept.id, 'summary.json'));
  const file = JSON.parse(written) as { summary: { dataset: object } };
  const fast = { ...kept, resampling: 'fast-scaled' };
  const summary = { ...file.summary, dataset: fast };
  const digest = await sha256(new TextEncoder().encode(JSON.stringify(summary)), crypto.subtle);
  await overwrite(kept.id, 'summary.json', JSON.stringify({ ...file, sha256: digest, summary }));
  for (const _ of [1, 2]) {
    expect(await list(service)).toEqual({ datasets: [fast], lost: [] });
    expect(await service.open(kept.id)).toEqual({
      ok: false,
      error: { code: 'pixels/fast-scaled', what: 'data set', name: 'xrays.zip' },
    });
  }
  expect(await service.forget(kept.id)).toEqual({ ok: true, value: undefined });
  expect(await foldersLeft()).toEqual([]);
});

describe('what is not as it was written is never opened, and is forgotten', () => {
  const flip = (at: number) => (bytes: Uint8Array<ArrayBuffer>) => {
    bytes[at] = (bytes[at] as number) ^ 1;
    return bytes;
  };
  const cut = (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -1);
  const grow = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array.of(...bytes, 0);

  it.each([
    ['one bit of the pixels', 'pixels.bin', flip(12_345)],
    ['one bit of the records', 'records.json', flip(300)],
    ['one bit of the histograms', 'histograms.bin', flip(2_559)],
    ['one bit of the dropped pixels', 'dropped-pixels.bin', flip(0)],
    ['pixels that are cut short', 'pixels.bin', cut],
    ['records that are cut short', 'records.json', cut],
    ['pixels that have grown', 'pixels.bin', grow],
    ['no pixels', 'pixels.bin', () => new Uint8Array()],
  ])('%s', async (_what, file, damage) => {
    const service = startService();
    const { kept } = await keep(service, await noiseDataset(20));
    await overwrite(kept.id, file, damage(await readBytes(kept.id, file)));
    expect(await service.open(kept.id)).toEqual({
      ok: false,
      error: { code: 'storage/damaged', fileName: 'xrays.zip', files: [file] },
    });
    expect(await foldersLeft()).toEqual([]);
  });

  it('a file that is missing', async () => {
    const service = startService();
    const { kept } = await keep(service, await noiseDataset(21));
    const folder = await (await datasetsFolder()).getDirectoryHandle(kept.id);
    await folder.removeEntry('histograms.bin');
    expect(await service.open(kept.id)).toMatchObject({
      error: { code: 'storage/damaged', files: ['histograms.bin'] },
    });
  });

  it.each([
    ['another number in the summary', (text: string) => text.replace('"images":5', '"images":6')],
    ['half a summary', (text: string) => text.slice(0, text.length / 2)],
    ['no object', () => 'null'],
    ['a summary of nothing', () => JSON.stringify({ format: DATASET_FORMAT, sha256: 'ab' })],
  ])('%s', async (_what, change) => {
    const service = startService();
    const first = await keep(service, await noiseDataset(22));
    const text = new TextDecoder().decode(await readBytes(first.kept.id, 'summary.json'));
    await overwrite(first.kept.id, 'summary.json', change(text));
    expect(await service.open(first.kept.id)).toEqual({
      ok: false,
      error: { code: 'storage/damaged', fileName: null, files: ['summary.json'] },
    });
    const second = await keep(service, await noiseDataset(22));
    await overwrite(second.kept.id, 'summary.json', change(text));
    expect(await list(service)).toEqual({
      datasets: [],
      lost: [{ fileName: null, reason: 'damaged' }],
    });
    expect(await foldersLeft()).toEqual([]);
  });

  it('an older format, by name', async () => {
    const service = startService();
    const old = (bytes: Uint8Array<ArrayBuffer>) =>
      new TextDecoder().decode(bytes).replace(DATASET_FORMAT, 'xray-trainer/dataset@0');
    const first = await keep(service, await noiseDataset(23));
    await overwrite(
      first.kept.id,
      'summary.json',
      old(await readBytes(first.kept.id, 'summary.json')),
    );
    expect(await service.open(first.kept.id)).toEqual({
      ok: false,
      error: { code: 'storage/other-format', fileName: 'xrays.zip' },
    });
    const second = await keep(service, await noiseDataset(23));
    await overwrite(
      second.kept.id,
      'summary.json',
      old(await readBytes(second.kept.id, 'summary.json')),
    );
    expect(await list(service)).toEqual({
      datasets: [],
      lost: [{ fileName: 'xrays.zip', reason: 'other-format' }],
    });
    expect(await foldersLeft()).toEqual([]);
  });

  it('what was not written to its end, without a word: it was never kept', async () => {
    const service = startService();
    const { kept } = await keep(service, await noiseDataset(24, 'whole.zip'));
    const half = await keep(service, await noiseDataset(25, 'half.zip'));
    const folder = await (await datasetsFolder()).getDirectoryHandle(half.kept.id);
    await folder.removeEntry('summary.json');
    expect(await service.open(half.kept.id)).toMatchObject({ error: { code: 'storage/gone' } });
    expect(await list(service)).toEqual({ datasets: [kept], lost: [] });
    expect(await foldersLeft()).toEqual([kept.id]);
  });
});

describe('in IndexedDB', () => {
  it('nothing lies in the private file system', async () => {
    await keep(startOnDatabase(), await noiseDataset(40));
    expect(await foldersLeft()).toEqual([]);
    expect(await foldersLeftInDatabase()).toHaveLength(1);
  });

  it.each([
    ['one bit of the pixels', 'pixels.bin'],
    ['one bit of the records', 'records.json'],
  ])('%s is not as it was written: it is not opened, and forgotten', async (_what, name) => {
    const service = startOnDatabase();
    const { kept } = await keep(service, await noiseDataset(41));
    const files = await openDatabaseFiles();
    const bytes = (await files.read(kept.id, name, () => true)) ?? new Uint8Array();
    bytes[123] = (bytes[123] as number) ^ 1;
    await files.write(kept.id, name, [bytes]);
    expect(await service.open(kept.id)).toEqual({
      ok: false,
      error: { code: 'storage/damaged', fileName: 'xrays.zip', files: [name] },
    });
    expect(await foldersLeftInDatabase()).toEqual([]);
  });

  it('what was not written to its end was never kept', async () => {
    const service = startOnDatabase();
    const { kept } = await keep(service, await noiseDataset(42));
    const files = await openDatabaseFiles();
    await files.write('half', 'pixels.bin', [Uint8Array.of(1), Uint8Array.of(2, 3)]);
    expect(await files.read('half', 'pixels.bin', (size) => size === 3)).toEqual(
      Uint8Array.of(1, 2, 3),
    );
    expect(await list(service)).toEqual({ datasets: [kept], lost: [] });
    expect(await foldersLeftInDatabase()).toEqual([kept.id]);
  });
});

describe('the storage itself', () => {
  it('says when all of it is refused', async () => {
    const url = new URL('./testing/no-storage.worker.ts', import.meta.url);
    const service = serve(new Worker(url, { type: 'module' }));
    const error = { code: 'storage/unavailable', detail: 'The operation is insecure.' };
    expect(await service.list()).toEqual({ ok: false, error });
    expect(await service.open('a')).toEqual({ ok: false, error });
    expect(await service.forget('a')).toEqual({ ok: false, error });
  });

  it('says when there is no room, and leaves nothing of what did not fit', async () => {
    const service = startService();
    const { kept } = await keep(service, await noiseDataset(30, 'small.zip'));
    const tight = serve(
      new Worker(new URL('./testing/tight-storage.worker.ts', import.meta.url), { type: 'module' }),
    );
    const refused = await ask(tight, await noiseDataset(31, 'large.zip'));
    expect(refused).toEqual({ ok: false, error: { code: 'storage/full' } });
    expect(await foldersLeft()).toEqual([kept.id]);
    expect(await namesOf(service)).toEqual(['small.zip']);
  });

  it('takes no data set that could not be checked', async () => {
    const dataset = { ...(await noiseDataset(32)), fingerprint: null };
    expect(await ask(startService(), dataset)).toMatchObject({
      error: { code: 'storage/unavailable' },
    });
    expect(await foldersLeft()).toEqual([]);
  });

  it('two tabs that keep at the same time wait for each other', async () => {
    const [one, two] = [await noiseDataset(33, 'one.zip'), await noiseDataset(34, 'two.zip')];
    const tab = startService();
    const [a, b] = await Promise.all([keep(tab, one, DAY(1)), keep(startService(), two, DAY(2))]);
    expect(await tab.open(a.kept.id)).toEqual({ ok: true, value: one });
    expect(await tab.open(b.kept.id)).toEqual({ ok: true, value: two });
  });

  it('works without locks, which browsers keep away from some pages', async () => {
    const service = createStorageService({
      openFiles: openDatabaseFiles,
      locks: undefined,
      patienceMs: 600_000,
    });
    expect(await service.list()).toEqual({ ok: true, value: { datasets: [], lost: [] } });
  });

  it('says when another tab takes too long', async () => {
    const impatient = serve(
      new Worker(new URL('./testing/impatient-storage.worker.ts', import.meta.url), {
        type: 'module',
      }),
    );
    await navigator.locks.request('xray-trainer/datasets', async () => {
      expect(await impatient.list()).toEqual({ ok: false, error: { code: 'storage/in-use' } });
    });
  });
});
