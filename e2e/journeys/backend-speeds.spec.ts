import type { Page } from '@playwright/test';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { TrainPage } from './pages/train-page';
import { expect, test } from './support/test';

const KEY = 'xray-trainer/backend-speeds';

interface Remembered {
  shape: string;
  speeds: { backend: string; msPerStep: number | null; problem: string | null }[];
}

async function openTrain(page: Page): Promise<TrainPage> {
  const frame = new AppFrame(page);
  await frame.open('', 'auto');
  await new DataPage(page).useSample();
  await frame.goTo('train');
  return new TrainPage(page);
}

function readRemembered(page: Page): Promise<Remembered[]> {
  return page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '[]') as Remembered[], KEY);
}

test('Auto measures once, remembers, and measures again when asked', async ({ page }) => {
  const train = await openTrain(page);
  await expect(train.training).toContainText('Auto tries each backend for half a second, once');
  await train.train({ epochs: 1 });
  await expect(train.training).toContainText(
    /Measured here, a step of this network: WebGL [\d.]+ ms, WASM [\d.]+ ms, CPU [\d.]+ ms\./,
  );
  const [measured] = await readRemembered(page);
  expect(measured?.speeds.map(({ backend }) => backend)).toEqual(['webgl', 'wasm', 'cpu']);

  // Times that no measurement gives: whoever shows them has remembered.
  const speeds = [
    { backend: 'webgl', msPerStep: 9000, problem: null },
    { backend: 'wasm', msPerStep: 8000, problem: null },
    { backend: 'cpu', msPerStep: 7000, problem: null },
  ];
  const remembered = [{ shape: measured?.shape, speeds }];
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    KEY,
    JSON.stringify(remembered),
  ] as const);
  await train.train({ epochs: 1 });
  await expect(train.training).toContainText('WebGL 9000 ms, WASM 8000 ms, CPU 7000 ms');
  await expect(train.status).toContainText('Runs on CPU');

  await train.training.getByRole('button', { name: 'Measure again at the next start' }).click();
  await train.train({ epochs: 1 });
  await expect(train.training).not.toContainText('7000 ms');
  await expect(train.training).toContainText('Measured here');
});

test('what is remembered and cannot be read is measured anew', async ({ page }) => {
  const train = await openTrain(page);
  for (const text of [
    '{',
    '[{"shape": 3}]',
    '[{"shape": "x", "speeds": [{"backend": "abacus"}]}]',
  ]) {
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY, text] as const);
    await train.train({ epochs: 1 });
    const [measured, ...others] = await readRemembered(page);
    expect(others).toEqual([]);
    expect(measured?.speeds).toHaveLength(3);
  }
});
