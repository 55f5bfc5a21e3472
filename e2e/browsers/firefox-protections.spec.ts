import sharp from 'sharp';
import { readSampleFile, SAMPLE_IMAGES } from '../journeys/support/sample-archive';
import { expectTrained, goTo, openSample, readAnswer, startTraining } from './sample';
import type { Tab } from './tab';
import { expect, expectText, test } from './test';

/** What a browser decodes and the page reads from a canvas. */
const WEBP = 'pneumonia.webp';
const { pneumonia } = SAMPLE_IMAGES;

/** Firefox's ways of keeping a page from telling one person from another, and what each means here. */
test.describe('fingerprinting protection', () => {
  test.use({ preferences: { 'privacy.fingerprintingProtection': true } });

  test('leaves pictures as they are', async ({ tab, chromium, baseURL }) => {
    await expectSameAnswer(tab, chromium, baseURL ?? '');
  });
});

test.describe('a private window', () => {
  test.use({ preferences: { 'browser.privatebrowsing.autostart': true } });

  test('leaves pictures as they are', async ({ tab, chromium, baseURL }) => {
    await expectSameAnswer(tab, chromium, baseURL ?? '');
  });
});

test.describe('resistance to fingerprinting', () => {
  test.use({ preferences: { 'privacy.resistFingerprinting': true } });

  test('gives noise for pictures: what a browser decodes is refused, the rest is read', async ({
    tab,
    baseURL,
  }) => {
    await trainOnSample(tab, baseURL ?? '');
    await choose(tab, pneumonia, await readSampleFile(pneumonia));
    const answer = await readAnswer(tab, pneumonia);
    await choose(tab, WEBP, await webp());
    await expectText(tab, `${WEBP}: this browser gives noise in place of its pixels`);
    await choose(tab, pneumonia, await readSampleFile(pneumonia));
    expect(await readAnswer(tab, pneumonia)).toEqual(answer);
  });
});

async function expectSameAnswer(tab: Tab, chromium: Tab, address: string): Promise<void> {
  const [found, expected] = [await answerTo(tab, address), await answerTo(chromium, address)];
  expect(found).toEqual(expected);
}

async function answerTo(tab: Tab, address: string): Promise<string[]> {
  await trainOnSample(tab, address);
  await choose(tab, WEBP, await webp());
  return readAnswer(tab, WEBP);
}

async function trainOnSample(tab: Tab, address: string): Promise<void> {
  await openSample(tab, address);
  await goTo(tab, 'Train');
  await startTraining(tab, 1);
  await expectTrained(tab, 1);
  await goTo(tab, 'Predict');
}

async function choose(tab: Tab, name: string, content: Uint8Array): Promise<void> {
  await tab.choose({ role: 'files', name: 'X-ray image' }, name, content);
}

async function webp(): Promise<Buffer> {
  return sharp(await readSampleFile(pneumonia))
    .webp({ quality: 95 })
    .toBuffer();
}
