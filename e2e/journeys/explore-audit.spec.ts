import type { Page } from '@playwright/test';
import type { FindingKind } from '../../src/domain/audit/findings';
import { PLANTED_FAULTS, PLANTED_GROUPS } from '../fixtures/leaky-archive/planted-leaks';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage, sumRows } from './pages/evaluate-page';
import { ExplorePage } from './pages/explore-page';
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
  // 11 checks of images, and the giveaways, which tell nothing here.
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
  await expect(explore.giveaways.getByRole('heading')).toHaveText(
    'No giveaway tells the class better than chance',
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
    'No patient is in both TRAIN and TEST',
  );
  await expect(page.getByRole('button', { name: /^Exclude/ })).toHaveCount(0);
});

test('the audit tells what gives a class away', async ({ page }) => {
  const explore = await auditOf(page, await leakyZip('profile'), LEAKY_COUNTS);
  await expect(explore.auditSummary.getByRole('heading')).toHaveText(
    '12 of 12 checks found something',
  );
  await expect(explore.giveaways.getByRole('heading')).toHaveText(
    / balanced accuracy from .+ alone$/,
  );
  // Whoever knows the Normals for certain and calls all others one class is right in 2 of 3 classes.
  expect(await explore.accuracyFrom('Colour profile')).toBeCloseTo(66.7, 0);
  // Every file has one component: it tells nothing, and one class of three is right.
  expect(await explore.accuracyFrom('Colour components')).toBeLessThan(40);
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
