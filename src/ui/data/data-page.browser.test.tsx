import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { appStore, showDataset, type AppState } from '../../state/app-store';
import type { ImportProgress } from '../../state/data/ingest-pool';
import { setAppState } from '../../state/testing/set-app-state';
import { dropOnPage } from '../testing/drop-on-page';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { opened, TWELVE_IMAGES } from '../testing/opened-dataset';
import { renderInApp } from '../testing/render-in-app';
import { smallArchive, zipFile } from '../testing/small-archive';
import { runningTraining } from '../testing/trainings';
import { DataPage } from './data-page';

const INVITATION = 'Drop a zip or a folder here, or click to choose a zip';
const ANOTHER = 'Open another data set';
const STRIP = 'Phantoms drawn by a program, not X-rays';

describe('before a data set is open', () => {
  it('offers the sample, a zip, a folder and a saved model, and says what the pictures are', async () => {
    const shown = await renderInApp(<DataPage />);
    await expect.element(shown.getByText(INVITATION)).toBeVisible();
    await expect.element(shown.getByLabelText('Dataset zip')).toBeEnabled();
    await expect.element(shown.getByRole('button', { name: 'Choose a folder' })).toBeEnabled();
    await expect
      .element(shown.getByRole('button', { name: 'Use the sample dataset' }))
      .toBeEnabled();
    const doors = ['Try it now', 'Open your archive', 'Use a saved model'];
    for (const name of doors)
      await expect.element(shown.getByRole('group', { name })).toBeVisible();
    await expect
      .element(shown.getByRole('link', { name: 'Open a model' }))
      .toHaveAttribute('href', '#/predict');
    await expect.element(shown.getByRole('img', { name: /^Ten frontal views/ })).toBeVisible();
    await expect.element(shown.getByText(STRIP, { exact: true })).toBeVisible();
    await expect
      .element(shown.getByText('Chest phantoms drawn by a program, not X-rays'))
      .toBeVisible();
    const keep = shown.getByText('Keep the data set in this browser');
    await expect.element(keep).not.toBeVisible();
    await shown.getByText('Options').click();
    await expect.element(keep).toBeVisible();
    await expectAccessibleInEveryLook(shown);
  });

  it('shows an import that failed', async () => {
    setAppState({
      importing: { status: 'failed', error: { code: 'archive/truncated', fileName: 'xrays.zip' } },
    });
    const shown = await renderInApp(<DataPage />);
    await expect.element(shown.getByRole('alert')).toHaveTextContent('This zip is incomplete');
    await expect.element(shown.getByText(INVITATION)).toBeVisible();
    await expectAccessibleInEveryLook(shown);
  });
});

describe('beside a data set', () => {
  it('offers another, and the way back to the one before with what was made of it', async () => {
    const exclusions = [{ reason: { kind: 'by-hand' as const }, images: [0, 3] }];
    const named = (fileName: string) => ({
      ...TWELVE_IMAGES,
      source: { ...TWELVE_IMAGES.source, fileName },
      fingerprint: fileName,
    });
    setAppState({ ...opened(named('first.zip')), exclusions });
    showDataset(opened(named('second.zip')).dataset);
    expect(appStore.getState().exclusions).toEqual([]);
    const shown = await renderInApp(<DataPage />);
    await expect.element(shown.getByText(STRIP, { exact: true })).not.toBeInTheDocument();
    await expect.element(shown.getByText(INVITATION)).not.toBeVisible();
    await shown.getByText(ANOTHER).click();
    await expect.element(shown.getByText(INVITATION)).toBeVisible();
    await expectAccessibleInEveryLook(shown);
    const summary = shown.getByRole('region', { name: 'Data set', exact: true });
    await shown.getByRole('button', { name: 'Go back to first.zip' }).click();
    await expect.element(summary).toHaveTextContent('first.zip');
    expect(appStore.getState().exclusions).toEqual(exclusions);
    await shown.getByRole('button', { name: 'Go back to second.zip' }).click();
    await expect.element(summary).toHaveTextContent('second.zip');
    expect(appStore.getState().exclusions).toEqual([]);
  });

  it('says what was open last, until it is open again', async () => {
    const awaited = { fileName: 'last.zip', isSample: false, fingerprint: 'ab' };
    setAppState({ awaited, isReturning: true });
    const shown = await renderInApp(<DataPage />);
    await expect.element(shown.getByText('Opening last.zip again.')).toBeVisible();
    appStore.setState({ isReturning: false });
    await expect.element(shown.getByText('last.zip was open last.')).toBeVisible();
    showDataset(opened(TWELVE_IMAGES).dataset);
    await expect.element(shown.getByText('last.zip')).not.toBeInTheDocument();
  });
});

describe('while a training runs', () => {
  it('opens nothing, and says so of what is dropped', async () => {
    setAppState({ ...opened(TWELVE_IMAGES), training: runningTraining() });
    const shown = await renderInApp(<DataPage />);
    await expect
      .element(shown.getByText('A training is running: stop it before opening another data set.'))
      .toBeVisible();
    await shown.getByText(ANOTHER, { exact: true }).click();
    await expect.element(shown.getByLabelText('Dataset zip')).toBeDisabled();
    await expect.element(shown.getByRole('button', { name: 'Choose a folder' })).toBeDisabled();
    await expect
      .element(shown.getByRole('button', { name: 'Use the sample dataset' }))
      .toBeDisabled();
    dropOnPage(await zipFile(smallArchive(), 'small.zip'));
    const alert = shown.getByRole('alert', { name: 'A training is running' });
    await expect.element(alert).toHaveTextContent('small.zip was not opened');
    await expect.element(alert).toHaveTextContent('Stop the training or wait for its end');
    expect(appStore.getState()).toMatchObject({ ...opened(TWELVE_IMAGES), importing: IDLE });
    await expectAccessibleInEveryLook(shown);
    // It is true for as long as the training runs.
    appStore.setState({ training: { status: 'idle' } });
    await expect.element(alert).not.toBeInTheDocument();
  });
});

