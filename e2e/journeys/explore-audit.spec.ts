import type { Locator, Page } from '@playwright/test';
import type { FindingKind } from '../../src/domain/audit/findings';
import { PLANTED_FAULTS, PLANTED_GROUPS } from '../fixtures/leaky-archive/planted-leaks';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage, sumRows } from './pages/evaluate-page';
import { ExplorePage } from './pages/explore-page';
import { Gallery } from './pages/gallery';
import { TrainPage } from './pages/train-page';
import { downloadRunRecord } from './support/downloads';
import { CLEAN_COUNTS, cleanZip, LEAKY_COUNTS, leakyZip } from './support/leaky-archive';
import type { FilePayload } from './support/small-archive';
import { expect, test } from './support/test';

const PLANTED: Partial<Record<FindingKind, readonly string[]>> = {
  identical: PLANTED_GROUPS.identical.flat(),
  similar: PLANTED_GROUPS.similar.flat(),
  'patients-across-splits': PLANTED_GROUPS['patients-across-splits'].flat(),
  ...PLANTED_FAULTS,
};

test('the audit finds every planted leak, and nothing else', async ({ page }) => {
  const explore = await auditOf(page, await leakyZip(), LEAKY_COUNTS);
  // 11 checks of images, and the shortcuts, which tell nothing here.
  await expect(explore.auditSummary.getByRole('heading')).toHaveText(
    '11 of 12 checks found something',
  );
  for (const [kind, names] of Object.entries(PLANTED) as [FindingKind, readonly string[]][]) {
    expect(await explore.imagesOf(kind), kind).toEqual([...names].sort());
  }
  await expect(explore.finding('identical').getByRole('heading')).toHaveText(
    '6 byte-identical files in 3 groups',
  );
  await expect(explore.nothingFound).toHaveCount(0);
  await expect(explore.shortcuts.getByRole('heading', { level: 2 })).toHaveText(
    'No shortcut tells the class better than chance',
  );
});

test('the audit of a clean archive finds nothing', async ({ page }) => {
  const explore = await auditOf(page, await cleanZip(), CLEAN_COUNTS);
  await expect(explore.auditSummary.getByRole('heading')).toHaveText(
    'None of the 12 checks found anything',
  );
  // All of them but the patients, who have a section of their own.
  await expect(explore.nothingFound.getByRole('listitem')).toHaveCount(10);
  await expect(explore.finding('patients-across-splits').getByRole('heading')).toHaveText(
    'No group of the file names is in both TRAIN and TEST',
  );
  await expect(page.getByRole('button', { name: /^Exclude/ })).toHaveCount(0);
});

test('the audit tells what gives a class away', async ({ page }) => {
  const explore = await auditOf(page, await leakyZip('profile'), LEAKY_COUNTS);
  await expect(explore.auditSummary.getByRole('heading')).toHaveText(
    '12 of 12 checks found something',
  );
  await expect(explore.shortcuts.getByRole('heading', { level: 2 })).toHaveText(
    / balanced accuracy from .+ alone$/,
  );
  // Whoever knows the Normals for certain and calls all others one class is right in 2 of 3 classes.
  expect(await explore.accuracyFrom('Colour profile')).toBeCloseTo(66.7, 0);
  await expect(explore.shortcuts).toContainText(
    'The same in every image, so they tell nothing: colour components.',
  );
});

test('what a check found is left out of a training, and taken back with one click', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  const evaluate = new EvaluatePage(page);
  const explore = await auditOf(page, await leakyZip(), LEAKY_COUNTS);
  const names = PLANTED_GROUPS.similar.map(([trainImage = '']) => trainImage);

  await test.step('exclude', async () => {
    const finding = explore.finding('similar');
    await finding.getByRole('button', { name: /^Exclude 3 TRAIN near-duplicates/ }).click();
    await expect(explore.exclusions.getByRole('heading')).toHaveText('3 images are left out');
    const listed = explore.exclusion('3 TRAIN near-duplicates of TEST images');
    await listed.getByText('3 TRAIN near-duplicates of TEST images').click();
    for (const name of names) await expect(listed.getByText(name)).toBeVisible();
  });

  await test.step('train without them', async () => {
    await frame.goTo('train');
    await train.train({ epochs: 1 });
    await frame.goTo('evaluate');
    const { dataset } = await downloadRunRecord(evaluate.recordButton);
    expect(dataset.exclusions).toEqual([
      { reason: { kind: 'rule', rule: 'similar-to-test' }, names },
    ]);
    // Two of the three are Normal, one is pneumonia.
    expect(dataset.counts).toEqual({
      train: { 'COVID-19': 40, Normal: 45, Pnemonia: 48 },
      test: { 'COVID-19': 15, Normal: 16, Pnemonia: 16 },
    });
    expect(sumRows(await evaluate.readMatrix('train'))).toEqual([40, 45, 48]);
    expect(sumRows(await evaluate.readMatrix('test'))).toEqual([15, 16, 16]);
  });

  await test.step('undo', async () => {
    await frame.goTo('explore');
    await explore.exclusions
      .getByRole('button', { name: 'Undo: 3 TRAIN near-duplicates of TEST images' })
      .click();
    await expect(explore.exclusions).toHaveCount(0);
    await explore.showAudit();
    const again = explore.finding('similar').getByRole('button', { name: /^Exclude 3 / });
    await expect(again).toBeVisible();
  });
});

