import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { pixelsOf } from '../../domain/dataset/dataset';
import { dicomBytes, type DicomElement } from '../../domain/testing/dicom-bytes';
import { identifiedDicom, identityIn } from '../../domain/testing/planted-identity';
import { savedModelOf } from '../../domain/model/saved-model';
import { RIPPLES } from '../../domain/testing/pictures';
import { lcg } from '../../domain/testing/lcg';
import { ARTICLE_RECIPE, RECOMMENDED_RECIPE } from '../../domain/training/recipe';
import { appStore, type AppState } from '../../state/app-store';
import { clearPredictedImages } from '../../state/predict/predict-images';
import { setAppState } from '../../state/testing/set-app-state';
import { EVALUATED_DATASET, evaluatedRun, trainedOn } from '../testing/evaluated-run';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { MEAN_GREY_NETWORK, pngFile, stripes } from '../testing/mean-grey-network';
import { renderInApp, type Shown } from '../testing/render-in-app';
import { watchDownloads } from '../testing/saved-file';
import { dataAt, zipBytes } from '../../workers/ingest/testing/build-archive';
import { asZip, smallArchive, zipFile } from '../testing/small-archive';
import { PredictPage } from './predict-page';

const RUN = evaluatedRun(MEAN_GREY_NETWORK);

/** The page with a network to ask, and its own workers behind it. */
async function renderPredict(change: Partial<AppState> = {}) {
  setAppState({ ...trainedOn(EVALUATED_DATASET, RUN), predictedImages: [], ...change });
  // An answer that is on its way would come into the next test.
  onTestFinished(clearPredictedImages);
  location.hash = '#/predict';
  const shown = await renderInApp(<PredictPage />);
  const answers = shown.getByRole('region', { name: 'Answers about several images' });
  return {
    ...{ shown, answers },
    prediction: shown.getByRole('region', { name: 'Prediction' }),
    answer: shown.getByRole('region', { name: 'Prediction' }).getByRole('status'),
    status: answers.getByRole('status'),
    ask: (...files: File[]) => userEvent.upload(shown.getByLabelText('X-ray image'), files),
    showView: (name: 'Why' | 'Similar' | 'How sure') =>
      userEvent.click(shown.getByRole('tab', { name, exact: true })),
    readNames: () =>
      answers
        .getByRole('rowheader')
        .elements()
        .map(({ textContent }) => textContent),
  };
}

/** Dark is COVID-19 with 97.2 %, grey is Normal with 78.7 %, bright is Pneumonia with 97.1 %. */
const DARK = pngFile('dark.png', stripes(9.5));
const GREY = pngFile('grey.png', stripes(127.5));
const BRIGHT = pngFile('bright.png', stripes(244.5));
/** The first image that was learned from. */
const KNOWN = pngFile('known.png', pixelsOf(EVALUATED_DATASET.pixels, 0));
const NOISE = pngFile(
  'noise.png',
  Uint8Array.from(lcg(10_000, 7), (value) => value * 256),
);
/** A picture in place of the first that was learned from, and the same in other light. */
const RIPPLED_DATASET = { ...EVALUATED_DATASET, pixels: EVALUATED_DATASET.pixels.slice() };
RIPPLED_DATASET.pixels.set(RIPPLES);
const LIGHTER = pngFile(
  'lighter.png',
  RIPPLES.map((grey) => grey + 12),
);
/** The network without the images it learned from: it cannot tell whether a picture is like them. */
const ALONE: Partial<AppState> = {
  openedModel: {
    ...savedModelOf(RUN, 'Alone'),
    origin: { kind: 'bundle', fileName: 'alone.zip' },
    known: { kind: 'none' },
  },
};
const NOTES = new File(['These are words.'], 'notes.txt', { type: 'text/plain' });

