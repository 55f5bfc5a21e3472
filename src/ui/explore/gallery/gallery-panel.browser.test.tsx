import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { findingsOf, type Finding } from '../../../domain/audit/findings';
import type { Dataset } from '../../../domain/dataset/dataset';
import { datasetOf } from '../../../domain/testing/dataset';
import { appStore } from '../../../state/app-store';
import { setAppState } from '../../../state/testing/set-app-state';
import { dropped } from '../../testing/dropped-image';
import { evaluatedRun } from '../../testing/evaluated-run';
import { expectAccessibleInEveryLook } from '../../testing/expect-accessible';
import { LEAKY_REPORT } from '../../testing/explored';
import { opened, TWELVE_IMAGES } from '../../testing/opened-dataset';
import { renderInApp } from '../../testing/render-in-app';
import { GalleryPanel } from './gallery-panel';

/** Twelve images and two that were dropped. */
const DATASET: Dataset = {
  ...TWELVE_IMAGES,
  dropped: [dropped('ct-slice-1.jpg'), dropped('ct-slice-2.jpg')],
  fixes: {
    ...TWELVE_IMAGES.fixes,
    unlisted: ['train/ct-slice-1.jpg', 'train/ct-slice-2.jpg'],
  },
};

async function renderGallery(
  dataset: Dataset = DATASET,
  findings: readonly Finding[] | null = findingsOf(LEAKY_REPORT),
) {
  setAppState(opened(dataset));
  const shown = await renderInApp(
    <GalleryPanel
      dataset={dataset}
      findings={findings}
      takesFocus={false}
      onFocusTaken={() => undefined}
    />,
  );
  const filters = shown.getByRole('search', { name: 'Filter the images' });
  const dialog = shown.getByRole('dialog');
  return {
    shown,
    filters,
    dialog,
    count: filters.getByRole('status'),
    thumbnails: shown.getByRole('list', { name: 'Images' }).getByRole('button'),
    choose: (field: string, option: string) =>
      userEvent.selectOptions(filters.getByLabelText(field, { exact: true }), option),
    search: (text: string) => filters.getByLabelText('Name or patient group').fill(text),
    clear: () => filters.getByRole('button', { name: 'Clear filters' }).click(),
    fact: (term: string) =>
      dialog
        .getByRole('term')
        .filter({ hasText: new RegExp(`^${term}$`) })
        .element().nextElementSibling,
  };
}

describe('the gallery', () => {
  it('is filtered by class, split, use, finding and name', async () => {
    const { shown, filters, count, thumbnails, choose, search, clear } = await renderGallery();
    await expect.element(count).toHaveTextContent('14 images, 2 of them dropped');
    await filters.getByText('COVID-19').click();
    await expect.element(count).toHaveTextContent('4 of 14 images');
    await choose('Split', 'TEST');
    await expect.element(count).toHaveTextContent('1 of 14 images');
    await expect.poll(() => thumbnails.elements()).toHaveLength(1);
    await filters.getByText('Normal').click();
    await expect.element(count).toHaveTextContent('2 of 14 images');
    await clear();
    await expect.element(count).toHaveTextContent('14 images, 2 of them dropped');
    await search('CT-SLICE');
    await expect.element(count).toHaveTextContent('2 of 14 images');
    await search('no such image');
    await expect.element(count).toHaveTextContent('0 of 14 images');
    await expect.element(shown.getByText('No image meets all these conditions.')).toBeVisible();
    await clear();
    await choose('In training and test', 'In use');
    await expect.element(count).toHaveTextContent('12 of 14 images');
    await clear();
    await choose('Found by the audit', 'Very dark images (2)');
    await expect.element(count).toHaveTextContent('2 of 14 images');
    await expectAccessibleInEveryLook(shown);
  });

  it('waits for the audit before it filters by it', async () => {
    const { filters } = await renderGallery(DATASET, null);
    const field = filters.getByLabelText('Found by the audit');
    await expect.element(field).toBeDisabled();
    await expect.element(field).toHaveTextContent('Waits for the audit');
  });

  it('gives the focus to the count when the button that was pressed is gone', async () => {
    const { filters, count } = await renderGallery();
    await filters.getByText('COVID-19').click();
    await filters.getByRole('button', { name: 'Clear filters' }).click();
    await expect.element(count).toHaveFocus();
    await filters.getByText('COVID-19').click();
    const exclude = filters.getByRole('button', { name: /^Exclude these 4 / });
    await expect
      .element(exclude)
      .toHaveAccessibleDescription('1 is TEST: who picks the test picks the score.');
    await exclude.click();
    await expect.element(count).toHaveFocus();
    expect(appStore.getState().exclusions).toEqual([
      { reason: { kind: 'by-hand' }, images: [0, 3, 6, 9] },
    ]);
  });

  it('shows what is excluded as long as it is', async () => {
    const { count, choose } = await renderGallery();
    appStore.setState({ exclusions: [{ reason: { kind: 'by-hand' }, images: [0, 3, 9] }] });
    await choose('In training and test', 'Excluded');
    await expect.element(count).toHaveTextContent('3 of 14 images');
    appStore.setState({ exclusions: [] });
    await expect.element(count).toHaveTextContent('0 of 14 images');
  });

  it('takes the focus when it is asked for by a button elsewhere', async () => {
    setAppState(opened(DATASET));
    const shown = await renderInApp(
      <GalleryPanel dataset={DATASET} findings={null} takesFocus onFocusTaken={() => undefined} />,
    );
    await expect.element(shown.getByRole('search').getByRole('status')).toHaveFocus();
  });
});

