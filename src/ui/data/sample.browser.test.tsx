import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ImportReport } from '../../domain/dataset/import-report';
import { appStore } from '../../state/app-store';
import { setAppState } from '../../state/testing/set-app-state';
import { readNpz, readTexts } from '../../workers/export/testing/read-npz';
import { renderInApp, type Shown } from '../testing/render-in-app';
import { watchDownloads } from '../testing/saved-file';
import { smallArchive, zipFile } from '../testing/small-archive';
import { DataPage } from './data-page';

/** How the sample's file is answered for; null where it is the file itself. */
let answer: (() => Promise<Response>) | null = null;

beforeEach(() => {
  answer = null;
  // The page asks for the sample beside itself, which here is a page of the tests.
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (asked: string, options?: RequestInit) => {
    if (asked !== 'sample-dataset.zip') return fetch(asked, options);
    return answer?.() ?? fetch(`/${asked}`, options);
  });
  return () => {
    vi.unstubAllGlobals();
  };
});

async function renderDataPage(): Promise<Shown> {
  setAppState({ keepsDatasets: true });
  return renderInApp(<DataPage />);
}

async function askForSample(shown: Shown): Promise<void> {
  await shown.getByRole('button', { name: 'Use the sample dataset' }).click();
}

/** Another archive in its place, which opens sooner. */
async function answerWithSmallArchive(): Promise<Response> {
  return new Response(await zipFile(smallArchive()));
}

async function expectCounts(shown: Shown, train: string, test: string): Promise<void> {
  const rows = shown.getByRole('table', { name: 'Images by class and split' }).getByRole('row');
  await expect.element(rows.nth(1)).toHaveTextContent(`TRAIN${train}`);
  await expect.element(rows.nth(2)).toHaveTextContent(`TEST${test}`);
}

async function expectOpensNow(shown: Shown): Promise<void> {
  answer = answerWithSmallArchive;
  await askForSample(shown);
  await expectCounts(shown, '1113', '1113');
}