describe('without a model', () => {
  it.each<[string, Partial<AppState>, string]>([
    ['none', {}, 'Predict needs a trained network or a forest.'],
    ['a search', { training: { status: 'searching' } }, 'A search is running'],
    [
      'a training',
      { training: { status: 'starting', recipe: RUN.recipe } },
      'The training is still running',
    ],
  ])('says what it waits for: %s', async (_, change, text) => {
    const { shown } = await renderPredict({ current: { network: null, forest: null }, ...change });
    await expect.element(shown.getByText(text)).toBeVisible();
    await expect.element(shown.getByRole('link', { name: 'Go to Train' })).toBeVisible();
    await expect.element(shown.getByText('Use a saved model')).toBeVisible();
    await expect.element(shown.getByLabelText('X-ray image')).not.toBeInTheDocument();
  });

  const NO_MODEL = { current: { network: null, forest: null } };
  const offerOf = (shown: Shown) =>
    shown.getByRole('button', { name: 'Train a demonstration model' });

  it('offers a demonstration, which opens the sample and trains on it what can be asked', async () => {
    vi.stubGlobal('fetch', async (asked: string) => {
      expect(asked).toBe('sample-dataset.zip');
      return new Response(await zipFile(smallArchive()));
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const nothing = { ...NO_MODEL, dataset: { status: 'empty' }, backendChoice: 'wasm' } as const;
    const { shown } = await renderPredict(nothing);
    await expectAccessibleInEveryLook(shown);
    await userEvent.click(offerOf(shown));
    await expect
      .element(shown.getByText('A demonstration: this network learned from drawings'))
      .toBeVisible();
    await expect.element(shown.getByLabelText('X-ray image')).toBeInTheDocument();
    const { current, dataset, recipe } = appStore.getState();
    expect(dataset).toMatchObject({ dataset: { source: { isSample: true } } });
    expect(current.network?.recipe).toEqual(RECOMMENDED_RECIPE);
    // What the person has set up to train stays.
    expect(recipe).toEqual(ARTICLE_RECIPE);
  });

  it('says why the demonstration cannot be made, and goes on offering it', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 404 })));
    onTestFinished(() => void vi.unstubAllGlobals());
    const { shown } = await renderPredict({ ...NO_MODEL, dataset: { status: 'empty' } });
    await userEvent.click(offerOf(shown));
    await expect.element(shown.getByRole('alert')).toHaveTextContent('404');
    await expect.element(offerOf(shown)).toBeEnabled();
  });

  it("offers none in place of a data set of one's own", async () => {
    const { shown } = await renderPredict(NO_MODEL);
    await expect.element(offerOf(shown)).not.toBeInTheDocument();
  });
});

