import type { Page } from '@playwright/test';
import JSZip from 'jszip';
import type { DicomElement } from '../../src/domain/testing/dicom-bytes';
import { identifiedDicom, identityIn } from '../../src/domain/testing/planted-identity';
import { lcg } from '../../src/domain/testing/lcg';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage } from './pages/evaluate-page';
import { ExplorePage } from './pages/explore-page';
import { KeptDatasets } from './pages/kept-datasets';
import { PlanCard } from './pages/plan-card';
import { PredictPage } from './pages/predict-page';
import { TrainPage } from './pages/train-page';
import { download } from './support/downloads';
import { asZip, zipFiles, type ArchiveFiles } from './support/small-archive';
import { expect, test } from './support/test';

const IMAGES = 24;
const SIDE = 32;
/** Of the patients, as `identifiedDicom` marks what says who they are. */
const PATIENT = 'QZXW-';

test('whose DICOM pictures they are is in nothing that the page keeps or saves', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const plan = new PlanCard(page);
  const evaluate = new EvaluatePage(page);
  const predict = new PredictPage(page, ['sick', 'well']);
  const written = new Map<string, Uint8Array>();
  await frame.open();

  await test.step('a data set whose table names them by the numbers of their patients', async () => {
    await data.openZip(asZip(await zipFiles(scans()), 'scans.zip'));
    await plan.expectCounts({ sick: [10, 2], well: [10, 2] });
    written.set('plan.json', await download(plan.planButton, 'plan.json'));
    await plan.read(IMAGES);
    await expect(data.summary).toBeVisible();
    await expect(new KeptDatasets(page).button('Delete the copy')).toBeVisible();
    const npz = page.getByRole('button', { name: 'Download as .npz' });
    const report = page.getByRole('button', { name: 'Download import report' });
    written.set('dataset.npz', await download(npz, 'dataset.npz'));
    written.set('import.json', await download(report, 'import.json'));
    await frame.goTo('explore');
    await new ExplorePage(page).showAudit();
    const findings = page.getByRole('button', { name: 'Download findings' });
    written.set('audit.json', await download(findings, 'audit.json'));
  });

  await test.step('a training', async () => {
    await frame.goTo('train');
    await new TrainPage(page).train({ epochs: 1 });
    await frame.goTo('evaluate');
    await evaluate.openExports();
    written.set('run.json', await download(evaluate.recordButton, 'run.json'));
    written.set('run.zip', await download(evaluate.bundleButton, /\.zip$/));
    await page.keyboard.press('Escape');
  });

  await test.step('answers', async () => {
    await frame.goTo('predict');
    await predict.ask(...[30, 31].map((at) => asked(at)));
    await expect(predict.answers.getByRole('status')).toHaveText(/2\s?warnings/);
    written.set('answers.csv', await download(predict.saveButton, 'answers.csv'));
    await expect.poll(() => keptBytes(page).then((kept) => kept.has('askedPictures'))).toBe(true);
  });

  for (const [name, bytes] of await keptBytes(page)) written.set(name, bytes);
  const names = [...written.keys()];
  expect(names).toEqual(expect.arrayContaining(['localStorage', 'runs', 'askedPictures']));
  expect(names.some((name) => name.startsWith('private files/'))).toBe(true);
  const found = (await unpacked(written)).filter(([, bytes]) => identityIn(bytes).length > 0);
  expect(found.map(([name]) => name)).toEqual([]);
});

function scans(): ArchiveFiles {
  const rows = Array.from({ length: IMAGES }, (_, at) => [
    ...[`${PATIENT}${at}`, at % 2 === 0 ? 'sick' : 'well', `${PATIENT}family ${at}`],
  ]);
  const files = rows.map((_, at) => [`IMAGES/IM${at}`, Buffer.from(scan(at))] as const);
  return {
    ...Object.fromEntries(files),
    'findings.csv': ['PatientID,Target,patient', ...rows.map((row) => row.join())].join('\n'),
  };
}

function asked(at: number) {
  return { name: `IM${at}`, mimeType: '', buffer: Buffer.from(scan(at)) };
}

/** Noise, brighter for every second one, of a head. */
function scan(at: number): Uint8Array {
  const pixels = Uint8Array.from(lcg(SIDE ** 2, at + 1), (value) => value * 128 + (at % 2) * 100);
  const elements: DicomElement[] = [
    [0x00100020, 'LO', `${PATIENT}${at}`],
    [0x00180015, 'CS', 'HEAD'],
    [0x00280004, 'CS', 'MONOCHROME2'],
    [0x00280010, 'US', SIDE],
    [0x00280011, 'US', SIDE],
    [0x00280100, 'US', 8],
    [0x00280101, 'US', 8],
    [0x7fe00010, 'OB', pixels],
  ];
  return identifiedDicom('1.2.840.10008.1.2.1', elements);
}

/** What zips hold in their place, by its path within. */
async function unpacked(files: ReadonlyMap<string, Uint8Array>): Promise<[string, Uint8Array][]> {
  const all: [string, Uint8Array][] = [];
  for (const [name, bytes] of files) {
    if (!/\.(zip|npz)$/.test(name)) {
      all.push([name, bytes]);
      continue;
    }
    const zip = await JSZip.loadAsync(bytes);
    for (const file of Object.values(zip.files)) {
      all.push([`${name}/${file.name}`, await file.async('uint8array')]);
    }
  }
  return all;
}

/** All that the browser holds for the page: its database by store, its private files, its storages. */
async function keptBytes(page: Page): Promise<Map<string, Uint8Array>> {
  const kept = await page.evaluate(async () => {
    const asked = async <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('no cause'));
        };
      });
    const textOf = (bytes: ArrayBuffer) =>
      Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
    const found: [string, string][] = [
      ['localStorage', JSON.stringify(localStorage)],
      ['sessionStorage', JSON.stringify(sessionStorage)],
    ];
    /** Of anything that a database may hold. */
    const write = async (value: unknown): Promise<string> => {
      if (value instanceof Blob) return textOf(await value.arrayBuffer());
      if (value instanceof ArrayBuffer) return textOf(value);
      if (ArrayBuffer.isView(value)) return textOf(new Uint8Array(value.buffer).slice().buffer);
      if (typeof value !== 'object' || value === null) return String(value);
      const parts = await Promise.all(Object.entries(value).map(async ([, one]) => write(one)));
      return [Object.keys(value).join(), ...parts].join('\n');
    };
    for (const { name } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const values = await asked(database.transaction(store).objectStore(store).getAll());
        if (values.length > 0) found.push([store, await write(values)]);
      }
      database.close();
    }
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        const own = `${path}/${name}`;
        if (handle.kind === 'directory') await walk(handle, own);
        else {
          const file = await handle.getFile();
          found.push([own, textOf(await file.arrayBuffer())]);
        }
      }
    };
    await walk(await navigator.storage.getDirectory(), 'private files');
    return found;
  });
  return new Map(
    kept.map(([name, text]) => [
      name,
      // A byte a character where it was bytes; texts of other alphabets are read as UTF-8 too.
      Array.from(text).every((one) => one <= '\u00ff')
        ? Uint8Array.from(text, (one) => one.charCodeAt(0))
        : new TextEncoder().encode(text),
    ]),
  );
}
