import type { ReactElement } from 'react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { appStore } from '../../state/app-store';
import { setAppState } from '../../state/testing/set-app-state';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { renderInApp, type Shown } from '../testing/render-in-app';
import { AppBoundary, PageBoundary } from './boundaries';

const MESSAGE = 'the record of <b>chest.jpeg</b> has no width';

/** A page that throws when it is drawn, until it is mended. */
function brokenPage() {
  let isBroken = true;
  const Page = () => {
    if (isBroken) throw new Error(MESSAGE);
    return <button type="button">Drawn well</button>;
  };
  return {
    Page,
    mend: () => {
      isBroken = false;
    },
  };
}

/** React tells the console what a boundary catches; anything else fails the test. */
function expectToldOnConsole({ consoleError }: Shown): void {
  const { calls } = consoleError.mock;
  expect(calls.length).toBeGreaterThan(0);
  for (const parts of calls) expect(parts.map(String).join(' ')).toContain(MESSAGE);
  consoleError.mockClear();
}

it('a page that fails says so in its place, what is safe, and draws again when it can', async () => {
  setAppState({ training: { status: 'searching' } });
  const { Page, mend } = brokenPage();
  const shown = await renderInApp(
    <PageBoundary page="explore">
      <Page />
    </PageBoundary>,
  );
  await expect.element(shown.getByRole('heading', { level: 1 })).toHaveTextContent('Explore');
  const alert = shown.getByRole('alert');
  await expect.element(alert).toHaveTextContent('The page Explore stopped with an error');
  // Markup in a message is text.
  await expect.element(alert).toHaveTextContent(MESSAGE);
  const sentences = () =>
    shown
      .getByRole('listitem')
      .all()
      .map((one) => one.element().textContent);
  expect(sentences()).toEqual(['The search goes on.', 'A reload loses: the search under way.']);
  // It follows what goes on.
  appStore.setState({ training: { status: 'idle' } });
  await vi.waitFor(() => {
    expect(sentences()).toEqual(['A reload loses nothing.']);
  });
  await expectAccessibleInEveryLook(shown);

  await shown.getByRole('button', { name: 'Try again' }).click();
  await expect.element(alert).toHaveTextContent('The page Explore stopped again');
  await expect.element(shown.getByText('Reload; if it stops again')).toBeVisible();
  mend();
  await shown.getByRole('button', { name: 'Try again' }).click();
  await expect.element(shown.getByRole('button', { name: 'Drawn well' })).toBeVisible();
  await expect.element(alert).not.toBeInTheDocument();
  expectToldOnConsole(shown);
});

it('another page is not the one that failed', async () => {
  const { Page } = brokenPage();
  const shown = await renderInApp(
    <PageBoundary page="explore">
      <Page />
    </PageBoundary>,
  );
  await expect.element(shown.getByRole('alert')).toBeVisible();
  await shown.rerender(
    <PageBoundary page="train">
      <p>Another page</p>
    </PageBoundary>,
  );
  await expect.element(shown.getByText('Another page')).toBeVisible();
  await expect.element(shown.getByRole('alert')).not.toBeInTheDocument();
  expectToldOnConsole(shown);
});

it('the focus goes to the message where it was in the page that failed, and else stays', async () => {
  const { Page: Broken } = brokenPage();
  const well = brokenPage();
  well.mend();
  const withPage = (page: ReactElement) => (
    <>
      <button type="button">Outside</button>
      <PageBoundary page="data">{page}</PageBoundary>
    </>
  );
  const shown = await renderInApp(withPage(<well.Page />));
  const inside = shown.getByRole('button', { name: 'Drawn well' });
  const outside = shown.getByRole('button', { name: 'Outside' });
  inside.element().focus();
  await shown.rerender(withPage(<Broken />));
  await expect.element(shown.getByRole('heading', { level: 2 })).toHaveFocus();
  await shown.rerender(withPage(<well.Page />));
  // The page is not tried again by itself.
  await expect.element(shown.getByRole('alert')).toBeVisible();
  await shown.getByRole('button', { name: 'Try again' }).click();
  await expect.element(inside).toBeVisible();
  outside.element().focus();
  await shown.rerender(withPage(<Broken />));
  await expect.element(shown.getByRole('alert')).toBeVisible();
  await expect.element(outside).toHaveFocus();
  expectToldOnConsole(shown);
});

it('the details are copied with the error, its place, the version and the browser', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onTestFinished(() => {
    written.mockRestore();
  });
  const { Page } = brokenPage();
  const shown = await renderInApp(
    <PageBoundary page="predict">
      <Page />
    </PageBoundary>,
  );
  const copyButton = shown.getByRole('button', { name: 'Copy the details' });
  await copyButton.click();
  await expect.element(shown.getByRole('status')).toHaveTextContent('Copied.');
  const [text = ''] = written.mock.calls[0] ?? [];
  expect(text).toMatch(/^X-ray Trainer \d+\.\d+\.\d+\nWhere: Predict\nBrowser: /);
  expect(text).toContain(navigator.userAgent);
  expect(text).toContain(`Error: ${MESSAGE}\n    at `);
  expect(text).toContain('In the components:');

  // Where the browser forbids it, they are there to be copied by hand.
  written.mockRejectedValue(new DOMException('not allowed', 'NotAllowedError'));
  await copyButton.click();
  await expect.element(shown.getByRole('textbox', { name: 'Details' })).toHaveValue(text);
  await expectAccessibleInEveryLook(shown);
  expectToldOnConsole(shown);
});

it('what no page is to blame for is told of without any of them', async () => {
  const { Page, mend } = brokenPage();
  const shown = await renderInApp(
    <AppBoundary>
      <Page />
    </AppBoundary>,
  );
  const alert = shown.getByRole('alert');
  await expect.element(alert).toHaveTextContent('X-ray Trainer stopped with an error');
  await expect.element(alert).toHaveTextContent(MESSAGE);
  await expect.element(shown.getByRole('button', { name: 'Reload' })).toBeVisible();
  mend();
  await shown.getByRole('button', { name: 'Try again' }).click();
  await expect.element(shown.getByRole('button', { name: 'Drawn well' })).toBeVisible();
  expectToldOnConsole(shown);
});
