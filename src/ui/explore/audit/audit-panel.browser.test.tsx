import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AuditReport } from '../../../domain/audit/audit-report';
import { auditReportOf, qualityOf } from '../../../domain/testing/audit-report';
import { appStore } from '../../../state/app-store';
import type { ExplorationState } from '../../../state/explore/explore-state';
import { setAppState } from '../../../state/testing/set-app-state';
import { useAppState } from '../../use-app-state';
import { expectAccessibleInEveryLook } from '../../testing/expect-accessible';
import { explored, LEAKY_REPORT, shortcut } from '../../testing/explored';
import { TWELVE_IMAGES } from '../../testing/opened-dataset';
import { PHONE, renderInApp, type Shown } from '../../testing/render-in-app';
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

beforeEach(() => {
  location.hash = '';
});

async function renderAudit(exploration: ExplorationState) {
  setAppState({ ...explored(), exploration });
  const shown = await renderInApp(<Audit />);
  const region = (name: string) => shown.getByRole('region', { name, exact: true });
  const exclusions = region('Images left out');
  return {
    shown,
    region,
    exclusions,
    /** A line of the list, by what it says. */
    item: (name: RegExp) => shown.getByRole('link', { name }),
    /** Opens a line, and gives what is then beside it. */
    open: async (line: RegExp, name: string) => {
      await shown.getByRole('link', { name: line }).click();
      return region(name);
    },
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
    const { shown, region, open } = await renderReport(auditReportOf());
    await expect
      .element(region('Summary of the audit').getByRole('heading'))
      .toHaveTextContent('None of the 12 checks found anything');
    // All of them but the patients, who have a section of their own, and the shortcuts.
    const nothing = await open(/^10 Nothing found/, 'Nothing found');
    expect(nothing.getByRole('listitem').elements()).toHaveLength(10);
    const patients = await open(/^0 Patients/, 'Patients');
    await expect
      .element(patients.getByRole('heading'))
      .toHaveTextContent('No group of the file names is in both TRAIN and TEST');
    const shortcuts = await open(/^0 Shortcuts/, 'Shortcuts');
    await expect
      .element(shortcuts.getByRole('heading', { level: 2 }))
      .toHaveTextContent('No shortcut clearly tells the class better than chance');
    await expect.element(shown.getByRole('button', { name: /^Exclude/ })).not.toBeInTheDocument();
    await expect
      .element(shown.getByRole('link', { name: 'robust z-score' }))
      .not.toBeInTheDocument();
    await shown.getByRole('link', { name: 'balanced accuracy' }).hover();
    await expect.element(shown.getByText(/The mean recall of all classes/)).toBeVisible();
    await expectAccessibleInEveryLook(shown);
  });

  it('names what every check found, with its images', async () => {
    const { shown, region, open } = await renderReport(LEAKY_REPORT);
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
    const empty = await open(/^1 Nearly empty/, 'Nearly empty images');
    await expect.element(empty.getByRole('img')).toBeVisible();
    expect(imagesOf('Nearly empty images')).toEqual(['COVID-19, TRAIN: image-3.jpeg']);
    const nothing = await open(/^6 Nothing found/, 'Nothing found');
    expect(nothing.getByRole('listitem').elements()).toHaveLength(6);
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
    await shortcuts.getByText('Show the figures').click();
    const row = shortcuts.getByRole('row', { name: /^Colour profile/ });
    await expect.element(row.getByRole('cell').nth(0)).toHaveTextContent('66.7 %61.7 to 71.7');
    await expect
      .element(shortcuts)
      .toHaveTextContent('The same in every image, so they tell nothing: colour components.');
    await expectAccessibleInEveryLook(shown);
  });
});

