import { createHash } from 'node:crypto';
import { readSampleFile, SAMPLE_IMAGES } from '../journeys/support/sample-archive';
import { expectTrained, goTo, openSample, readAnswer, saveHistory, startTraining } from './sample';
import type { Tab } from './tab';
import { expect, test } from './test';

const EPOCHS = 3;
const { covid, normal, pneumonia } = SAMPLE_IMAGES;

test('the sample is read, learned and asked about with the figures that Chromium has', async ({
  tab,
  chromium,
  baseURL,
}) => {
  const found = await walk(tab, baseURL ?? '');
  const expected = await walk(chromium, baseURL ?? '');
  expect(expected.history).toHaveLength(EPOCHS);
  expect(found.history).toEqual(expected.history.map(closeTo));
  expect(found.pixels).toBe(expected.pixels);
  expect(found.answers).toEqual(expected.answers);
});

async function walk(tab: Tab, address: string) {
  await openSample(tab, address);
  const pixels = await tab.download({ role: 'button', name: 'Download as .npz' });
  await goTo(tab, 'Train');
  await startTraining(tab, EPOCHS);
  await expectTrained(tab, EPOCHS);
  const history = await saveHistory(tab);
  await goTo(tab, 'Predict');
  await tab.choose({ role: 'files', name: 'X-ray image' }, covid, await readSampleFile(covid));
  const chosen = await readAnswer(tab, covid);
  await giveBy('paste', tab, normal, await readSampleFile(normal));
  const pasted = await readAnswer(tab, normal);
  await giveBy('drop', tab, pneumonia, await readSampleFile(pneumonia));
  const dropped = await readAnswer(tab, pneumonia);
  return {
    pixels: createHash('sha256').update(pixels.content).digest('hex'),
    history,
    answers: [chosen, pasted, dropped],
  };
}

/** An epoch's figures to the sixth decimal. */
function closeTo(figures: Record<string, number | null>): Record<string, unknown> {
  const entries = Object.entries(figures);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value === null ? null : expect.closeTo(value, 6)]),
  );
}

/** As the browser would say it: no protocol moves files to a clipboard or with the mouse. */
async function giveBy(
  way: 'paste' | 'drop',
  tab: Tab,
  name: string,
  content: Buffer,
): Promise<void> {
  await tab.evaluate(
    (kind, fileName, base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const given = new DataTransfer();
      given.items.add(new File([bytes], fileName, { type: 'image/jpeg' }));
      const event = new Event(kind, { bubbles: true, cancelable: true });
      // Not every browser takes them when the event is made.
      Object.assign(event, { [kind === 'paste' ? 'clipboardData' : 'dataTransfer']: given });
      document.body.dispatchEvent(event);
    },
    way,
    name,
    content.toString('base64'),
  );
}
