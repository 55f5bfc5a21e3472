import type { Page } from '@playwright/test';
import type { NetworkRecord } from '../../src/domain/run/run-record';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage } from './pages/evaluate-page';
import { TrainPage } from './pages/train-page';
import { downloadRunRecord, withoutTimes } from './support/downloads';
import { expect, test } from './support/test';

const EPOCHS = 2;

// In one page and with few images, two batches of them: most of the time goes into the shaders.
test('WebGL: the same seed gives the same run again, another seed another one', async ({
  page,
}) => {
  await new AppFrame(page).open('', 'webgl');
  await new DataPage(page).useSmallArchive();
  await new AppFrame(page).goTo('train');
  await new TrainPage(page).field('Batch size').fill('2');
  const first = await trainWith(page, 7);
  const other = await trainWith(page, 8);
  const again = await trainWith(page, 7);
  expectRepeated(first, again, other);
  expect(first.environment.backend).toBe('webgl');
});

test('Auto measures the backends, shows the numbers, and repeats a run in a new page', async ({
  page,
}) => {
  await openSample(page);
  const first = await trainWith(page, 7);
  await new AppFrame(page).goTo('train');
  const train = new TrainPage(page);
  await expect(train.status).toContainText('(the fastest of those measured here)');
  const measured = /Measured here, a step of this network: WebGL .+ ms, WASM .+ ms, CPU .+ ms\./;
  await expect(train.training).toContainText(measured);
  const other = await trainWith(page, 8);
  // The new page remembers what was measured, so that it takes the same backend.
  await openSample(page);
  const again = await trainWith(page, 7);
  expectRepeated(first, again, other);
  expect(again.environment).toEqual(first.environment);
});

/** A fresh page: nothing of a run before is left. */
async function openSample(page: Page): Promise<void> {
  await page.goto('about:blank');
  await new AppFrame(page).open('', 'auto');
  await new DataPage(page).useSample();
}

async function trainWith(page: Page, seed: number): Promise<NetworkRecord> {
  const frame = new AppFrame(page);
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: EPOCHS, seed });
  await frame.goTo('evaluate');
  return downloadRunRecord(new EvaluatePage(page).recordButton);
}

function expectRepeated(first: NetworkRecord, again: NetworkRecord, other: NetworkRecord): void {
  expect(first.history).toHaveLength(EPOCHS);
  expect(withoutTimes(again)).toEqual(withoutTimes(first));
  expect(other.dataset.fingerprint).toBe(first.dataset.fingerprint);
  expect(withoutTimes(other).history).not.toEqual(withoutTimes(first).history);
}
