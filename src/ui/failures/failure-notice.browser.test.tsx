import { afterEach, expect, it, vi } from 'vitest';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { renderInApp } from '../testing/render-in-app';
import { FailureNotice } from './failure-notice';
import { dismissFailures, noteFailure, unexpectedFailures } from './unexpected-failures';

afterEach(dismissFailures);

it('tells of an error that nobody expected, and goes when it is dismissed', async () => {
  const shown = await renderInApp(<FailureNotice />);
  await expect.element(shown.getByRole('alert')).not.toBeInTheDocument();
  noteFailure(new Error('the worker sent <i>nothing</i>'));
  const notice = shown.getByRole('complementary', { name: 'Unexpected error' });
  await expect
    .element(shown.getByRole('alert'))
    .toHaveTextContent('Something failed unexpectedlythe worker sent <i>nothing</i>');
  await expect.element(notice).toHaveTextContent('A reload loses nothing.');
  await expectAccessibleInEveryLook(shown);
  await shown.getByRole('button', { name: 'Dismiss' }).click();
  await expect.element(notice).not.toBeInTheDocument();
  expect(unexpectedFailures.getState()).toEqual([]);
});

it('is one notice for all of them: the newest, how often, and how many others', async () => {
  const shown = await renderInApp(<FailureNotice />);
  for (const message of ['first', 'second', 'again', 'again']) noteFailure(new Error(message));
  await expect.element(shown.getByRole('alert')).toHaveTextContent('again');
  expect(shown.getByRole('alert').all()).toHaveLength(1);
  await expect
    .element(shown.getByText('It came 2 times. Before it came 2\u00a0other errors.'))
    .toBeVisible();
});

it('fits a phone with a long message', async () => {
  const shown = await renderInApp(<FailureNotice />);
  noteFailure(new Error('x'.repeat(2000)));
  await expect.element(shown.getByRole('alert')).toBeVisible();
  await expectAccessibleInEveryLook(shown);
});

it('goes without a word where it fails itself, and the page stays', async () => {
  const shown = await renderInApp(
    <>
      <p>The page</p>
      <FailureNotice />
    </>,
  );
  unexpectedFailures.setState([null] as never, true);
  await vi.waitFor(() => {
    expect(shown.consoleError).toHaveBeenCalled();
  });
  shown.consoleError.mockClear();
  await expect.element(shown.getByText('The page')).toBeVisible();
  await expect.element(shown.getByRole('alert')).not.toBeInTheDocument();
});
