import { expect, it, onTestFinished, vi } from 'vitest';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { setupQuery } from '../../domain/training/setup-link';
import { appStore } from '../../state/app-store';
import { setAppState } from '../../state/testing/set-app-state';
import { CopyLinkButton } from '../common/copy-link-button';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { opened, TWELVE_IMAGES } from '../testing/opened-dataset';
import { renderInApp } from '../testing/render-in-app';
import { LinkNotice } from './link-notice';

const FINGERPRINT = 'ab'.repeat(32);
const LINKED = { ...TWELVE_IMAGES, fingerprint: FINGERPRINT };

it('says whether the open images are those of the link, once there are some', async () => {
  setAppState({ link: { status: 'followed', fingerprint: FINGERPRINT } });
  const shown = await renderInApp(<LinkNotice />);
  const status = shown.getByRole('status');
  await expect.element(status).toHaveTextContent('Open its images to see whether');
  await expectAccessibleInEveryLook(shown);
  appStore.setState(opened(LINKED));
  await expect.element(status).toHaveTextContent('The open images are the same.');
  appStore.setState(opened({ ...LINKED, fingerprint: 'cd'.repeat(32) }));
  await expect.element(status).toHaveTextContent('not the same: figures will differ.');
  appStore.setState(opened({ ...LINKED, fingerprint: null }));
  await expect.element(status).toHaveTextContent('cannot be told whether');
  await shown.getByRole('button', { name: 'Dismiss the note about the link' }).click();
  await expect.element(status).toBeEmptyDOMElement();
});

it.each([
  ['unreadable', 'The recipe in the link cannot be read; yours is unchanged.'],
  ['training', 'A training is running: open the link again when it is over.'],
] as const)('says of a link that was not followed why: %s', async (status, text) => {
  setAppState({ link: { status } });
  const shown = await renderInApp(<LinkNotice />);
  await expect.element(shown.getByText(text)).toBeVisible();
});

const SETUP = { recipe: { ...ARTICLE_RECIPE, seed: 3 }, fingerprint: FINGERPRINT };
const LINK = `${location.origin}${location.pathname}#/train?${setupQuery(SETUP)}`;

it('a link is copied, and another recipe has another one', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onTestFinished(() => {
    writeText.mockRestore();
  });
  const shown = await renderInApp(<CopyLinkButton setup={SETUP} />);
  await shown.getByRole('button', { name: 'Copy link' }).click();
  await expect.element(shown.getByRole('button', { name: 'Link copied' })).toBeVisible();
  expect(writeText).toHaveBeenCalledExactlyOnceWith(LINK);
  await shown.rerender(<CopyLinkButton setup={{ ...SETUP, recipe: ARTICLE_RECIPE }} />);
  await expect.element(shown.getByRole('button', { name: 'Copy link' })).toBeVisible();
});

it('a link is shown where the browser does not copy it', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
  onTestFinished(() => {
    writeText.mockRestore();
  });
  const shown = await renderInApp(<CopyLinkButton setup={SETUP} />);
  await shown.getByRole('button', { name: 'Copy link' }).click();
  await expect
    .element(shown.getByLabelText('The browser does not allow it: copy this link'))
    .toHaveValue(LINK);
  await expectAccessibleInEveryLook(shown);
});