describe('the thumbnails', () => {
  const MANY = datasetOf(Array.from({ length: 300 }, (_, index) => ({ pixels: index % 256 })));
  const focused = () => document.activeElement?.getAttribute('data-position');

  it('are one stop for Tab, and keys go through them', async () => {
    const { shown, filters, thumbnails } = await renderGallery(MANY);
    await expect.element(thumbnails.nth(0)).toBeVisible();
    await userEvent.click(filters.getByLabelText('Name or patient group'));
    await userEvent.keyboard('{Tab}');
    const stops = () =>
      thumbnails.elements().filter((thumbnail) => thumbnail.getAttribute('tabindex') === '0');
    expect(stops()).toHaveLength(1);
    await expect.poll(focused).toBe('0');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(focused).toBe('1');
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe('299');
    await expect
      .element(shown.getByRole('button', { name: /^image-299/ }))
      .toBeInViewport({ ratio: 1 });
    await userEvent.keyboard('{PageUp}');
    await expect.poll(focused).not.toBe('299');
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe('0');
    await userEvent.keyboard('{PageDown}');
    await expect.poll(focused).not.toBe('0');
    expect(document.activeElement?.getAttribute('tabindex')).toBe('0');
    // Back into the filters, over all the other thumbnails.
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await expect.element(filters.getByLabelText('Name or patient group')).toHaveFocus();
  });
});

describe('an image shown large', () => {
  it('has its record, and gives the focus back', async () => {
    const { shown, dialog, thumbnails, fact } = await renderGallery();
    await thumbnails.nth(10).click();
    await expect.element(dialog.getByRole('heading', { name: 'image-10.jpeg' })).toBeVisible();
    expect(fact('Class')?.textContent).toBe('Normal');
    expect(fact('Split')?.textContent).toBe('TEST');
    expect(fact('Original size')?.textContent).toBe('1,200 x 1,000 pixels');
    expect(fact('SHA-256')?.textContent).toBe('not computed: the original file is not open');
    await expect
      .element(dialog)
      .toHaveTextContent(
        'Only the 100 x 100 pixels are kept in this browser. To see the original files, open archive.zip again on the Data page.',
      );
    // It repeats an image of TRAIN.
    await expect.element(dialog.getByRole('button', { name: /^image-1\.jpeg/ })).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(thumbnails.nth(10)).toHaveFocus();

    await thumbnails.nth(10).click();
    await expect.element(dialog).toBeVisible();
    await expectAccessibleInEveryLook(shown);
  });

  it('leads to why a model answers as it does about it, once there is a model', async () => {
    const { dialog, thumbnails } = await renderGallery();
    await thumbnails.nth(10).click();
    const why = dialog.getByRole('link', { name: 'Why?' });
    await expect.element(dialog).toBeVisible();
    await expect.element(why).not.toBeInTheDocument();
    appStore.setState({ current: { network: evaluatedRun(), forest: null } });
    const path = encodeURIComponent(DATASET.images[10]?.path ?? '');
    await expect.element(why).toHaveAttribute('href', `#/predict/why/${path}`);
  });

  it('gives way to its neighbours by arrow keys', async () => {
    const { filters, dialog, thumbnails } = await renderGallery();
    await filters.getByText('COVID-19').click();
    await expect.poll(() => thumbnails.elements()).toHaveLength(4);
    await thumbnails.nth(0).click();
    const title = dialog.getByRole('heading', { level: 2 });
    await expect.element(dialog).toHaveTextContent('1 of 4');
    await expect.element(title).toHaveTextContent('image-0.jpeg');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(dialog).toHaveTextContent('2 of 4');
    await expect.element(title).toHaveTextContent('image-3.jpeg');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect.element(title).toHaveTextContent('image-0.jpeg');
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('is left out by hand, and taken back, by one button', async () => {
    const { dialog, thumbnails } = await renderGallery();
    await thumbnails.nth(1).click();
    await dialog.getByRole('button', { name: 'Exclude' }).click();
    await expect
      .element(dialog)
      .toHaveTextContent('Excluded from training and test: image chosen by hand.');
    const back = dialog.getByRole('button', { name: 'Take back' });
    await expect.element(back).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog.getByRole('button', { name: 'Exclude' })).toHaveFocus();
    expect(appStore.getState().exclusions).toEqual([]);
  });

  it('that was dropped says why, and cannot be left out', async () => {
    const { choose, count, dialog, thumbnails } = await renderGallery();
    await choose('Split', 'Dropped');
    await expect.element(count).toHaveTextContent('2 of 14 images');
    await thumbnails.nth(0).click();
    await expect.element(dialog.getByRole('heading', { name: 'ct-slice-1.jpg' })).toBeVisible();
    await expect
      .element(dialog)
      .toHaveTextContent('Dropped: no usable row of the metadata stands for it.');
    await expect.element(dialog.getByRole('button', { name: 'Exclude' })).not.toBeInTheDocument();
  });
});
