import type { FindingKind } from '../../src/domain/audit/findings';
import { PLANTED_FAULTS, PLANTED_GROUPS } from '../fixtures/leaky-archive/planted-leaks';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage, sumRows } from './pages/evaluate-page';
import { ExplorePage } from './pages/explore-page';
import { Gallery } from './pages/gallery';
import { TrainPage } from './pages/train-page';
import { LEAKY_COUNTS, leakyZip } from './support/leaky-archive';
import { expect, test } from './support/test';

const PLANTED: Partial<Record<FindingKind, readonly string[]>> = {
  identical: PLANTED_GROUPS.identical.flat(),
  similar: PLANTED_GROUPS.similar.flat(),
  'patients-across-splits': PLANTED_GROUPS['patients-across-splits'].flat(),
  ...PLANTED_FAULTS,
};
const THREE = '3 TRAIN near-duplicates of TEST images';
/** One of the 16 Normal images of TEST. */
const IN_TEST = 'NORMAL2-IM-4234-0001.jpeg';

test('what the audit finds, and what is chosen by hand, is left out of training and test', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const explore = new ExplorePage(page);
  const evaluate = new EvaluatePage(page);
  const names = PLANTED_GROUPS.similar.map(([trainImage = '']) => trainImage);

  await test.step('the audit finds every planted leak, and nothing else', async () => {
    const data = new DataPage(page);
    await frame.open();
    await data.openZip(await leakyZip());
    await data.expectCounts(LEAKY_COUNTS);
    await frame.goTo('explore');
    await explore.showAudit();
    // 11 checks of images, and the shortcuts, which tell nothing here.
    await expect(explore.auditSummary.getByRole('heading')).toHaveText(
      '11 of 12 checks found something',
    );
    for (const [kind, planted] of Object.entries(PLANTED) as [FindingKind, readonly string[]][]) {
      expect(await explore.imagesOf(kind), kind).toEqual([...planted].sort());
    }
    const identical = await explore.openFinding('identical');
    await expect(identical.getByRole('heading')).toHaveText('6 byte-identical files in 3 groups');
    await expect(explore.item('Nothing found')).toHaveCount(0);
    await explore.item('Shortcuts').click();
    await expect(explore.shortcuts.getByRole('heading', { level: 2 })).toHaveText(
      'No shortcut clearly tells the class better than chance',
    );
  });

  await test.step('exclude', async () => {
    const finding = await explore.openFinding('similar');
    await finding.getByRole('button', { name: `Exclude ${THREE}` }).click();
    await expect(explore.exclusions.getByRole('heading')).toHaveText('3 images are left out');
    const gallery = new Gallery(page);
    await explore.show('gallery');
    await gallery.open(IN_TEST);
    await gallery.dialog.getByRole('button', { name: 'Exclude' }).click();
    await gallery.close();
    await expect(explore.exclusions.getByRole('heading')).toHaveText('4 images are left out');
  });

  await test.step('on a phone the list leaves the views in sight', async () => {
    const { width, height } = { width: 360, height: 640 };
    const wide = page.viewportSize() ?? { width: 1280, height: 720 };
    await page.setViewportSize({ width, height });
    await expect(explore.exclusion(THREE)).toBeHidden();
    await page.evaluate(() => {
      window.scrollTo(0, 0);
    });
    const tab = await page.getByRole('tab', { name: 'Audit' }).boundingBox();
    expect((tab?.y ?? height) + (tab?.height ?? 0)).toBeLessThan(height);
    await page.setViewportSize(wide);
  });

  await test.step('train without them', async () => {
    await frame.goTo('train');
    await new TrainPage(page).train({ epochs: 1 });
    await frame.goTo('evaluate');
    const { dataset } = await evaluate.downloadRecord();
    expect(dataset.exclusions).toEqual([
      { reason: { kind: 'rule', rule: 'similar-to-test' }, names },
      { reason: { kind: 'by-hand' }, names: [IN_TEST] },
    ]);
    // Of the three of TRAIN two are Normal, one is pneumonia.
    expect(dataset.counts).toEqual({
      train: { 'COVID-19': 40, Normal: 45, Pnemonia: 48 },
      validation: { 'COVID-19': 0, Normal: 0, Pnemonia: 0 },
      test: { 'COVID-19': 15, Normal: 15, Pnemonia: 16 },
    });
    expect(sumRows(await evaluate.readMatrix('train'))).toEqual([40, 45, 48]);
    expect(sumRows(await evaluate.readMatrix('test'))).toEqual([15, 15, 16]);
    await frame.show('evaluate', 'article');
    await expect(page.getByText("The article's test set is another one")).toContainText(
      '1\u00a0TEST image was left out, and 46\u00a0images remained.',
    );
  });

  await test.step('undo', async () => {
    await frame.goTo('explore');
    await explore.exclusions.getByRole('button', { name: `Undo: ${THREE}` }).click();
    await explore.exclusions.getByRole('button', { name: 'Undo: 1 image chosen by hand' }).click();
    await expect(explore.exclusions).toHaveCount(0);
    await explore.showAudit();
    const again = (await explore.openFinding('similar')).getByRole('button', {
      name: /^Exclude 3 /,
    });
    await expect(again).toBeVisible();
  });
});
