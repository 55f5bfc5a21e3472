import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pixelsOf } from '../../domain/dataset/dataset';
import { setAppState } from '../../state/testing/set-app-state';
import { zipBytes } from '../../workers/ingest/testing/build-archive';
import { EVALUATED_DATASET, evaluatedRun, trainedOn } from '../testing/evaluated-run';
import { MEAN_GREY_NETWORK, pngFile } from '../testing/mean-grey-network';
import { renderInApp } from '../testing/render-in-app';
import { asZip, picture, smallArchive, zipFile } from '../testing/small-archive';
import { PredictPage } from './predict-page';

const RUN = evaluatedRun(MEAN_GREY_NETWORK);
const DATASET = zipFile(smallArchive(), 'xrays.zip');
const TABLE = new File(['a,b\r\n'], 'answers.csv', { type: 'text/csv' });
const ARRAYS = zipBytes({ 'x_train.npy': 'x' }).then((bytes) => asZip(bytes, 'dataset.npz'));
const BUNDLE = zipBytes({ 'manifest.json': '{}', 'run.json': '{}' }).then((bytes) =>
  asZip(bytes, 'run.zip'),
);

async function renderPredict() {
  setAppState({ ...trainedOn(EVALUATED_DATASET, RUN), predictedImages: [] });
  const shown = await renderInApp(<PredictPage />);
  return {
    shown,
    alert: shown.getByRole('alert'),
    answer: shown.getByRole('region', { name: 'Prediction' }).getByRole('status'),
    ask: (...files: File[]) => userEvent.upload(shown.getByLabelText('X-ray image'), files),
  };
}

it('what is no X-ray is told by name, and the answer before it stays', async () => {
  const { alert, answer, ask } = await renderPredict();
  await ask(await pngFile('known.png', pixelsOf(EVALUATED_DATASET.pixels, 0)));
  await expect.element(answer).toHaveTextContent('Normal comes first');
  for (const [file, ...texts] of [
    [
      await DATASET,
      'This is a data set',
      'xrays.zip is a zip of pictures with a table.',
      'Open it on the Data page.',
    ],
    [TABLE, 'This is a table', 'answers.csv is a CSV file.'],
    [await BUNDLE, 'This is a saved model', 'Open it below, under Models.'],
  ] as const) {
    await ask(file);
    for (const text of texts) await expect.element(alert).toHaveTextContent(text);
    await expect.element(answer).toHaveTextContent('Normal comes first');
  }
});

it('among several X-rays it stands in the list with them', async () => {
  const { shown, ask } = await renderPredict();
  await ask(await ARRAYS, TABLE);
  const answers = shown.getByRole('region', { name: 'Answers about several images' });
  await expect
    .element(answers.getByRole('row', { name: 'dataset.npz' }))
    .toHaveTextContent('is a file of arrays, which the page writes and Python reads');
  await answers.getByRole('button', { name: 'Clear' }).click();
  await expect.element(answers).not.toBeInTheDocument();
});

it('a picture is no model, and the one before it answers', async () => {
  const { shown, alert } = await renderPredict();
  const image = new File([picture(1)], 'chest.jpeg', { type: 'image/jpeg' });
  await userEvent.upload(shown.getByLabelText('Model bundle'), image);
  await expect.element(alert).toHaveTextContent('This is a picture');
  await expect.element(alert).toHaveTextContent('chest.jpeg is a single picture.');
  await expect.element(alert).toHaveTextContent('Nothing was replaced.');
  await expect
    .element(shown.getByRole('region', { name: 'Models' }))
    .toHaveTextContent('The network trained last answers.');
});
