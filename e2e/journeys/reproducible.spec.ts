import type { Page } from '@playwright/test';
import type { NetworkRecord } from '../../src/domain/run/run-record';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage } from './pages/evaluate-page';
import { TrainPage } from './pages/train-page';
import { beginAnew } from './support/begin-anew';
import { withoutTimes } from './support/downloads';
import { expect, test } from './support/test';

const EPOCHS = 2;
/** Where the page remembers what it has measured. */
const KEY = 'xray-trainer/backend-speeds';
/** What no version of the page has written. */
const UNREADABLE = [{ shape: 'x', speeds: [{ backend: 'abacus' }] }];
const MEASURED =
  /Measured here, a step of this network: WebGL [\d.]+ ms, WASM [\d.]+ ms, CPU [\d.]+ ms\./;

interface Remembered {
  shape: string;
  speeds: { backend: string; msPerStep: number | null; problem: string | null }[];
}

test('Auto measures once and remembers, so that a seed gives the same run again in a new page', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  await openSmall(page);
  await remember(page, UNREADABLE);
  await frame.goTo('train');
  await expect(train.recipe).toContainText('Auto tries each backend for about a second, once');
  const first = await trainWith(page, 7);

  const [measured, ...others] = await readRemembered(page);
  expect(others).toEqual([]);
  expect(measured?.speeds.map(({ backend }) => backend)).toEqual(['webgl', 'wasm', 'cpu']);
  await frame.goTo('train');
  await expect(train.status).toContainText('(the fastest of those measured here)');
  await expect(train.recipe).toContainText(MEASURED);
  const other = await trainWith(page, 8);

  // A fresh page: nothing of a run before is left but what was measured, which chooses the backend.
  await beginAnew(page);
  await frame.goTo('data');
  await new DataPage(page).useSmallArchive();
  const again = await trainWith(page, 7);
  expect(first.history).toHaveLength(EPOCHS);
  expect(withoutTimes(again)).toEqual(withoutTimes(first));
  expect(again.environment).toEqual(first.environment);
  expect(other.dataset.fingerprint).toBe(first.dataset.fingerprint);
  expect(withoutTimes(other).history).not.toEqual(withoutTimes(first).history);

  await test.step('what is remembered decides, until it is measured again', async () => {
    // Times that no measurement gives: whoever shows them has remembered.
    const speeds = [
      { backend: 'webgl', msPerStep: 9000, problem: null },
      { backend: 'wasm', msPerStep: 8000, problem: null },
      { backend: 'cpu', msPerStep: 7000, problem: null },
    ];
    await remember(page, [{ shape: measured?.shape, speeds }]);
    await trainWith(page, 7);
    await frame.goTo('train');
    await expect(train.recipe).toContainText('WebGL 9000 ms, WASM 8000 ms, CPU 7000 ms');
    await expect(train.status).toContainText('Runs on CPU');
    await train.openOptions();
    await train.recipe.getByRole('button', { name: 'Measure again at the next start' }).click();
    await train.train({ epochs: 1 });
    await expect(train.recipe).not.toContainText('7000 ms');
    await expect(train.recipe).toContainText('Measured here');
  });
});

async function openSmall(page: Page): Promise<void> {
  await new AppFrame(page).open('', 'auto');
  await new DataPage(page).useSmallArchive();
}

async function trainWith(page: Page, seed: number): Promise<NetworkRecord> {
  const frame = new AppFrame(page);
  await frame.goTo('train');
  const train = new TrainPage(page);
  // The three images of an epoch in two steps.
  await train.openOptions();
  await train.field('Batch size').fill('2');
  await train.train({ epochs: EPOCHS, seed });
  await frame.goTo('evaluate');
  return new EvaluatePage(page).downloadRecord();
}

async function remember(page: Page, entries: readonly unknown[]): Promise<void> {
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    JSON.stringify(entries),
  ] as const);
}

function readRemembered(page: Page): Promise<Remembered[]> {
  return page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '[]') as Remembered[], KEY);
}
