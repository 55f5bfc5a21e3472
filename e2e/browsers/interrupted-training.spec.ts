import { readFile } from 'node:fs/promises';
import { SAMPLE_ARCHIVE } from '../journeys/support/sample-archive';
import { expectTrained, goTo, saveHistory, startTraining } from './sample';
import { expect, expectText, test } from './test';

/** Enough for a first checkpoint, which comes after a second. */
const EPOCHS = 6;

test('a training cut off by a reload goes on, on the kept data set, and ends as if it had not been', async ({
  tab,
  baseURL,
}) => {
  // What a person opens, unlike the page's own sample, is there after a reload only where it is kept.
  await tab.open(`${baseURL}?backend=wasm`);
  const archive = await readFile(SAMPLE_ARCHIVE);
  await tab.choose({ role: 'files', name: 'Dataset zip' }, 'xrays.zip', archive);
  await expectText(tab, 'Kept in this browser');
  await goTo(tab, 'Train');
  await tab.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  // Steps of few images: an epoch takes long enough to be interrupted.
  await tab.fill({ role: 'field', name: 'Batch size' }, '4');
  await startTraining(tab, EPOCHS);
  await expectTrained(tab, EPOCHS);
  const whole = await saveHistory(tab);
  expect(whole).toHaveLength(EPOCHS);

  await goTo(tab, 'Train');
  await tab.click({ role: 'button', name: 'Start training' });
  await expectText(tab, 'after a reload it can go on');
  await tab.click({ role: 'button', name: 'Pause' });
  await tab.reload();
  await expectText(tab, `of ${EPOCHS} epochs, on xrays.zip`);
  await expectText(tab, 'Its data set is open.');
  await tab.click({ role: 'button', name: 'Resume' });
  await expectTrained(tab, EPOCHS);
  expect(await saveHistory(tab)).toEqual(whole);
});
