import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../domain/dataset/dataset';
import { ARTICLE_NAMES } from '../../domain/testing/classes';
import { datasetOf } from '../../domain/testing/dataset';
import { dropped } from '../testing/dropped-image';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { TWELVE_IMAGES } from '../testing/opened-dataset';
import { renderInApp } from '../testing/render-in-app';
import { DatasetSummary } from './dataset-summary';

const NOT_KEPT = { status: 'not-kept' } as const;

/** 4 COVID-19, 2 Normal and 1 Pneumonia image in TRAIN, 0, 1 and 2 in TEST. */
const COUNTS = { train: [4, 2, 1], test: [0, 1, 2] } as const;
const CUT_SHORT = ['cut-1.jpeg', 'cut-2.jpeg'].map((name) => ({
  name,
  label: 'Normal' as const,
  split: 'test' as const,
  source: { isCutShort: true as const, frameCount: 3 },
}));
const MENDED: Dataset = {
  ...datasetOf([
    ...(['train', 'test'] as const).flatMap((split) =>
      ARTICLE_NAMES.flatMap((label, index) =>
        Array.from({ length: COUNTS[split][index] ?? 0 }, () => ({ label, split })),
      ),
    ),
    ...CUT_SHORT,
  ]),
  dropped: [dropped('slice-1.jpg')],
  fixes: {
    movedToTest: ['covid-3.jpeg', 'covid-2.jpeg'],
    relabelled: ['covid-1.jpeg'],
    unlisted: ['train/slice-1.jpg'],
    missing: Array.from({ length: 1301 }, (_, index) => `absent-${index}.jpeg`),
    otherFolder: [],
    rejectedRows: [
      { line: 8, name: 'odd\u202e.jpeg', reason: 'unknown label', value: 'Tuberculosis' },
      { line: 11, name: '', reason: 'no name', value: '' },
    ],
    mendedRows: [{ line: 13, reason: 'unclosed quote', value: '11,a.jpeg,"Normal', isLost: false }],
    foundOtherwise: [{ name: 'b.JPG', path: 'train/b.jpeg', way: 'stem' }],
    leftOut: {
      masks: ['masks/m-1.png', 'masks/m-2.png'],
      systemFiles: ['__MACOSX/._a.jpeg'],
      spreadsheets: ['more.xlsx'],
    },
  },
  skipped: [
    {
      name: 'empty.jpeg',
      path: 'train/empty.jpeg',
      label: 'Normal',
      split: 'train',
      reason: 'empty file',
      detail: '0 bytes',
    },
  ],
};

it('counts the images by class and split', async () => {
  const shown = await renderInApp(<DatasetSummary dataset={MENDED} keeping={NOT_KEPT} />);
  const cellsOf = (row: number) =>
    shown
      .getByRole('table', { name: 'Images by class and split' })
      .getByRole('row')
      .nth(row)
      .getByRole('cell')
      .elements()
      .map(({ textContent }) => textContent);
  expect(cellsOf(1)).toEqual(['4', '2', '1', '7']);
  expect(cellsOf(2)).toEqual(['0', '3', '2', '5']);
  await expect.element(shown.getByRole('heading', { name: 'archive.zip' })).toBeVisible();
  await expect
    .element(shown.getByRole('status'))
    .toHaveTextContent('12 images from 1.2 kB in 12 ms, each brought to 100 x 100 grey');
  await expect
    .element(shown.getByRole('link', { name: 'Explore the images' }))
    .toHaveAttribute('href', '#/explore');
  await expect
    .element(shown.getByRole('link', { name: 'Go straight to training' }))
    .toHaveAttribute('href', '#/train');
});

