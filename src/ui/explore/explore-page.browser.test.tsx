import { afterEach, describe, expect, it } from 'vitest';
import { datasetOf } from '../../domain/testing/dataset';
import { showDataset } from '../../state/app-store';
import { setAppState } from '../../state/testing/set-app-state';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { explored, LEAKY_REPORT } from '../testing/explored';
import { opened, TWELVE_IMAGES } from '../testing/opened-dataset';
import { renderInApp, type Shown } from '../testing/render-in-app';
import { ExplorePage } from './explore-page';

const VIEWS = ['Figures', 'Examples', 'Gallery', 'Audit'];

afterEach(() => {
  location.hash = '';
});

async function show(shown: Shown, view: string): Promise<void> {
  await shown.getByRole('tab', { name: view }).click();
  await expect.element(shown.getByRole('tabpanel', { name: view })).toBeVisible();
}

it('leads to Data while there is no data set', async () => {
  const shown = await renderInApp(<ExplorePage />);
  await expect.element(shown.getByText('Explore needs a data set.')).toBeVisible();
  await expect
    .element(shown.getByRole('link', { name: 'Go to Data' }))
    .toHaveAttribute('href', '#/data');
  await expectAccessibleInEveryLook(shown);
});

describe('each view', () => {
  it('has an address, and leads on to the training', async () => {
    setAppState(explored());
    const shown = await renderInApp(<ExplorePage />);
    for (const view of VIEWS) {
      await show(shown, view);
      expect(location.hash).toBe(`#/explore/${view.toLowerCase()}`);
      await expect
        .element(shown.getByRole('link', { name: 'Train a network' }))
        .toHaveAttribute('href', '#/train');
    }
    location.hash = '#/explore/examples';
    await expect.element(shown.getByRole('tabpanel', { name: 'Examples' })).toBeVisible();
    location.hash = '#/explore/audit';
    await expect.element(shown.getByRole('tabpanel', { name: 'Audit' })).toBeVisible();
    await expectAccessibleInEveryLook(shown);
  });

  it('has what was chosen in it when it is shown again', async () => {
    setAppState(explored());
    const shown = await renderInApp(<ExplorePage />);
    const greyValues = shown.getByRole('region', { name: 'Grey values' });
    await greyValues.getByText('Test', { exact: true }).click();
    await greyValues.getByText('Overlaid').click();
    await show(shown, 'Examples');
    await shown.getByRole('button', { name: 'Show others' }).click();
    await show(shown, 'Gallery');
    const filters = shown.getByRole('search', { name: 'Filter the images' });
    await filters.getByText('Normal').click();
    await expect.element(filters.getByRole('status')).toHaveTextContent('4 of 12 images');

    await shown.rerender(<p>Another page</p>);
    await shown.rerender(<ExplorePage />);
    await expect.element(filters.getByRole('status')).toHaveTextContent('4 of 12 images');
    await show(shown, 'Examples');
    await expect.element(shown.getByText('Draw 2')).toBeVisible();
    await show(shown, 'Figures');
    await expect.poll(() => greyValues.getByRole('figure').elements()).toHaveLength(1);
    await expect
      .element(greyValues.getByRole('radio', { name: 'Test', exact: true }))
      .toBeChecked();
  });
});

it('shows in the gallery what the audit found, and moves the focus there', async () => {
  setAppState(explored(TWELVE_IMAGES, LEAKY_REPORT));
  const shown = await renderInApp(<ExplorePage />);
  await show(shown, 'Audit');
  await shown.getByRole('link', { name: /Very dark images/ }).click();
  await shown.getByRole('button', { name: 'Show in the gallery: Very dark images' }).click();
  expect(location.hash).toBe('#/explore/gallery');
  const count = shown.getByRole('search').getByRole('status');
  await expect.element(count).toHaveTextContent('2 of 12 images');
  await expect.element(count).toHaveFocus();
});

it('another data set closes what was open of the one before, and clears the filter', async () => {
  setAppState(explored());
  location.hash = '#/explore/gallery';
  const shown = await renderInApp(<ExplorePage />);
  await shown.getByLabelText('Name or patient group').fill('image-1');
  const count = shown.getByRole('search').getByRole('status');
  await expect.element(count).toHaveTextContent('3 of 12 images');
  await shown.getByRole('button', { name: /^image-11/ }).click();
  await expect.element(shown.getByRole('dialog')).toBeVisible();
  const other = datasetOf(Array.from({ length: 6 }, (_, at) => ({ name: `other-${at}.jpeg` })));
  showDataset(opened({ ...other, fingerprint: 'another' }).dataset);
  await expect.element(shown.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(count).toHaveTextContent('6 images');
  await shown.getByRole('button', { name: /^other-0/ }).click();
  await expect.element(shown.getByRole('dialog')).toHaveTextContent('1 of 6');
});