test('a button stays under the pointer when it leaves images out', async ({ page }) => {
  const explore = await auditOf(page, await leakyZip(), LEAKY_COUNTS);
  const finding = explore.finding('similar');
  const exclude = finding.getByRole('button', { name: /^Exclude 3 / });
  const undo = finding.getByRole('button', { name: /^Undo/ });
  const placeOf = async (button: Locator) => (await button.boundingBox()) ?? { x: 0, y: 0 };
  // Before anything is left out there is no list above, afterwards there is.
  await exclude.scrollIntoViewIfNeeded();
  const first = await placeOf(exclude);
  await exclude.click();
  await expect(explore.exclusions).toBeAttached();
  const second = await placeOf(undo);
  expect(Math.abs(second.y - first.y)).toBeLessThan(30);
  expect(Math.abs(second.x - first.x)).toBeLessThan(30);
  await undo.click();
  await expect(explore.exclusions).toHaveCount(0);
  expect(Math.abs((await placeOf(exclude)).y - second.y)).toBeLessThan(30);
});

test('what one rule leaves out is not undone with another', async ({ page }) => {
  const explore = await auditOf(page, await leakyZip(), LEAKY_COUNTS);
  const darks = explore.finding('very-dark');
  const empty = explore.finding('nearly-empty');
  // One image is nearly empty, very dark and an outlier.
  await darks.getByRole('button', { name: 'Exclude 2 very dark TRAIN images' }).click();
  await expect(empty).toContainText('Already left out: 1\u00a0nearly empty TRAIN image');
  await expect(empty.getByRole('button')).toHaveText(['Show in the gallery']);
  await explore
    .finding('outlier')
    .getByRole('button', { name: /^Exclude 3 / })
    .click();
  await expect(explore.exclusions.getByRole('heading')).toHaveText('4 images are left out');
  await expect(explore.exclusions).toContainText('1\u00a0image is in more than one of them');
  await expect(explore.auditSummary).toContainText('4\u00a0images are left out since');

  await darks.getByRole('button', { name: /^Undo/ }).click();
  await expect(explore.exclusions.getByRole('heading')).toHaveText('3 images are left out');
  await expect(explore.exclusion('3 TRAIN outliers of their class')).toBeVisible();
  await expect(darks.getByRole('button', { name: /^Exclude 2 / })).toBeFocused();
});

test('on a phone the list is one line above the views, and unfolds', async ({ page }) => {
  const explore = await auditOf(page, await leakyZip(), LEAKY_COUNTS);
  const height = 640;
  await page.setViewportSize({ width: 360, height });
  const finding = explore.finding('similar');
  await finding.getByRole('button', { name: /^Exclude 3 / }).click();
  const listed = explore.exclusion('3 TRAIN near-duplicates of TEST images');
  await expect(explore.exclusions.getByRole('heading')).toHaveText('3 images are left out');
  await expect(listed).toBeHidden();
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  const tab = await page.getByRole('tab', { name: 'Audit' }).boundingBox();
  expect((tab?.y ?? height) + (tab?.height ?? 0)).toBeLessThan(height);
  await explore.exclusions.getByText('3 images are left out').click();
  await expect(listed).toBeVisible();
});

test('a test without some of its images is not compared as if it were the same', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  const explore = await auditOf(page, await leakyZip(), LEAKY_COUNTS);
  const inTest = 'NORMAL2-IM-4234-0001.jpeg';
  const note = "The article's test set is another one";
  await explore.show('gallery');
  const gallery = new Gallery(page);
  await gallery.open(inTest);
  await gallery.dialog.getByRole('button', { name: 'Exclude' }).click();
  await gallery.close();
  await frame.goTo('train');
  await train.train({ epochs: 1 });
  await frame.goTo('evaluate');
  await expect(page.getByText(note)).toContainText(
    '1\u00a0TEST image was left out, and 46\u00a0images remained.',
  );
});

async function auditOf(
  page: Page,
  archive: FilePayload,
  counts: typeof CLEAN_COUNTS | typeof LEAKY_COUNTS,
): Promise<ExplorePage> {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const explore = new ExplorePage(page);
  await frame.open();
  await data.openZip(archive);
  await data.expectCounts(counts);
  await frame.goTo('explore');
  await explore.showAudit();
  return explore;
}
