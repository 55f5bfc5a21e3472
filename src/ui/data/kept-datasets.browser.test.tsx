import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Dataset } from '../../domain/dataset/dataset';
import { sha256 } from '../../domain/sha256';
import { appStore, showDataset } from '../../state/app-store';
import { followOtherTabs, keepDataset, listKeptDatasets } from '../../state/data/kept-datasets';
import { setAppState } from '../../state/testing/set-app-state';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { opened, TWELVE_IMAGES } from '../testing/opened-dataset';
import { renderInApp, type Shown } from '../testing/render-in-app';
import { smallArchive, zipFile } from '../testing/small-archive';
import { runningTraining } from '../testing/trainings';
import { DataPage } from './data-page';

async function datasetNamed(fileName: string): Promise<Dataset> {
  return {
    ...TWELVE_IMAGES,
    source: { ...TWELVE_IMAGES.source, fileName },
    fingerprint: await sha256(TWELVE_IMAGES.pixels, crypto.subtle),
  };
}

async function keptFolders(): Promise<FileSystemDirectoryHandle[]> {
  const root = await navigator.storage.getDirectory();
  const folders: FileSystemDirectoryHandle[] = [];
  for await (const folder of (
    await root.getDirectoryHandle('datasets', { create: true })
  ).values()) {
    if (folder.kind === 'directory') folders.push(folder);
  }
  return folders;
}

afterEach(async () => {
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
});

/** Keeps data sets of these names, the last one the newest, and comes back with none open. */
async function visitBefore(...names: readonly string[]): Promise<void> {
  setAppState({});
  for (const name of names) {
    const dataset = await datasetNamed(name);
    showDataset(opened(dataset).dataset);
    await keepDataset(dataset);
  }
  appStore.setState({ dataset: { status: 'empty' }, keptDatasets: { status: 'loading' } });
}

/** The focus goes to the page's main part when the button that was pressed is gone. */
async function renderDataPage(): Promise<Shown> {
  return renderInApp(
    <div id="main" tabIndex={-1} data-testid="main">
      <DataPage />
    </div>,
  );
}

const cardOf = (shown: Shown) => shown.getByRole('region', { name: 'Kept from earlier visits' });
const summaryOf = (shown: Shown) => shown.getByRole('region', { name: 'Data set', exact: true });