describe('one image', () => {
  it('is answered in words and shares, with the picture', async () => {
    const { shown, prediction, answer, ask, showView } = await renderPredict(ALONE);
    await ask(await GREY);
    await expect.element(answer).toHaveTextContent('The network says Normal, with 78.7 %');
    await expect
      .element(prediction)
      .toHaveTextContent(/COVID-19.?10\.[67] %.*Normal.?78\.7 %.*Pneumonia.?10\.[67] %/);
    await expect.element(prediction.getByRole('img', { name: 'The file grey.png' })).toBeVisible();
    await expect.element(prediction).toHaveTextContent('grey.png: 100 x 100');
    await expectAccessibleInEveryLook(shown);
    await showView('How sure');
    await expect.element(shown.getByText('68.0 points ahead of the second.')).toBeVisible();
    await expectAccessibleInEveryLook(shown);
  });

  it('below the limit is not sure', async () => {
    const { answer, ask } = await renderPredict({ ...ALONE, notSureBelow: 0.8 });
    await ask(await GREY);
    await expect.element(answer).toHaveTextContent('Not sure: Normal comes first, with 78.7 %');
  });

  it('can be pasted, and another is chosen after it', async () => {
    const { answer, ask, prediction } = await renderPredict(ALONE);
    const clipboardData = new DataTransfer();
    clipboardData.items.add(await DARK);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    await expect.element(answer).toHaveTextContent('The network says COVID-19, with 97.2 %');
    await ask(await BRIGHT);
    await expect.element(answer).toHaveTextContent('The network says Pneumonia, with 97.1 %');
    await expect.element(prediction.getByRole('img', { name: /bright\.png/ })).toBeVisible();
  });

  it.each([
    ['as a file without a byte', (data: DataTransfer) => data.items.add(new File([], 'image.png'))],
    ['as its kind alone', (data: DataTransfer) => data.items.add('', 'image/png')],
  ])('that is pasted and arrives %s gives an alert', async (_how, add) => {
    const { shown } = await renderPredict(ALONE);
    const clipboardData = new DataTransfer();
    add(clipboardData);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    const alert = shown.getByRole('alert', { name: 'This image arrived empty' });
    await expect.element(alert).toHaveTextContent('image.png has no bytes.');
    await expect.element(alert).toHaveTextContent('Save it as a file, then drop or choose that.');
  });

  it('that is none gives an alert, and the page goes on', async () => {
    const { shown, prediction, answer, ask } = await renderPredict();
    await ask(NOTES);
    const alert = shown.getByRole('alert', {
      name: 'This file is not an image the browser can read',
    });
    await expect.element(alert).toHaveTextContent('notes.txt: ');
    await expect
      .element(alert)
      .toHaveTextContent('Choose a JPEG, PNG, WebP, BMP, GIF or DICOM file.');
    await expect.element(prediction).not.toBeInTheDocument();
    await ask(await GREY);
    await expect.element(answer).toBeVisible();
    await expect.element(alert).not.toBeInTheDocument();
  });

  it('may be a DICOM file, whatever its name says', async () => {
    const { prediction, answer, ask } = await renderPredict();
    await ask(new File([dicomRamp().slice()], 'IM000001'));
    await expect.element(answer).toBeVisible();
    await expect.element(prediction).toHaveTextContent('IM000001: 256 x 128');
    await expect.element(prediction).not.toHaveTextContent('DICOM tags');
    await expect
      .element(prediction)
      .toHaveTextContent('Greys as a viewer shows them: window 128/256, SIGMOID.');
    const picture = prediction.getByRole('img', { name: 'The file IM000001' });
    await expect.poll(() => (picture.element() as HTMLImageElement).naturalWidth).toBe(256);
  });

  it('is doubted where the tags of a DICOM file speak against it', async () => {
    const { prediction, answer, ask } = await renderPredict(ALONE);
    await ask(new File([dicomRamp('CT', 'LL').slice()], 'IM000002'));
    await expect.element(answer).toHaveTextContent('The network says');
    await expect
      .element(prediction)
      .toHaveTextContent(
        'Its DICOM tags speak against an upright frontal chest X-ray: Modality CT; View Position LL.',
      );
  });

  it('of a DICOM file has what its tags say, and not whose it is', async () => {
    const { shown, prediction, answer, ask, showView } = await renderPredict(ALONE);
    const elements: DicomElement[] = [
      [0x00180015, 'CS', 'HEAD'],
      [0x00185101, 'CS', 'PA'],
      [0x00200020, 'CS', 'L\\F'],
      ...rampElements(),
    ];
    await ask(new File([identifiedDicom('1.2.840.10008.1.2.1', elements)], 'IM000003'));
    await expect.element(answer).toHaveTextContent('The network says');
    await expect
      .element(prediction)
      .toHaveTextContent(
        "Its tags say: view PA, body part HEAD, the patient's left at the right of the picture.",
      );
    await expect.element(prediction).toHaveTextContent('speak against an upright frontal chest');
    await showView('Why');
    const map = shown.getByRole('region', { name: 'Where the answer reacts' });
    // Covering with the mean grey changes no mean.
    await userEvent.click(map.getByText('Gradient', { exact: true }));
    await expect
      .element(map.getByRole('status'))
      .toHaveTextContent(
        /left of the picture \(the patient's right\)|right of the picture \(the patient's left\)/,
      );
    const page = new TextEncoder().encode(document.documentElement.outerHTML);
    expect(identityIn(page)).toEqual([]);
  });

  it('of a DICOM file with several frames follows the one that is chosen', async () => {
    const { prediction, answer, ask } = await renderPredict(ALONE);
    // 8 bits: all black, then all white.
    const frames = Uint8Array.from({ length: 200 }, (_, at) => (at < 100 ? 5 : 250));
    const bytes = dicomBytes('1.2.840.10008.1.2.1', [
      [0x00280004, 'CS', 'MONOCHROME2'],
      [0x00280008, 'IS', '2'],
      [0x00280010, 'US', 10],
      [0x00280011, 'US', 10],
      [0x00280100, 'US', 8],
      [0x00280101, 'US', 8],
      [0x00281050, 'DS', '128'],
      [0x00281051, 'DS', '256'],
      [0x7fe00010, 'OB', frames],
    ]);
    await ask(new File([bytes], 'IM000004'));
    await expect.element(answer).toHaveTextContent('The network says COVID-19');
    await expect.element(prediction).toHaveTextContent('Frame 1 of 2');
    const slider = prediction.getByRole('slider', { name: 'Frame' });
    slider.element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(answer).toHaveTextContent('The network says Pneumonia');
    await expect.element(prediction).toHaveTextContent('Frame 2 of 2');
    await expect.element(slider).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(answer).toHaveTextContent('The network says COVID-19');
  });

  it('is forgotten with the network that answered', async () => {
    const { shown, answer, prediction, ask } = await renderPredict();
    await ask(await GREY);
    await expect.element(answer).toBeVisible();
    appStore.setState({ current: { network: evaluatedRun(MEAN_GREY_NETWORK), forest: null } });
    await expect.element(prediction).not.toBeInTheDocument();
    await expect.element(shown.getByLabelText('X-ray image')).toBeEnabled();
  });
});

