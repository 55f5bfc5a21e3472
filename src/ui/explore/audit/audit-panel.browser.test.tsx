import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AuditReport } from '../../../domain/audit/audit-report';
import { auditReportOf } from '../../../domain/testing/audit-report';
import { appStore } from '../../../state/app-store';
import type { ExplorationState } from '../../../state/explore/explore-state';
import { setAppState } from '../../../state/testing/set-app-state';
import { useAppState } from '../../use-app-state';
import { expectAccessibleInEveryLook } from '../../testing/expect-accessible';
import { explored, LEAKY_REPORT, shortcut } from '../../testing/explored';
import { TWELVE_IMAGES } from '../../testing/opened-dataset';
import { PHONE, renderInApp } from '../../testing/render-in-app';
import { AuditPanel } from './audit-panel';
import { ExclusionList } from './exclusion-list';

/** The audit below the list of what is left out, as on the page. */
function Audit() {
  const exploration = useAppState((state) => state.exploration);
  return (
    <>
      <ExclusionList dataset={TWELVE_IMAGES} />
      <AuditPanel
        dataset={TWELVE_IMAGES}
        exploration={exploration}
        onShowInGallery={() => undefined}
      />
    </>
  );
}

async function renderAudit(exploration: ExplorationState) {
  setAppState({ ...explored(), exploration });
  const shown = await renderInApp(<Audit />);
  const region = (name: string) => shown.getByRole('region', { name, exact: true });
  const exclusions = region('Images left out');
  return {
    shown,
    region,
    exclusions,
    exclusion: (text: string) => exclusions.getByRole('listitem').filter({ hasText: text }),
  };
}

const renderReport = (report: AuditReport) =>
  renderAudit({ ...explored(TWELVE_IMAGES, report).exploration });

describe('under way or failed', () => {
  it('says how far it is', async () => {
    const { shown } = await renderAudit({ status: 'running', figures: null, auditShare: 0.45 });
    await expect.element(shown.getByText('45 % done')).toBeVisible();
    await expect
      .element(shown.getByRole('progressbar', { name: 'Audit progress' }))
      .toHaveAttribute('aria-valuenow', '45');
    await expectAccessibleInEveryLook(shown);
  });

  it('can be tried again', async () => {
    const error = { code: 'worker/crashed', service: 'audit', detail: 'gone' } as const;
    const { shown } = await renderAudit({ status: 'failed', error, figures: null });
    await expect
      .element(shown.getByText('The audit has no result: the message above says why.'))
      .toBeVisible();
    await expect.element(shown.getByRole('button', { name: 'Try again' })).toBeEnabled();
    await expectAccessibleInEveryLook(shown);
  });
});

describe('a report', () => {
  it('that found nothing lists what was checked, and offers nothing to leave out', async () => {
    const { shown, region } = await renderReport(auditReportOf());
    await expect
      .element(region('Summary of the audit').getByRole('heading'))
      .toHaveTextContent('None of the 12 checks found anything');
    // All of them but the patients, who have a section of their own, and the shortcuts.
    expect(region('Nothing found').getByRole('listitem').elements()).toHaveLength(10);
    await expect
      .element(region('Patients').getByRole('heading'))
      .toHaveTextContent('No group of the file names is in both TRAIN and TEST');
    await expect
      .element(region('Shortcuts').getByRole('heading', { level: 2 }))
      .toHaveTextContent('No shortcut clearly tells the class better than chance');
    await expect.element(shown.getByRole('button', { name: /^Exclude/ })).not.toBeInTheDocument();
    await shown.getByText('What do these words mean?').click();
    await expectAccessibleInEveryLook(shown);
  });

  it('names what every check found, with its images', async () => {
    const { shown, region } = await renderReport(LEAKY_REPORT);
    await expect
      .element(region('Summary of the audit').getByRole('heading'))
      .toHaveTextContent('4 of 12 checks found something');
    const imagesOf = (name: string) =>
      region(name)
        .getByRole('img')
        .elements()
        .map((image) => image.getAttribute('aria-label'));
    await expect
      .element(region('Near-duplicates').getByRole('heading'))
      .toHaveTextContent('6 near-duplicates in 3 groups');
    expect(imagesOf('Near-duplicates')).toEqual([
      'COVID-19, TRAIN: image-0.jpeg',
      'COVID-19, TEST: image-9.jpeg',
      'Normal, TRAIN: image-1.jpeg',
      'Normal, TEST: image-10.jpeg',
      'Pneumonia, TRAIN: image-2.jpeg',
      'Pneumonia, TEST: image-11.jpeg',
    ]);
    expect(imagesOf('Nearly empty images')).toEqual(['COVID-19, TRAIN: image-3.jpeg']);
    expect(region('Nothing found').getByRole('listitem').elements()).toHaveLength(6);
    await expectAccessibleInEveryLook(shown);
  });

  it('tells what gives a class away', async () => {
    const features = [
      shortcut('iccProfile', 2 / 3),
      shortcut('width', 0.35, { tellsClass: false }),
      shortcut('components', 1 / 3, { varies: false, tellsClass: false }),
    ];
    const { shown, region } = await renderReport(
      auditReportOf({ shortcuts: { baseline: 1 / 3, folds: 5, seed: 0, features } }),
    );
    const shortcuts = region('Shortcuts');
    await expect
      .element(shortcuts.getByRole('heading', { level: 2 }))
      .toHaveTextContent(/^Balanced accuracy of .+ \(.+\) from .+ alone$/);
    const row = shortcuts.getByRole('row', { name: /^Colour profile/ });
    await expect.element(row.getByRole('cell').nth(0)).toHaveTextContent('66.7 %61.7 to 71.7');
    await expect
      .element(shortcuts)
      .toHaveTextContent('The same in every image, so they tell nothing: colour components.');
    await expectAccessibleInEveryLook(shown);
  });
});