it('shows six pictures, of as many classes as there are', async () => {
  const shown = await renderInApp(<DatasetSummary dataset={MENDED} keeping={NOT_KEPT} />);
  const summary = shown.getByRole('region', { name: 'Data set', exact: true });
  const classes = summary
    .getByRole('img')
    .elements()
    .map((image) => image.getAttribute('aria-label')?.replace(/:.*/, ''));
  expect(classes).toEqual([
    ...['COVID-19', 'COVID-19', 'Normal', 'Normal', 'Pneumonia', 'Pneumonia'],
  ]);
  await expectAccessibleInEveryLook(shown);
});

it('lists what is no image of the set, with its count', async () => {
  const shown = await renderInApp(<DatasetSummary dataset={MENDED} keeping={NOT_KEPT} />);
  const items = shown.getByRole('region', { name: 'Fixes' }).getByRole('listitem');
  for (const [line, name] of [
    ['2masks left out', 'masks/m-2.png'],
    ['1system file left out', '__MACOSX/._a.jpeg'],
    ['1spreadsheet not read', 'more.xlsx'],
    ['2files with several frames', 'cut-2.jpeg'],
  ] as const) {
    await expect.element(items.filter({ hasText: line }).first()).toHaveTextContent(name);
  }
});

it('has a line of validation where the data set has images for it', async () => {
  const splits = ['train', 'train', 'validation', 'test'] as const;
  const dataset = datasetOf(splits.map((split) => ({ split, label: 'Normal' })));
  const shown = await renderInApp(<DatasetSummary dataset={dataset} keeping={NOT_KEPT} />);
  const table = shown.getByRole('table', { name: 'Images by class and split' });
  const [, ...rows] = table.getByRole('row').elements();
  expect(rows.map(({ children }) => Array.from(children, (cell) => cell.textContent))).toEqual([
    ['TRAIN', '0', '2', '0', '2'],
    ['VALIDATION', '0', '1', '0', '1'],
    ['TEST', '0', '1', '0', '1'],
  ]);
});

describe('a fix', () => {
  it.each([
    ['2COVID-19 rows moved from TRAIN to TEST', ['covid-3.jpeg', 'covid-2.jpeg']],
    ['1COVID-19 row given the label COVID-19', ['covid-1.jpeg']],
    ['1image dropped because no usable row stands for it', ['train/slice-1.jpg']],
    [
      '2rows that could not be used',
      ['Line 8: unknown label "Tuberculosis" (odd⟨U+202E⟩.jpeg)', 'Line 11: no name'],
    ],
    ['1row was read although a quote in it makes no sense', ['Line 13: 11,a.jpeg,"Normal']],
    ['1image found although its row has another case or ending', ['b.JPG: train/b.jpeg']],
    ['1image that could not be read', ['empty.jpeg: empty file (0 bytes)']],
    ['2images cut short', ['cut-1.jpeg', 'cut-2.jpeg']],
  ])('shows its count, and the names when they are asked for: %s', async (line, names) => {
    const shown = await renderInApp(<DatasetSummary dataset={MENDED} keeping={NOT_KEPT} />);
    const fix = shown
      .getByRole('region', { name: 'Fixes' })
      .getByRole('listitem')
      .filter({ hasText: line.slice(1) });
    await expect.element(fix).toHaveTextContent(new RegExp(`^${line}`));
    const listed = fix.getByRole('listitem');
    expect(listed.elements()).toHaveLength(0);
    await fix.getByText('Show names').click();
    await expect.poll(() => listed.elements().map(({ textContent }) => textContent)).toEqual(names);
  });

  it('that found nothing is folded, and has no names to show', async () => {
    const shown = await renderInApp(<DatasetSummary dataset={TWELVE_IMAGES} keeping={NOT_KEPT} />);
    const fixes = shown.getByRole('region', { name: 'Fixes' });
    const idle = fixes.getByText('images in the other folder than their row says');
    await expect.element(fixes).toHaveTextContent('Nothing had to be fixed.');
    await expect.element(idle).not.toBeVisible();
    await fixes.getByText('8 checks found nothing').click();
    await expect.element(idle).toBeVisible();
    await expect.element(shown.getByText('Show names')).not.toBeInTheDocument();
    await expect.element(shown.getByText('makes no sense')).not.toBeInTheDocument();
  });

  it('says why in sight; what stays out is listed apart, and says why with its names', async () => {
    const shown = await renderInApp(<DatasetSummary dataset={MENDED} keeping={NOT_KEPT} />);
    const lists = shown.getByRole('region', { name: 'Fixes' }).getByRole('list');
    const titlesOf = (list: number) =>
      [...lists.nth(list).element().children].map(
        (item) => item.querySelector('summary')?.textContent,
      );
    expect(titlesOf(0)[0]).toMatch(/^2COVID-19 rows moved.*The archive keeps every COVID-19/);
    const why = shown.getByText('They stay out of everything that follows.');
    await expect.element(why).not.toBeVisible();
    await shown.getByText('rows whose image is missing').click();
    await expect.element(why).toBeVisible();
  });

  it('of many shows the first of them', async () => {
    const shown = await renderInApp(<DatasetSummary dataset={MENDED} keeping={NOT_KEPT} />);
    const fixes = shown.getByRole('region', { name: 'Fixes' });
    const fix = fixes.getByRole('listitem').filter({ hasText: 'rows whose image is missing' });
    await expect.element(fix).toHaveTextContent(/^1,301rows/);
    await fix.getByText('Show names').click();
    await expect.poll(() => fix.getByRole('listitem').elements()).toHaveLength(300);
    await expect.element(fix).toHaveTextContent('The first 300 are shown; there are 1,001 more.');
    await expectAccessibleInEveryLook(shown);
  });
});