describe('the list of checks', () => {
  const linesOf = (group: { getByRole: Shown['getByRole'] }) =>
    group
      .getByRole('link')
      .elements()
      .filter((link) => link.hasAttribute('aria-expanded'))
      .map(({ textContent }) => textContent.trim());

  it('goes by severity, with the worst open beside it and each in its place in the address', async () => {
    const { shown, item, region } = await renderReport(LEAKY_REPORT);
    const listOf = (name: string) => shown.getByRole('list', { name });
    expect(linesOf(listOf('Distorts the test result'))).toEqual(['6 Near-duplicates']);
    expect(linesOf(listOf('May mislead the training'))).toEqual([
      '2 Very dark images',
      '1 Nearly empty images',
      '3 Outliers of their class',
    ]);
    expect(linesOf(listOf('Other checks'))).toEqual([
      '0 Shortcuts',
      '0 Patients',
      '6 Nothing found',
    ]);
    await expect.element(region('Near-duplicates')).toBeVisible();
    await expect.element(item(/^6 Near/)).toHaveAttribute('aria-expanded', 'true');
    await item(/^2 Very dark/).click();
    expect(location.hash).toBe('#/explore/audit/very-dark');
    await expect.element(region('Very dark images')).toBeVisible();
    await expect.element(region('Near-duplicates')).not.toBeInTheDocument();
    const placeOf = (element: Element) => element.getBoundingClientRect();
    const list = placeOf(item(/^2 Very dark/).element());
    expect(placeOf(region('Very dark images').element()).left).toBeGreaterThan(list.right);
    location.hash = '#/explore/audit/no-such-check';
    await expect.element(region('Near-duplicates')).toBeVisible();
  });

  it('is an accordion on a phone, where a followed line stays where it is', async () => {
    setAppState(explored(TWELVE_IMAGES, LEAKY_REPORT));
    const shown = await renderInApp(<Audit />, { scheme: 'dark', width: PHONE });
    const item = (name: RegExp) => shown.getByRole('link', { name });
    const detail = (name: string) => shown.getByRole('region', { name, exact: true });
    await expect.element(item(/^6 Near/)).toHaveAttribute('aria-expanded', 'false');
    await item(/^6 Near/).click();
    await expect.element(detail('Near-duplicates')).toBeVisible();
    const outliers = item(/^3 Outliers/).element() as HTMLElement;
    outliers.scrollIntoView({ block: 'center' });
    const { top } = outliers.getBoundingClientRect();
    outliers.click();
    await expect.element(detail('Outliers of their class')).toBeVisible();
    await expect.element(detail('Near-duplicates')).not.toBeInTheDocument();
    const after = outliers.getBoundingClientRect();
    expect(Math.abs(after.top - top)).toBeLessThan(2);
    const below = detail('Outliers of their class').element().getBoundingClientRect();
    expect(below.top).toBeGreaterThanOrEqual(after.bottom);
    await expectAccessibleInEveryLook(shown);
    await item(/^3 Outliers/).click();
    expect(location.hash).toBe('#/explore/audit');
    await expect.element(detail('Outliers of their class')).not.toBeInTheDocument();
  });
});

describe('all that is recommended', () => {
  it('is left out with one button, which takes it back, and says so in the list', async () => {
    const group = (images: number[], crossesSplits: boolean) => ({
      images,
      crossesSplits,
      crossesClasses: false,
    });
    const { shown, item, exclusions } = await renderReport(
      auditReportOf({
        identical: [group([0, 3], false), group([1, 10], true)],
        similar: [group([1, 4, 10], true)],
        quality: qualityOf({ 'very-dark': [5] }),
      }),
    );
    // 1 and 4 repeat a TEST image, 3 repeats 0; of 1 and 4 the second repeats the first.
    await shown.getByRole('button', { name: 'Exclude all recommended: 3 images' }).click();
    await expect
      .element(exclusions.getByRole('heading', { level: 2 }))
      .toHaveTextContent('3 images are left out');
    expect(appStore.getState().exclusions.map(({ images }) => images)).toEqual([
      [1],
      [3],
      [1, 4],
      [4],
    ]);
    await expect.element(item(/^4 Byte-identical files left out/)).toBeVisible();
    await expect.element(item(/^1 Very dark images$/)).toBeVisible();
    await expectAccessibleInEveryLook(shown);
    await shown.getByRole('button', { name: 'Undo all recommended exclusions' }).click();
    await expect.element(exclusions).not.toBeInTheDocument();
    await expect
      .element(shown.getByRole('button', { name: 'Exclude all recommended: 3 images' }))
      .toHaveFocus();
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
    const { region, open, exclusions, exclusion } = await renderReport(LEAKY_REPORT);
    const darks = await open(/^2 Very dark/, 'Very dark images');
    await darks.getByRole('button', { name: 'Exclude 2 very dark TRAIN images' }).click();
    const empty = await open(/^1 Nearly empty/, 'Nearly empty images');
    await expect.element(empty).toHaveTextContent('Already left out: 1 nearly empty TRAIN image');
    expect(
      empty
        .getByRole('button')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(['Show in the gallery']);
    const outliers = await open(/^3 Outliers/, 'Outliers of their class');
    await outliers.getByRole('button', { name: /^Exclude 3 / }).click();
    const heading = exclusions.getByRole('heading', { level: 2 });
    await expect.element(heading).toHaveTextContent('4 images are left out');
    await expect.element(exclusions).toHaveTextContent('1 image is in more than one of them');
    await expect
      .element(region('Summary of the audit'))
      .toHaveTextContent('4 images are left out since');
    await open(/^2 Very dark/, 'Very dark images');
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