describe('what a check found', () => {
  const THREE = '3 TRAIN near-duplicates of TEST images';

  it('is left out, and taken back, each with one click', async () => {
    const { region, exclusions, exclusion } = await renderReport(LEAKY_REPORT);
    const exclude = region('Near-duplicates').getByRole('button', { name: `Exclude ${THREE}` });
    await exclude.click();
    await expect
      .element(exclusions.getByRole('heading', { level: 2 }))
      .toHaveTextContent('3 images are left out');
    expect(appStore.getState().exclusions).toEqual([
      { reason: { kind: 'rule', rule: 'similar-to-test' }, images: [0, 1, 2] },
    ]);
    const listed = exclusion(THREE);
    await listed.getByText(THREE).click();
    for (const name of ['image-0.jpeg', 'image-1.jpeg', 'image-2.jpeg']) {
      await expect.element(listed.getByText(name)).toBeVisible();
    }
    await exclusions.getByRole('button', { name: `Undo: ${THREE}` }).click();
    await expect.element(exclusions).not.toBeInTheDocument();
    await expect.element(exclude).toBeVisible();
  });

  it('stays under the pointer when its button changes what stands above', async () => {
    const { region, exclusions } = await renderReport(LEAKY_REPORT);
    const finding = region('Near-duplicates');
    const exclude = finding.getByRole('button', { name: `Exclude ${THREE}` });
    const undo = finding.getByRole('button', { name: /^Undo/ });
    const placeOf = (button: typeof undo) => button.element().getBoundingClientRect();
    exclude.element().scrollIntoView({ block: 'center' });
    const before = placeOf(exclude);
    // As a browser does it: a click of the test would scroll.
    (exclude.element() as HTMLElement).click();
    await expect.element(exclusions).toBeInTheDocument();
    await expect.poll(() => Math.abs(placeOf(undo).y - before.y)).toBeLessThan(30);
    expect(Math.abs(placeOf(undo).x - before.x)).toBeLessThan(30);
    const excluded = placeOf(undo);
    (undo.element() as HTMLElement).click();
    await expect.element(exclusions).not.toBeInTheDocument();
    await expect.poll(() => Math.abs(placeOf(exclude).y - excluded.y)).toBeLessThan(30);
  });

  it('by one rule is not taken back with another', async () => {
    const { region, exclusions, exclusion } = await renderReport(LEAKY_REPORT);
    const darks = region('Very dark images');
    const empty = region('Nearly empty images');
    await darks.getByRole('button', { name: 'Exclude 2 very dark TRAIN images' }).click();
    await expect.element(empty).toHaveTextContent('Already left out: 1 nearly empty TRAIN image');
    expect(
      empty
        .getByRole('button')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(['Show in the gallery']);
    await region('Outliers of their class')
      .getByRole('button', { name: /^Exclude 3 / })
      .click();
    const heading = exclusions.getByRole('heading', { level: 2 });
    await expect.element(heading).toHaveTextContent('4 images are left out');
    await expect.element(exclusions).toHaveTextContent('1 image is in more than one of them');
    await expect
      .element(region('Summary of the audit'))
      .toHaveTextContent('4 images are left out since');
    await darks.getByRole('button', { name: /^Undo/ }).click();
    await expect.element(heading).toHaveTextContent('3 images are left out');
    await expect.element(exclusion('3 TRAIN outliers of their class')).toBeVisible();
    await expect.element(darks.getByRole('button', { name: /^Exclude 2 / })).toHaveFocus();
  });

  it('is listed together with what was chosen by hand, and with the class that is gone', async () => {
    const { exclusions, exclusion } = await renderReport(LEAKY_REPORT);
    appStore.setState({
      exclusions: [
        { reason: { kind: 'by-hand' }, images: [9] },
        { reason: { kind: 'by-hand' }, images: [3, 4] },
      ],
    });
    await expect
      .element(exclusions.getByRole('heading', { level: 2 }))
      .toHaveTextContent('3 images are left out');
    await expect.element(exclusions).toHaveTextContent('No COVID-19 image is left in TEST');
    await exclusion('3 images chosen by hand')
      .getByRole('button', { name: 'Undo: 3 images chosen by hand' })
      .click();
    await expect.element(exclusions).not.toBeInTheDocument();
  });

  it('is one line on a phone, which unfolds', async () => {
    setAppState({
      ...explored(TWELVE_IMAGES, LEAKY_REPORT),
      exclusions: [{ reason: { kind: 'rule', rule: 'similar-to-test' }, images: [0, 1, 2] }],
    });
    const shown = await renderInApp(<Audit />, { scheme: 'light', width: PHONE });
    const exclusions = shown.getByRole('region', { name: 'Images left out' });
    const listed = exclusions.getByText(THREE);
    await expect.element(exclusions).toBeVisible();
    await expect.element(listed).not.toBeVisible();
    expect(exclusions.element().getBoundingClientRect().height).toBeLessThan(100);
    await userEvent.click(exclusions.getByText('3 images are left out'));
    await expect.element(listed).toBeVisible();
    await expectAccessibleInEveryLook(shown);
  });
});