it('says of the sample that it is drawn, and nothing of keeping it', async () => {
  const source = { ...TWELVE_IMAGES.source, isSample: true };
  const shown = await renderInApp(
    <DatasetSummary dataset={{ ...TWELVE_IMAGES, source }} keeping={NOT_KEPT} />,
  );
  await expect
    .element(shown.getByRole('heading', { name: 'Sample data set: drawings, not X-rays' }))
    .toBeVisible();
  await expect.element(shown.getByText('ept in this browser')).not.toBeInTheDocument();
});

it("says of the browser's parts why they read it, and how near they are to OpenCV", async () => {
  const byBrowser = { reader: 'browser', resampler: 'canvas' } as const;
  const shown = await renderInApp(
    <DatasetSummary
      dataset={{ ...TWELVE_IMAGES, ...byBrowser, readerGap: 'WebAssembly with SIMD' }}
      keeping={NOT_KEPT}
    />,
  );
  await expect
    .element(shown.getByRole('status'))
    .toHaveTextContent("each brought to 100 x 100 grey by the browser's own parts.");
  await expect
    .element(shown.getByText('The exact reader needs WebAssembly with SIMD'))
    .toBeVisible();
});

describe('says whether the data set is kept', () => {
  it.each([
    [NOT_KEPT, 'Not kept in this browser: the next visit needs the zip again.', 'Keep'],
    [{ status: 'writing' } as const, 'It is being kept in this browser', 'Keep'],
    [
      { status: 'failed', error: { code: 'storage/full' } } as const,
      'Not kept in this browser. There is no room to keep the data set. The browser gives this page no more storage. Everything else works.',
      'Keep',
    ],
    [
      {
        status: 'failed',
        error: { code: 'storage/unavailable', detail: 'access denied' },
      } as const,
      'Not kept in this browser. This browser cannot keep',
      'Keep',
    ],
  ])('%o', async (keeping, text, button) => {
    const shown = await renderInApp(<DatasetSummary dataset={TWELVE_IMAGES} keeping={keeping} />);
    const summary = shown.getByRole('region', { name: 'Data set', exact: true });
    await expect.element(summary).toHaveTextContent(text);
    await expect.element(summary.getByRole('button', { name: button, exact: true })).toBeVisible();
  });
});