describe('the sample', () => {
  it('is mended as its files need, and is not kept', async () => {
    const shown = await renderDataPage();
    await askForSample(shown);
    await expectCounts(shown, '39140240419', '96090159');
    await expect
      .element(shown.getByRole('heading', { name: 'Sample data set: drawings, not X-rays' }))
      .toBeVisible();
    expect(appStore.getState().dataset).toMatchObject({
      dataset: { source: { fileName: 'sample-dataset.zip', isSample: true } },
      keeping: { status: 'not-kept' },
    });
    await expect.element(shown.getByText('ept in this browser')).not.toBeInTheDocument();

    const fixes = shown.getByRole('region', { name: 'Fixes' }).getByRole('listitem');
    const expectFix = async (line: string, ...names: string[]) => {
      const fix = fixes.filter({ hasText: line.replace(/^\d+/, '') });
      await expect.element(fix).toHaveTextContent(new RegExp(`^${line}`));
      expect(fix.getByRole('listitem').elements()).toHaveLength(Number.parseInt(line));
      for (const name of names) expect(fix.element().textContent).toContain(name);
    };
    for (const one of shown.getByText('Show names').elements()) await userEvent.click(one);
    await expectFix(
      '9COVID-19 rows moved from TRAIN to TEST',
      ...['phantom-covid-03.jpeg', 'phantom-covid-02-b.jpeg'],
      ...['phantom-covid-02-a.jpeg', 'phantom-covid-01.png'],
    );
    await expectFix('49COVID-19 rows given the label COVID-19', 'phantom-covid-37.jpeg');
    await expectFix(
      '2images dropped because no usable row stands for them',
      ...['train/phantom-ct-slice-1.jpg', 'train/phantom-ct-slice-2.jpg'],
    );
    await expectFix('1row whose image is missing', 'phantom-covid-09.jpeg');
    await expectFix(
      '1image in the other folder than its row says',
      'person2084_bacteria_6085.jpeg',
    );
    await expectFix('0rows that could not be used');
    await expectFix('0images that could not be read');
  });

  it('can be saved for NumPy, and how it was imported as a report', async () => {
    const downloads = watchDownloads();
    const shown = await renderDataPage();
    await askForSample(shown);
    await shown.getByRole('button', { name: 'Download import report' }).click();
    const report = await downloads.next();
    expect(report.name).toBe('import.json');
    const { format, resampling, skipped, timings } = JSON.parse(report.text) as ImportReport;
    expect(format).toBe('xray-trainer/import@1');
    expect(resampling).toBe('opencv-bilinear');
    expect(skipped).toEqual([]);
    expect(timings.workers).toBeGreaterThanOrEqual(1);
    for (const stage of ['read', 'inflate', 'decode'] as const) {
      expect(timings.stagesMs[stage]).toBeGreaterThan(0);
    }
    // No two of its files may be copies: no digest is made.
    expect(timings.stagesMs.check).toBe(0);
    expect(timings.totalMs).toBeGreaterThanOrEqual(timings.listMs + timings.decodingMs);

    await shown.getByRole('button', { name: 'Download as .npz' }).click();
    const npz = await downloads.next();
    expect(npz.name).toBe('dataset.npz');
    const arrays = await readNpz(npz.bytes);
    const namesOf = (split: string) => {
      const names = arrays[`names_${split}.npy`];
      return names ? readTexts(names) : [];
    };
    const labelsOf = (split: string) => arrays[`y_${split}.npy`]?.data ?? new Uint8Array();
    for (const [split, counts, images] of [
      ['train', [39, 140, 240], 419],
      ['test', [9, 60, 90], 159],
    ] as const) {
      const pixels = arrays[`x_${split}.npy`];
      expect(pixels?.header).toContain(`'shape': (${images}, 100, 100)`);
      expect(pixels?.data).toHaveLength(images * 100 * 100);
      const labels = labelsOf(split);
      expect(labels).toHaveLength(images);
      expect([0, 1, 2].map((label) => labels.filter((y) => y === label).length)).toEqual(counts);
      expect(new Set(namesOf(split)).size).toBe(images);
    }
    expect(namesOf('test').filter((_, row) => labelsOf('test')[row] === 0)).toEqual([
      ...['phantom-covid-06.jpeg', 'phantom-covid-05-b.jpeg', 'phantom-covid-05-a.jpeg'],
      ...['phantom-covid-04-b.jpg', 'phantom-covid-04-a.jpg'],
      'phantom-covid-03.jpeg',
      'phantom-covid-02-b.jpeg',
      'phantom-covid-02-a.jpeg',
      'phantom-covid-01.png',
    ]);
  });

  it.each([
    ['is cut off', () => Promise.reject(new TypeError('Failed to fetch')), 'Failed to fetch'],
    [
      'is not there',
      () => Promise.resolve(new Response(null, { status: 404 })),
      'the server answered 404',
    ],
  ])('that %s says so, and opens when tried again', async (_, failing, cause) => {
    const shown = await renderDataPage();
    answer = failing;
    await askForSample(shown);
    const alert = shown.getByRole('alert', { name: 'The sample data set could not be loaded' });
    await expect.element(alert).toHaveTextContent(cause);
    await expect
      .element(alert)
      .toHaveTextContent('Check the connection and try again, or choose a zip of your own.');
    await expectOpensNow(shown);
    await expect.element(alert).not.toBeInTheDocument();
  });

  it('that is on its way can be cancelled', async () => {
    const shown = await renderDataPage();
    answer = () => new Promise(() => undefined);
    await askForSample(shown);
    await expect.element(shown.getByRole('heading', { name: 'sample-dataset.zip' })).toBeVisible();
    await shown.getByRole('button', { name: 'Cancel' }).click();
    await expect
      .element(page.getByText('Drop the Kaggle zip or its unzipped folder'))
      .toBeVisible();
    await expect.element(shown.getByRole('alert')).not.toBeInTheDocument();
    await expectOpensNow(shown);
  });
});
