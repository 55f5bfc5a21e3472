import { readFile } from 'node:fs/promises';
import { SAMPLE_ARCHIVE } from '../journeys/support/sample-archive';
import { goTo, saveHistory, startTraining } from './sample';
import type { Tab } from './tab';
import { expect, expectText, test } from './test';

/** Far more than are waited for: an epoch takes a hundred times as long in one browser as in another. */
const EPOCHS = 900;

test('a training cut off by a reload goes on, on the kept data set, as if it had not been', async ({
  tab,
  baseURL,
}) => {
  await tab.open(`${baseURL}?backend=wasm`);
  // Unlike the page's own sample it is there after a reload only where it is kept.
  const archive = await readFile(SAMPLE_ARCHIVE);
  await tab.choose({ role: 'files', name: 'Dataset zip' }, 'xrays.zip', archive);
  await expectText(tab, 'Kept in this browser');
  await goTo(tab, 'Train');
  await startTraining(tab, EPOCHS);
  await expectText(tab, 'after a reload it can be resumed');
  await tab.click({ role: 'button', name: 'Pause' });
  await tab.reload();
  await expectText(tab, `of ${EPOCHS} epochs, on xrays.zip`);
  await expectText(tab, 'Its data set is open.');
  const compared = (await readEpoch(tab)) + 2;
  await tab.click({ role: 'button', name: 'Resume' });
  const resumed = await stopAfter(tab, compared);
  await goTo(tab, 'Train');
  await startTraining(tab, EPOCHS);
  const whole = await stopAfter(tab, compared);
  expect(resumed).toHaveLength(compared);
  expect(resumed).toEqual(whole);
});

/** The epoch that a training is in, or was when it was cut off; 0 where the page tells none. */
async function readEpoch(tab: Tab): Promise<number> {
  const text = await tab.evaluate(() => document.body.innerText);
  return Number(new RegExp(`Epoch (\\d+) of ${EPOCHS}`).exec(text)?.[1] ?? 0);
}

/** @returns the figures of so many epochs of a training that is stopped after them */
async function stopAfter(tab: Tab, epochs: number) {
  await expect.poll(() => readEpoch(tab)).toBeGreaterThan(epochs);
  await tab.click({ role: 'button', name: 'Stop' });
  await expectText(tab, 'stopped by hand');
  return (await saveHistory(tab)).slice(0, epochs);
}
