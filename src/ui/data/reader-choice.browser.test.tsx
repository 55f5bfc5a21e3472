import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { appStore } from '../../state/app-store';
import { setAppState } from '../../state/testing/set-app-state';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { renderInApp } from '../testing/render-in-app';
import { ImportOptions } from './import-options';

it('lies under Options, is chosen by keyboard and says what it means', async () => {
  setAppState({ readerChoice: 'exact' });
  const shown = await renderInApp(<ImportOptions />);
  const reader = shown.getByRole('radiogroup', { name: 'Reader' });
  await expect.element(shown.getByRole('radio', { name: 'Exact' })).not.toBeInTheDocument();
  await shown.getByText('Options').click();
  await expect.element(reader.getByRole('radio', { name: 'Exact' })).toBeChecked();
  await expect.element(shown.getByText('The same pixels as OpenCV')).toBeVisible();
  // Past whether it is kept.
  await userEvent.keyboard('{Tab}{Tab}{ArrowRight}');
  await expect.element(reader.getByRole('radio', { name: 'Browser' })).toBeChecked();
  expect(appStore.getState().readerChoice).toBe('browser');
  await expect.element(shown.getByText('JSZip unpacks')).toBeVisible();
  await expectAccessibleInEveryLook(shown);
});
