import { readSampleFile, SAMPLE_IMAGES } from '../journeys/support/sample-archive';
import { expectTrained, goTo, openSample, readAnswer, startTraining } from './sample';
import { expect, expectText, test } from './test';

const { normal } = SAMPLE_IMAGES;

test('a run is taken along as one file, and answers as before where nothing is kept', async ({
  tab,
  elsewhere,
  baseURL,
}) => {
  const picture = await readSampleFile(normal);
  await openSample(tab, baseURL ?? '');
  await goTo(tab, 'Train');
  await startTraining(tab, 1);
  await expectTrained(tab, 1);
  await goTo(tab, 'Predict');
  await tab.choose({ role: 'files', name: 'X-ray image' }, normal, picture);
  const before = await readAnswer(tab, normal);
  await goTo(tab, 'Evaluate');
  await tab.click({ role: 'button', name: 'Export' });
  const bundle = await tab.download({ role: 'button', name: 'Run with network' });
  expect(bundle.name).toMatch(/^xray-trainer-article-seed-0-1-epoch-\d\d-\d\d\.zip$/);

  await elsewhere.open(`${baseURL}#/predict`);
  await elsewhere.choose({ role: 'files', name: 'Model bundle' }, bundle.name, bundle.content);
  await expectText(elsewhere, `from ${bundle.name}`);
  await elsewhere.choose({ role: 'files', name: 'X-ray image' }, normal, picture);
  expect(await readAnswer(elsewhere, normal)).toEqual(before);
});