describe('an explanation', () => {
  async function renderExplained(file: Promise<File>, change: Partial<AppState> = {}) {
    const predict = await renderPredict(change);
    await predict.ask(await file);
    const card = predict.shown.getByRole('region', { name: 'Explanation' });
    await expect.element(card).toBeVisible();
    const familiarity = card.getByRole('region', { name: 'Familiarity' });
    return {
      ...predict,
      familiarity,
      nearest: familiarity
        .getByRole('list', { name: 'Nearest training images' })
        .getByRole('listitem'),
      map: card.getByRole('region', { name: 'Where the answer reacts' }),
      card,
    };
  }

  it('of an image that was learned from finds it familiar, and nothing nearer', async () => {
    const { shown, prediction, familiarity, nearest, showView } = await renderExplained(KNOWN);
    await showView('Similar');
    await expect.element(familiarity.getByRole('status')).toHaveTextContent('Familiar.');
    await expect
      .element(prediction)
      .toHaveTextContent('It learned from this very picture: train-0.jpeg, labelled COVID-19.');
    await expect
      .element(familiarity)
      .toHaveTextContent('no larger than for any of the test images');
    expect(nearest.elements()).toHaveLength(5);
    await expect.element(nearest.first()).toHaveTextContent('COVID-19 0.00');
    await expect
      .element(nearest.first().getByRole('img', { name: 'COVID-19: train-0.jpeg' }))
      .toBeVisible();
    await expectAccessibleInEveryLook(shown);
  });

  it('of an image that was learned from in other light names that one', async () => {
    const trained = trainedOn(RIPPLED_DATASET, evaluatedRun(MEAN_GREY_NETWORK));
    const { prediction, answer } = await renderExplained(LIGHTER, trained);
    await expect.element(answer).toHaveTextContent(/The network says|Not sure/);
    const warning = prediction.getByText(/It learned from nearly this picture: train-0\.jpeg/);
    await expect.element(warning).toBeVisible();
    // Before any answer.
    const order = warning.element().compareDocumentPosition(answer.element());
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it('opens a near image large, goes on by keyboard, and comes back to it', async () => {
    const { shown, nearest, showView } = await renderExplained(KNOWN);
    await showView('Similar');
    await expect.element(nearest.first()).toBeVisible();
    nearest.first().getByRole('button').element().focus();
    await userEvent.keyboard('{Enter}');
    const dialog = shown.getByRole('dialog');
    await expect.element(dialog).toHaveAccessibleName('train-0.jpeg');
    await expect.element(dialog).toHaveTextContent('Its distance to the picture tried is 0.00');
    await expect.element(dialog).toHaveTextContent('1 of 5');
    await expect
      .element(dialog.getByRole('link', { name: 'Why?' }))
      .toHaveAttribute('href', '#/predict/why/train%2Ftrain-0.jpeg');
    await expectAccessibleInEveryLook(shown);
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(dialog).toHaveTextContent('2 of 5');
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(nearest.nth(1).getByRole('button')).toHaveFocus();
  });

  it('has three kinds of map, chosen by keyboard, of any strength', async () => {
    const { map } = await renderExplained(KNOWN);
    await expect
      .element(map.getByRole('status'))
      .toHaveTextContent(/covering (it )?(lowers|raises) the probability of Normal/);
    map.getByRole('radio', { name: 'Occlusion' }).element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(map.getByRole('radio', { name: 'Gradient' })).toBeChecked();
    // The brighter all of it is, the more it is Pneumonia.
    await userEvent.click(map.getByText('Pneumonia', { exact: true }));
    await expect
      .element(map.getByRole('img', { name: /brighter pixels raise the probability of Pneumonia/ }))
      .toBeVisible();
    map.getByRole('radio', { name: 'Gradient' }).element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(map.getByRole('radio', { name: 'SmoothGrad' })).toBeChecked();
    await expect.element(map).toHaveTextContent('The mean gradient over 25 copies of the picture');
    await userEvent.click(map.getByText('How this map is made and drawn'));
    const strength = map.getByRole('slider', { name: 'Strength' });
    strength.element().focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(strength).toHaveAttribute('aria-valuenow', '0.65');
  });

  it('shows what the first units weigh each pixel with', async () => {
    const { card } = await renderExplained(GREY);
    await userEvent.click(card.getByText('First-layer weights: 32 of 40 units'));
    const weights = card.getByRole('img', { name: /^Weights of unit/ });
    await expect.poll(() => weights.elements().length).toBe(32);
  });

  it('of a picture unlike the others names no class, and shows what is computed to those who ask', async () => {
    const { shown, familiarity, prediction, answer, map, showView } = await renderExplained(NOISE);
    await showView('Similar');
    await expect
      .element(answer)
      .toHaveTextContent(/^No answer: unlike the images it learned from$/);
    await expect.element(familiarity.getByRole('status')).toHaveTextContent('Not like the images');
    await expect
      .element(prediction)
      .toHaveTextContent('Check that it is an upright frontal chest X-ray');
    await expect.element(familiarity).toHaveTextContent('larger than for all test images');
    const share = prediction.getByText('COVID-19');
    await expect.element(share).not.toBeVisible();
    await expect.element(map).not.toBeInTheDocument();
    await expectAccessibleInEveryLook(shown);
    await userEvent.click(prediction.getByText('What the network computes all the same'));
    await expect.element(share).toBeVisible();
    await showView('Why');
    await userEvent.click(shown.getByText('Where the network reacts all the same'));
    await expect.element(map).toBeVisible();
    await expectAccessibleInEveryLook(shown);
  });
});

describe('an image of the data set', () => {
  const OF_ADDRESS = '#/predict/similar/test%2Ftest-0.jpeg';

  it('is tried by its address, and what it is follows the answer', async () => {
    const { shown, answer, prediction } = await renderPredict();
    location.hash = OF_ADDRESS;
    await expect.element(answer.first()).toHaveTextContent(/^(The network says|Not sure)/);
    await expect.element(prediction).toHaveTextContent('Its true class:');
    await expect.element(prediction).toHaveTextContent(/COVID-19.*TEST/);
    await expect
      .element(shown.getByRole('tab', { name: 'Similar' }))
      .toHaveAttribute('aria-selected', 'true');
    // Its answer is made of its own pixels.
    const { predictedImages } = appStore.getState();
    expect(predictedImages).toMatchObject([
      { fileName: 'test-0.jpeg', picture: { kind: 'dataset', image: { position: 12 } } },
    ]);
    await expectAccessibleInEveryLook(shown);
  });

  it('takes little more than a screen with its answer, and names terms that explain themselves', async () => {
    // As wide as the page is beside the rail at 1280.
    await page.viewport(1024, 600);
    onTestFinished(() => page.viewport(1280, 800));
    const { shown, answer, showView } = await renderPredict();
    location.hash = OF_ADDRESS;
    await expect.element(answer.first()).toHaveTextContent(/^(The network says|Not sure)/);
    const card = shown.getByRole('region', { name: 'Explanation' });
    const terms = () =>
      Array.from(card.element().querySelectorAll('a'), ({ hash }) =>
        hash.replace('#/glossary/', ''),
      );
    for (const [view, expected] of [
      ['Why', ['occlusion']],
      ['Similar', ['nearest-neighbours', 'out-of-distribution']],
      ['How sure', ['abstention', 'calibration', 'temperature', 'confidence-interval']],
    ] as const) {
      await showView(view);
      await expect.poll(terms).toEqual(expected);
      await expect.element(card).not.toHaveTextContent('...');
      expect(document.documentElement.scrollHeight).toBeLessThan(940);
    }
  });

  it('stays in the address from view to view, until a file is tried', async () => {
    const { prediction, answer, ask, showView } = await renderPredict();
    location.hash = OF_ADDRESS;
    await expect.element(answer.first()).toBeVisible();
    await showView('How sure');
    expect(location.hash).toBe('#/predict/sure/test%2Ftest-0.jpeg');
    await ask(await GREY);
    await expect.poll(() => location.hash).toBe('#/predict/sure');
    await expect.element(prediction.getByRole('img', { name: 'The file grey.png' })).toBeVisible();
  });

  it('is any of TEST by a button, and another at the next click', async () => {
    const { shown, prediction } = await renderPredict();
    const button = shown.getByRole('button', { name: 'Try a random test image' });
    const pathShown = () => {
      const [image] = appStore.getState().predictedImages;
      return image?.picture.kind === 'dataset' ? image.picture.image : null;
    };
    await userEvent.click(button);
    await expect.element(prediction).toHaveTextContent('Its true class:');
    const first = pathShown();
    expect(first?.split).toBe('test');
    expect(location.hash).toBe(`#/predict/why/${encodeURIComponent(first?.path ?? '')}`);
    await userEvent.click(button);
    await expect.poll(() => pathShown()?.path !== first?.path).toBe(true);
    expect(pathShown()?.split).toBe('test');
  });

  it('that is not there is told, and nothing is tried', async () => {
    const { shown, prediction } = await renderPredict();
    location.hash = '#/predict/why/gone.jpeg';
    await expect
      .element(shown.getByText('The open data set has no image gone.jpeg.'))
      .toBeVisible();
    await expect.element(prediction).not.toBeInTheDocument();
  });
});

describe('a zip', () => {
  it('of pictures has each of them tried, with the damaged one listed', async () => {
    const zip = await zipBytes(
      { 'STUDY/IM1.dcm': dicomRamp(), 'STUDY/IM2': dicomRamp(), DICOMDIR: 'index' },
      'STORE',
    );
    const { shown, ask, status, readNames } = await renderPredict(ALONE);
    await ask(asZip(zip, 'study.zip'));
    await expect.element(status).toHaveTextContent('2 answers');
    expect(readNames()).toEqual(['STUDY/IM1.dcm', 'STUDY/IM2']);
    await expect.element(shown.getByText('1 file left out: no picture by the name.')).toBeVisible();
    const at = dataAt(zip, 'STUDY/IM1.dcm') + 200;
    zip[at] = (zip[at] ?? 0) ^ 0xff;
    await ask(asZip(zip, 'hurt.zip'));
    await expect.element(status).toHaveTextContent('1 answer; 1 file could not be read');
    expect(readNames()).toEqual(['STUDY/IM2', 'STUDY/IM1.dcm']);
  });

  it('without any picture is told, and the answer before it stays', async () => {
    const { shown, ask, answer } = await renderPredict(ALONE);
    await ask(await GREY);
    await expect.element(answer).toBeVisible();
    await ask(asZip(await zipBytes({ 'read.me': 'words' }), 'texts.zip'));
    await expect
      .element(shown.getByRole('alert', { name: 'There are no pictures in this zip' }))
      .toHaveTextContent('texts.zip holds no file that is a picture by its name.');
    await expect.element(answer).toBeVisible();
  });
});

describe('several images', () => {
  it('have the opened one beside the rows, the first to begin with', async () => {
    const { answers, answer, prediction } = await askSeveral([NOTES, DARK, GREY], ALONE);
    await expect.element(answer).toHaveTextContent('The network says COVID-19');
    const right = (of: Element) => of.getBoundingClientRect().right;
    expect(right(answers.element())).toBeLessThan(
      prediction.getByRole('img').first().element().getBoundingClientRect().left,
    );
    await page.viewport(800, 800);
    onTestFinished(() => page.viewport(1280, 800));
    await expect.element(prediction).not.toBeInTheDocument();
    await userEvent.click(answers.getByRole('button', { name: 'grey.png' }));
    await expect.element(answer).toHaveTextContent('The network says Normal');
    // Within the rows, between its own and the next.
    expect(answers.element().contains(answer.element())).toBe(true);
    await userEvent.click(answers.getByRole('button', { name: 'grey.png' }));
    await expect.element(prediction).not.toBeInTheDocument();
  });

  async function askSeveral(files: (File | Promise<File>)[], change: Partial<AppState> = {}) {
    const predict = await renderPredict(change);
    await predict.ask(...(await Promise.all(files.map((file) => Promise.resolve(file)))));
    await expect.element(predict.status).toHaveTextContent(/^\d+ answers?(?!.*looking)/);
    return predict;
  }

  it('are answered, and one that cannot be read is listed', async () => {
    const { shown, answers, status, readNames } = await askSeveral(
      [NOTES, DARK, GREY, KNOWN],
      ALONE,
    );
    await expect.element(status).toHaveTextContent('3 answers; 1 file could not be read');
    expect(readNames()).toEqual(['notes.txt', 'dark.png', 'grey.png', 'known.png']);
    await expect
      .element(answers.getByRole('row', { name: 'notes.txt' }))
      .toHaveTextContent('neither JPEG, PNG, WebP, BMP, GIF nor DICOM');
    await expectAccessibleInEveryLook(shown);
    await userEvent.click(answers.getByRole('button', { name: 'Clear' }));
    await expect.element(answers).not.toBeInTheDocument();
  });

  it('are not sure by the limit that is set', async () => {
    const { shown, answers, showView } = await askSeveral([NOTES, DARK, GREY, BRIGHT], ALONE);
    await showView('How sure');
    const notSure = answers.getByRole('cell', { name: 'Not sure' });
    const limit = shown.getByRole('slider', { name: 'Not sure below' });
    limit.element().focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => notSure.elements().length).toBe(3);
    await expect
      .element(shown.getByText('With this limit 0 of 72 test images are answered'))
      .toBeVisible();
    await userEvent.keyboard('{Home}');
    await expect.poll(() => notSure.elements().length).toBe(0);
    await expect
      .element(shown.getByText('With this limit 72 of 72 test images are answered'))
      .toBeVisible();
  });

  it('open one by one, are sorted and filtered', async () => {
    const { answers, answer, readNames } = await askSeveral([NOTES, GREY, DARK], ALONE);
    await userEvent.click(answers.getByRole('button', { name: 'dark.png' }));
    await expect.element(answer).toHaveTextContent('The network says COVID-19');
    await userEvent.click(answers.getByRole('button', { name: 'Image' }));
    await expect.poll(readNames).toEqual(['dark.png', 'grey.png', 'notes.txt']);
    const filter = answers.getByRole('combobox', { name: 'Show' });
    await filter.selectOptions('Failed (1)');
    await expect.poll(readNames).toEqual(['notes.txt']);
    await filter.selectOptions('All (3)');
    await expect.poll(readNames).toEqual(['dark.png', 'grey.png', 'notes.txt']);
    await filter.selectOptions('Pneumonia (0)');
    await expect.element(answers.getByText('No image is among these.')).toBeVisible();
  });

  it('that are strange come first by their warning, also in the file', async () => {
    const downloads = watchDownloads();
    const { answers, status, readNames } = await askSeveral([KNOWN, NOISE, NOTES]);
    await expect
      .element(status)
      .toHaveTextContent('1 answer; 1 picture without one; 1 file could not be read; 2 warnings');
    const row = answers.getByRole('row', { name: 'noise.png' });
    await expect.element(row.getByRole('cell', { name: 'Unlike its images' })).toBeVisible();
    await userEvent.click(answers.getByRole('button', { name: 'Warning' }));
    await expect.poll(readNames).toEqual(['noise.png', 'known.png', 'notes.txt']);
    await answers.getByRole('combobox', { name: 'Show' }).selectOptions('With a warning (2)');
    await expect.poll(readNames).toEqual(['noise.png', 'known.png']);
    await answers.getByRole('combobox', { name: 'Show' }).selectOptions('No answer (1)');
    await expect.poll(readNames).toEqual(['noise.png']);
    expect(row.element().textContent).not.toContain('%');

    await userEvent.click(answers.getByRole('button', { name: 'Save as CSV' }));
    const { name, text } = await downloads.next();
    expect(name).toBe('answers.csv');
    const [header = '', ...lines] = text.trimEnd().split('\r\n');
    const columns = header.split(',');
    const cell = (line: string | undefined, column: string) =>
      line?.split(',')[columns.indexOf(column)];
    // In the order they were given; it was learned from: nothing is nearer to it than itself.
    expect(lines.map((line) => cell(line, 'name'))).toEqual([
      ...['known.png', 'noise.png', 'notes.txt'],
    ]);
    expect(lines.map((line) => cell(line, 'warning'))).toEqual(['none', 'unlike', '']);
    expect(lines.map((line) => cell(line, 'answer'))).toEqual([
      ...['Not sure', 'No answer', 'Failed'],
    ]);
    expect(lines.map((line) => cell(line, 'training_match'))).toEqual(['same', '', '']);
    expect(cell(lines[0], 'nearest_percentile')).toBe('0');
    expect(cell(lines[1], 'pca_percentile')).toBe('1');
    for (const line of lines.slice(0, 2)) {
      const shares = ['raw_covid-19', 'raw_normal', 'raw_pneumonia'].map((column) =>
        Number(cell(line, column)),
      );
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    }
  });
});

/** 256 x 128 of 16 bits, from black on the left to white on the right. */
function dicomRamp(modality = 'DX', view = 'PA'): Uint8Array {
  return dicomBytes('1.2.840.10008.1.2.1', [
    [0x00080060, 'CS', modality],
    [0x00185101, 'CS', view],
    ...rampElements(),
  ]);
}

function rampElements(): DicomElement[] {
  const samples = Uint16Array.from({ length: 256 * 128 }, (_, at) => at % 256);
  return [
    [0x00280002, 'US', 1],
    [0x00280004, 'CS', 'MONOCHROME2'],
    [0x00280010, 'US', 128],
    [0x00280011, 'US', 256],
    [0x00280100, 'US', 16],
    [0x00280101, 'US', 16],
    [0x00280103, 'US', 0],
    [0x00281050, 'DS', '128'],
    [0x00281051, 'DS', '256'],
    [0x00281056, 'CS', 'SIGMOID'],
    [0x7fe00010, 'OW', new Uint8Array(samples.buffer)],
  ];
}
