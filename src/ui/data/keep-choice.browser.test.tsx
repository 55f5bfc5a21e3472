import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { appStore, type AppState } from '../../state/app-store';
import { restoreKeepChoice } from '../../state/data/keep-choice';
import { setAppState } from '../../state/testing/set-app-state';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { renderInApp } from '../testing/render-in-app';
import { KeepChoice } from './keep-choice';

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  localStorage.clear();
});

const NOTHING_KEPT: Partial<AppState> = {
  keepsDatasets: true,
  keptDatasets: { status: 'ready', datasets: [], lost: [] },
};

describe('where data sets can be kept', () => {
  it('is chosen and chosen off by keyboard, and remembered on the next visit', async () => {
    setAppState(NOTHING_KEPT);
    const shown = await renderInApp(<KeepChoice />);
    const choice = shown.getByRole('checkbox', { name: 'Keep the data set in this browser' });
    await expect.element(choice).toBeChecked();
    await userEvent.keyboard('{Tab} ');
    await expect.element(choice).toHaveFocus();
    await expect.element(choice).not.toBeChecked();
    setAppState({ keepsDatasets: true });
    restoreKeepChoice();
    expect(appStore.getState().keepsDatasets).toBe(false);
    await expect.element(choice).not.toBeChecked();
    await userEvent.keyboard(' ');
    await expect.element(choice).toBeChecked();
  });

  it.each([true, false])('can be used by everybody, chosen: %s', async (keepsDatasets) => {
    setAppState({ ...NOTHING_KEPT, keepsDatasets });
    await expectAccessibleInEveryLook(await renderInApp(<KeepChoice />));
  });
});

it('says why nothing can be kept, and offers nothing', async () => {
  setAppState({
    keptDatasets: {
      status: 'unavailable',
      error: { code: 'storage/unavailable', detail: 'access denied' },
    },
  });
  const shown = await renderInApp(<KeepChoice />);
  await expect.element(shown.getByText('Its storage cannot be used: access denied.')).toBeVisible();
  await expect.element(shown.getByRole('checkbox')).not.toBeInTheDocument();
  await expectAccessibleInEveryLook(shown);
});
