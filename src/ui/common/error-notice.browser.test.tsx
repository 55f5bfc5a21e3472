import { expect, it } from 'vitest';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { renderInApp } from '../testing/render-in-app';
import { ErrorNotice } from './error-notice';

it('announces what failed, why, and what to do next', async () => {
  const shown = await renderInApp(
    <ErrorNotice error={{ code: 'archive/truncated', fileName: 'xrays.zip' }} />,
  );
  const notice = shown.getByRole('alert', { name: 'This zip is incomplete' });
  await expect.element(notice).toHaveTextContent('xrays.zip begins like a zip, but its end');
  await expect
    .element(notice)
    .toHaveTextContent('Download the file again and compare its size with the one Kaggle shows.');
  await expectAccessibleInEveryLook(shown);
});

it('shows the invisible characters of a file name', async () => {
  const fileName = 'scan\u202egpj.exe\n';
  const shown = await renderInApp(<ErrorNotice error={{ code: 'archive/truncated', fileName }} />);
  await expect.element(shown.getByText('scan⟨U+202E⟩gpj.exe␊ begins')).toBeVisible();
});

it('breaks a long name rather than widen a phone’s page', async () => {
  const fileName = `${'x'.repeat(300)}.zip`;
  const shown = await renderInApp(<ErrorNotice error={{ code: 'archive/truncated', fileName }} />);
  await expectAccessibleInEveryLook(shown);
});

it('shows markup in a file name as text', async () => {
  const fileName = '<img src=x onerror=alert(1)>.zip';
  const shown = await renderInApp(<ErrorNotice error={{ code: 'archive/truncated', fileName }} />);
  await expect.element(shown.getByText(`${fileName} begins like a zip`)).toBeVisible();
});