const IDLE = { status: 'idle' } as const;

function importingOf(progress: Partial<ImportProgress> = {}): Pick<AppState, 'importing'> {
  return {
    importing: {
      status: 'loading',
      fileName: 'large.zip',
      question: null,
      isSample: false,
      progress: { phase: 'decoding', done: 30, total: 120, elapsedMs: 1500, ...progress },
    },
  };
}

describe('an import under way', () => {
  it.each<[Partial<ImportProgress>, string, number]>([
    [{ phase: 'opening', done: 0, total: 0 }, 'Opening what is kept in this browser', 0],
    [{ phase: 'listing', done: 0, total: 0 }, 'Reading the list of files and the metadata', 0],
    [{ done: 0, elapsedMs: 400 }, '0 of 120 images', 0],
    // 20 a second, 90 to go.
    [{}, '30 of 120 images, 20 a second', 25],
    [{ phase: 'finishing', done: 120 }, 'Putting the data set together', 100],
  ])('says how far it is: %o', async (progress, text, percent) => {
    setAppState(importingOf(progress));
    const shown = await renderInApp(<DataPage />);
    await expect.element(shown.getByRole('heading', { name: 'large.zip' })).toBeVisible();
    await expect.element(shown.getByText(text)).toBeVisible();
    await expect
      .element(shown.getByRole('progressbar', { name: 'Images unpacked' }))
      .toHaveAttribute('aria-valuenow', String(percent));
  });

  it('stands in place of the data set before, and gives it back when it is cancelled', async () => {
    setAppState({ ...opened(TWELVE_IMAGES), ...importingOf() });
    const shown = await renderInApp(<DataPage />);
    const summary = shown.getByRole('region', { name: 'Data set', exact: true });
    await expect.element(summary).not.toBeInTheDocument();
    await expectAccessibleInEveryLook(shown);
    await userEvent.keyboard('{Tab}');
    await expect.element(shown.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(summary).toBeVisible();
    await expect.element(shown.getByText(ANOTHER)).toBeVisible();
  });

  it('that was cancelled leads back to where it was started', async () => {
    setAppState(importingOf());
    const shown = await renderInApp(<DataPage />);
    await shown.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(shown.getByText(INVITATION)).toBeVisible();
  });
});

describe('a drop during an import', () => {
  it('asks first, and whatever closes the question keeps the import', async () => {
    setAppState(importingOf());
    const shown = await renderInApp(<DataPage />);
    const small = await zipFile(smallArchive(), 'small.zip');
    const cancel = shown.getByRole('button', { name: 'Cancel' });
    const question = shown.getByRole('dialog', { name: 'Stop and open the other one?' });
    await userEvent.keyboard('{Tab}');
    for (const key of ['{Escape}', '{Enter}']) {
      dropOnPage(small);
      await expect
        .element(question)
        .toHaveTextContent('Stop opening large.zip and open small.zip instead?');
      await expect.element(question.getByRole('button', { name: 'Keep the first' })).toHaveFocus();
      if (key === '{Escape}') await expectAccessibleInEveryLook(shown);
      await userEvent.keyboard(key);
      await expect.element(question).not.toBeInTheDocument();
      await expect.element(cancel).toHaveFocus();
      expect(appStore.getState().importing).toMatchObject({ fileName: 'large.zip' });
    }
  });

  it('is opened where that is wanted', async () => {
    setAppState({ ...importingOf(), keepsDatasets: false });
    const shown = await renderInApp(<DataPage />);
    dropOnPage(await zipFile(smallArchive(), 'small.zip'));
    await shown.getByRole('button', { name: 'Open the other' }).click();
    const summary = shown.getByRole('region', { name: 'Data set', exact: true });
    await expect.element(summary).toHaveTextContent('small.zip');
    expect(appStore.getState().dataset).toMatchObject({ dataset: { images: { length: 6 } } });
  });

  it('is asked about anew where the import has ended meanwhile', async () => {
    setAppState(importingOf());
    const shown = await renderInApp(<DataPage />);
    dropOnPage(await zipFile(smallArchive(), 'small.zip'));
    await expect.element(shown.getByRole('dialog')).toBeVisible();
    appStore.setState({ ...opened(TWELVE_IMAGES), importing: IDLE });
    const ended = shown.getByRole('dialog', { name: 'Open the other one?' });
    await expect
      .element(ended)
      .toHaveTextContent('The import under way has ended meanwhile. Open small.zip now?');
    await expect.element(ended.getByRole('button', { name: 'Leave it' })).toHaveFocus();
    await expectAccessibleInEveryLook(shown);
    await userEvent.keyboard('{Escape}');
    await expect.element(ended).not.toBeInTheDocument();
    expect(appStore.getState()).toMatchObject({ ...opened(TWELVE_IMAGES), importing: IDLE });
  });
});