describe('the open data set', () => {
  it('is kept, deleted and kept again by one button, which keeps the focus', async () => {
    setAppState(opened(await datasetNamed('xrays.zip')));
    const shown = await renderDataPage();
    const summary = summaryOf(shown);
    await expect.element(summary).toHaveTextContent('Not kept in this browser');
    await summary.getByRole('button', { name: 'Keep' }).click();
    await expect.element(summary).toHaveTextContent('Kept in this browser just now');
    expect(await keptFolders()).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await expect.element(summary).toHaveTextContent('Not kept in this browser');
    expect(await keptFolders()).toHaveLength(0);
    await expect.element(summary.getByRole('button', { name: 'Keep' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(summary).toHaveTextContent('Kept in this browser just now');
    await expect.element(summary.getByRole('button', { name: 'Delete the copy' })).toHaveFocus();
    // It is open: the list of those of earlier visits does without it.
    await expect.element(cardOf(shown)).not.toBeInTheDocument();
  });

  it.each([true, false])('is kept when it is imported, as chosen: %s', async (keepsDatasets) => {
    setAppState({ keepsDatasets });
    const shown = await renderDataPage();
    await userEvent.upload(
      shown.getByLabelText('Dataset zip'),
      await zipFile(smallArchive(), 'xrays.zip'),
    );
    await expect
      .element(summaryOf(shown))
      .toHaveTextContent(keepsDatasets ? 'Kept in this browser' : 'Not kept in this browser');
    expect(await keptFolders()).toHaveLength(keepsDatasets ? 1 : 0);
  });
});

describe('what another tab does', () => {
  const otherTab = new BroadcastChannel('xray-trainer/kept-datasets');

  it('is told of the data set that is open, which can be kept again', async () => {
    followOtherTabs();
    const dataset = await datasetNamed('xrays.zip');
    setAppState(opened(dataset));
    const shown = await renderDataPage();
    await keepDataset(dataset);
    await expect.element(summaryOf(shown)).toHaveTextContent('Kept in this browser just now');
    const [folder] = await keptFolders();
    otherTab.postMessage({ forgotten: ['another'] });
    otherTab.postMessage({ forgotten: [folder?.name] });
    await expect.element(summaryOf(shown)).toHaveTextContent('Another tab has deleted the copy');
    await expectAccessibleInEveryLook(shown);
    await summaryOf(shown).getByRole('button', { name: 'Keep' }).click();
    await expect.element(summaryOf(shown)).toHaveTextContent('Kept in this browser just now');
  });

  it('changes the list', async () => {
    followOtherTabs();
    await visitBefore('xrays.zip');
    const shown = await renderDataPage();
    await expect.element(cardOf(shown)).toBeVisible();
    const [folder] = await keptFolders();
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('datasets', { recursive: true });
    otherTab.postMessage({ forgotten: [folder?.name] });
    await expect.element(cardOf(shown)).not.toBeInTheDocument();
  });
});

describe('a data set of an earlier visit', () => {
  it('opens with what was known of it', async () => {
    await visitBefore('xrays.zip');
    const shown = await renderDataPage();
    const item = cardOf(shown).getByRole('listitem');
    await expect.element(item).toHaveTextContent(/xrays\.zip12\simages, .* kept just now/);
    await shown.getByRole('button', { name: 'Open xrays.zip' }).click();
    await expect.element(summaryOf(shown)).toHaveTextContent('xrays.zip');
    await expect.element(summaryOf(shown)).toHaveTextContent('Kept in this browser just now');
    await expect.element(cardOf(shown)).not.toBeInTheDocument();
    await expect.element(shown.getByTestId('main')).toHaveFocus();
    expect(appStore.getState().dataset).toMatchObject({
      dataset: { pixels: TWELVE_IMAGES.pixels, images: TWELVE_IMAGES.images },
      origin: { kind: 'kept' },
    });
  });

  it('is deleted and that undone by one button, which keeps the focus', async () => {
    await visitBefore('xrays.zip', 'other.zip');
    const shown = await renderDataPage();
    await expect.poll(() => cardOf(shown).getByRole('listitem').elements()).toHaveLength(2);
    await expectAccessibleInEveryLook(shown);
    const items = cardOf(shown).getByRole('listitem');
    const xrays = items.nth(1);
    await expect.element(items.nth(0)).toHaveTextContent('other.zip');
    await shown.getByRole('button', { name: 'Delete xrays.zip', exact: true }).click();
    await expect.element(xrays).toHaveTextContent('Deleted.');
    expect(await keptFolders()).toHaveLength(1);
    const undo = shown.getByRole('button', { name: 'Undo: delete xrays.zip' });
    await expect.element(undo).toHaveFocus();
    await expectAccessibleInEveryLook(shown);
    await userEvent.keyboard('{Enter}');
    await expect
      .element(shown.getByRole('button', { name: 'Delete xrays.zip', exact: true }))
      .toHaveFocus();
    await expect.element(xrays).toHaveTextContent('kept just now');
    expect(await keptFolders()).toHaveLength(2);
  });

  it('is not opened while a training runs', async () => {
    await visitBefore('xrays.zip');
    appStore.setState({ ...opened(TWELVE_IMAGES), training: runningTraining() });
    const shown = await renderDataPage();
    await expect.element(shown.getByRole('button', { name: 'Open xrays.zip' })).toBeDisabled();
    await expect
      .element(cardOf(shown))
      .toHaveTextContent('A training is running: stop it before opening another data set.');
  });

  it('has a name of any length', async () => {
    await visitBefore(`a-very-long-name-${'of-an-archive-'.repeat(8)}.zip`);
    const shown = await renderDataPage();
    await expect.element(cardOf(shown)).toBeVisible();
    await expectAccessibleInEveryLook(shown);
  });
});

describe('a data set that cannot be opened says so, and is gone', () => {
  it('deleted in another tab', async () => {
    await visitBefore('xrays.zip');
    const shown = await renderDataPage();
    const open = shown.getByRole('button', { name: 'Open xrays.zip' });
    await expect.element(open).toBeVisible();
    const datasets = await (await navigator.storage.getDirectory()).getDirectoryHandle('datasets');
    for (const { name } of await keptFolders())
      await datasets.removeEntry(name, { recursive: true });
    await open.click();
    const alert = shown.getByRole('alert', { name: 'This data set is no longer kept' });
    await expect.element(alert).toHaveTextContent('It was deleted in another tab');
    await expect.element(alert).toHaveTextContent('Open its zip again.');
    await expect.element(cardOf(shown)).not.toBeInTheDocument();
  });

  it('damaged', async () => {
    await visitBefore('xrays.zip');
    const [folder] = await keptFolders();
    const handle = await folder?.getFileHandle('pixels.bin');
    const stream = await handle?.createWritable({ keepExistingData: true });
    await stream?.write({ type: 'write', position: 4_321, data: Uint8Array.of(1, 2, 3, 4) });
    await stream?.close();
    const shown = await renderDataPage();
    await shown.getByRole('button', { name: 'Open xrays.zip' }).click();
    await expect
      .element(shown.getByRole('alert', { name: 'The kept data set is damaged' }))
      .toHaveTextContent(
        'xrays.zip: pixels.bin is not what was written. The data set has been deleted.',
      );
    await expect.element(shown.getByRole('alert')).toHaveTextContent('Open its zip again.');
    await expect.element(cardOf(shown)).not.toBeInTheDocument();
    expect(await keptFolders()).toHaveLength(0);
    await userEvent.upload(
      shown.getByLabelText('Dataset zip'),
      await zipFile(smallArchive(), 'xrays.zip'),
    );
    await expect.element(summaryOf(shown)).toHaveTextContent('Kept in this browser just now');
  });

  it('kept by another version of the page', async () => {
    await visitBefore('xrays.zip');
    const [folder] = await keptFolders();
    const handle = await folder?.getFileHandle('summary.json');
    const text = (await (await handle?.getFile())?.text()) ?? '';
    const stream = await handle?.createWritable();
    await stream?.write(text.replace(/dataset@\d+/, 'dataset@0'));
    await stream?.close();
    const shown = await renderDataPage();
    await expect
      .element(cardOf(shown))
      .toHaveTextContent(
        'xrays.zip was kept by another version of this page and has been deleted: open its zip again.',
      );
    await expectAccessibleInEveryLook(shown);
    expect(await keptFolders()).toHaveLength(0);
    await listKeptDatasets();
    expect(appStore.getState().keptDatasets).toMatchObject({ datasets: [] });
  });
});
