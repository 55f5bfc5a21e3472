import './mantine.css';
import './styles.css';
import './testing/stand-still.css';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render, type RenderResult } from 'vitest-browser-react';
import { ARTICLE_RECIPE } from '../domain/training/recipe';
import { appStore, type AppState } from '../state/app-store';
import { setAppState } from '../state/testing/set-app-state';
import { App } from './app';
import { STEPS, STEP_TITLES, type Step } from './steps';
import { dropOnPage } from './testing/drop-on-page';
import { EVALUATED_DATASET, evaluatedRun, trainedOn } from './testing/evaluated-run';
import { expectNoViolations } from './testing/expect-accessible';
import { opened, TWELVE_IMAGES } from './testing/opened-dataset';
import { WIDE } from './testing/render-in-app';
import { picture, smallArchive, zipFile } from './testing/small-archive';
import { runningTraining } from './testing/trainings';

const TRAINED: Partial<AppState> = {
  ...trainedOn(EVALUATED_DATASET, evaluatedRun()),
  predictedImages: [],
};

afterEach(() => {
  // The choice between light and dark.
  localStorage.clear();
});

/** The whole page, opened at an address. */
async function renderApp(hash: string, state: Partial<AppState> = {}): Promise<RenderResult> {
  setAppState(state);
  history.replaceState(null, '', hash);
  await page.viewport(WIDE, 800);
  const shown = await render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  onTestFinished(async () => {
    await shown.unmount();
    history.replaceState(null, '', '#');
  });
  return shown;
}

const linkOf = (shown: RenderResult, step: Step) =>
  shown
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('link', { name: new RegExp(`^${STEP_TITLES[step]}\\b`) });

async function expectStep(shown: RenderResult, step: Step): Promise<void> {
  await expect
    .element(shown.getByRole('heading', { level: 1, name: STEP_TITLES[step] }))
    .toBeVisible();
  expect(document.title).toBe(`${STEP_TITLES[step]} · X-ray Trainer`);
  const current = document.querySelectorAll('nav [aria-current]');
  expect([...current].map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(new RegExp(`^\\d?${STEP_TITLES[step]}`)),
  ]);
  await expect.element(linkOf(shown, step)).toHaveAttribute('aria-current', 'page');
}

describe('an address', () => {
  it.each<[Step, string, string | null]>([
    ['data', 'Open a data set', null],
    ['explore', 'Explore needs a data set.', 'Data'],
    ['train', 'Train needs a data set.', 'Data'],
    ['evaluate', 'Evaluate needs a trained network.', 'Train'],
    ['compare', 'No runs yet.', 'Train'],
    ['predict', 'Predict needs a trained network or a forest.', 'Train'],
  ])('opens %s, which says what it needs and leads there', async (step, text, before) => {
    const shown = await renderApp(`#/${step}`);
    await expectStep(shown, step);
    if (before === null) {
      await expect.element(shown.getByRole('region', { name: text })).toBeVisible();
    } else {
      await expect.element(shown.getByText(text)).toBeVisible();
      await shown.getByRole('link', { name: `Go to ${before}` }).click();
      await expect.element(shown.getByRole('heading', { level: 1, name: before })).toBeVisible();
      await expect.element(shown.getByRole('main')).toHaveFocus();
    }
  });

  it('names a view of a step, which the title follows, and Back returns from it', async () => {
    const shown = await renderApp('#/evaluate/curves', TRAINED);
    const panel = (name: string) => shown.getByRole('tabpanel', { name });
    await expect.element(panel('Curves')).toBeVisible();
    expect(document.title).toBe('Curves · Evaluate · X-ray Trainer');
    await userEvent.click(shown.getByRole('tab', { name: 'Confidence' }));
    await expect.element(panel('Confidence')).toBeVisible();
    expect(location.hash).toBe('#/evaluate/confidence');
    expect(document.title).toBe('Confidence · Evaluate · X-ray Trainer');
    history.back();
    await expect.element(panel('Curves')).toBeVisible();
    expect(document.title).toBe('Curves · Evaluate · X-ray Trainer');
  });

  it('names the tab by how far the work under way is, here or on another page', async () => {
    const shown = await renderApp('#/train', { ...TRAINED, training: runningTraining() });
    await expect.element(shown.getByRole('heading', { level: 1, name: 'Train' })).toBeVisible();
    expect(document.title).toBe('4\u00a0% · Train · X-ray Trainer');
    await linkOf(shown, 'evaluate').click();
    await expect.poll(() => document.title).toBe('4\u00a0% of training · Evaluate · X-ray Trainer');
    appStore.setState({ training: { status: 'idle' } });
    await expect.poll(() => document.title).toBe('Evaluate · X-ray Trainer');
  });

  it('names a term of the glossary, which is in sight there, and Back returns from it', async () => {
    const shown = await renderApp('#/compare');
    await expectStep(shown, 'compare');
    location.hash = '#/glossary/smooth-grad';
    await expect.element(shown.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible();
    expect(document.title).toBe('Glossary · X-ray Trainer');
    const term = shown.getByText('SmoothGrad', { exact: true });
    await expect.element(term).toHaveFocus();
    await expect.element(term).toBeInViewport();
    expect(document.querySelector('nav [aria-current]')).toBeNull();
    await expectNoViolations(document.body);
    await shown.getByRole('link', { name: 'Glossary' }).click();
    await expect.poll(() => location.hash).toBe('#/glossary');
    history.go(-2);
    await expectStep(shown, 'compare');
  });

  it('that names no step opens Data', async () => {
    await expectStep(await renderApp('#/nonsense'), 'data');
  });
});

describe('the rail says where each step stands', () => {
  it.each<[string, Partial<AppState>, readonly (string | RegExp)[]]>([
    [
      'at first',
      {},
      [
        'start here',
        'needs a data set',
        'needs a data set',
        'needs a trained network',
        'needs a data set',
        'needs a network or a forest',
      ],
    ],
    [
      'with a data set',
      opened(TWELVE_IMAGES),
      [
        '12 images',
        'ready to look at',
        'ready to start',
        'needs a trained network',
        'ready to compare',
        'needs a network or a forest',
      ],
    ],
    [
      'with a network',
      TRAINED,
      [
        '84 images',
        'ready to look at',
        '1 epoch',
        'test accuracy 79.2 %',
        'ready to compare',
        'try it on an X-ray',
      ],
    ],
  ])('%s', async (_, state, notes) => {
    const shown = await renderApp('#/data', state);
    for (const [index, step] of STEPS.entries()) {
      await expect.element(linkOf(shown, step)).toHaveTextContent(notes[index] ?? '');
    }
    await expectNoViolations(document.body);
  });
});

it('the skip link leads to the content of the step that is open', async () => {
  const shown = await renderApp('#/explore');
  await expectStep(shown, 'explore');
  await userEvent.keyboard('{Tab}');
  await expect.element(shown.getByRole('link', { name: 'Skip to the content' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(location.hash).toBe('#/explore');
  await expectStep(shown, 'explore');
  await userEvent.keyboard('{Tab}');
  await expect.element(shown.getByRole('link', { name: 'Go to Data' })).toHaveFocus();
});

it('light and dark can be chosen by hand', async () => {
  const shown = await renderApp('#/data');
  const background = () => getComputedStyle(document.body).backgroundColor;
  const light = background();
  await shown.getByRole('button', { name: 'Switch to dark' }).click();
  await expect.element(shown.getByRole('button', { name: 'Switch to light' })).toBeVisible();
  expect(background()).not.toBe(light);
  await expectNoViolations(document.body);
  await shown.getByRole('button', { name: 'Switch to light' }).click();
  await expect.element(shown.getByRole('button', { name: 'Switch to dark' })).toBeVisible();
  expect(background()).toBe(light);
});

it('what is dropped on another page than Data changes nothing', async () => {
  const shown = await renderApp('#/explore', opened(TWELVE_IMAGES));
  await expectStep(shown, 'explore');
  const before = appStore.getState();
  expect(dropOnPage(await zipFile(smallArchive(), 'small.zip'))).toEqual({ isTaken: true });
  expect(appStore.getState().importing).toEqual({ status: 'idle' });
  expect(appStore.getState().dataset).toBe(before.dataset);
});

describe('the focus', () => {
  it('goes from Start to Pause, and from Stop to Start when the training is over', async () => {
    const state = { ...opened(TWELVE_IMAGES), backendChoice: 'wasm' as const };
    const shown = await renderApp('#/train', state);
    const button = (name: string) => shown.getByRole('button', { name, exact: true });
    await expect.element(button('Start training')).toBeEnabled();
    (button('Start training').element() as HTMLElement).focus();
    appStore.setState({ training: { status: 'starting', recipe: ARTICLE_RECIPE } });
    await expect.element(button('Pause')).toHaveFocus();
    appStore.setState({ training: runningTraining() });
    (button('Stop').element() as HTMLElement).focus();
    appStore.setState({ training: { status: 'idle' } });
    await expect.element(button('Start training')).toHaveFocus();
  });

  it('stays among the layers when the last of them is removed', async () => {
    const shown = await renderApp('#/train', opened(TWELVE_IMAGES));
    await shown.getByText('units, activations, dropout, L2').click();
    const buttons = shown.getByRole('button', { name: /^Remove Layer/ });
    await expect.element(buttons.first()).toBeVisible();
    const before = buttons.elements().length;
    (buttons.last().element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => buttons.elements().length).toBe(before - 1);
    await expect.element(shown.getByRole('button', { name: 'Add dense layer' })).toHaveFocus();
  });
});

describe('a file that is dropped on a page that takes none', () => {
  it.each<[Step, string, string, Step]>([
    ['train', 'picture', 'Try it on Predict.', 'predict'],
    ['explore', 'archive', 'Open it on the Data page.', 'data'],
    ['evaluate', 'notes', 'A data set opens on Data', 'data'],
  ])('is told on %s where it belongs: a %s', async (step, kind, text, belongs) => {
    const files = {
      picture: new File([picture(1)], 'chest.jpeg'),
      archive: await zipFile(smallArchive()),
      notes: new File(['notes'], 'notes.txt'),
    };
    const shown = await renderApp(`#/${step}`);
    await expectStep(shown, step);
    dropOnPage(files[kind as keyof typeof files]);
    const alert = shown.getByRole('alert');
    await expect.element(alert).toHaveTextContent(text);
    await expect
      .element(alert.getByRole('link', { name: `Go to ${STEP_TITLES[belongs]}` }))
      .toHaveAttribute('href', `#/${belongs}`);
    await alert.getByRole('button', { name: /^Dismiss/ }).click();
    await expect.element(alert).not.toBeInTheDocument();
  });
});

it('a failure that is dismissed leaves the rail', async () => {
  const shown = await renderApp('#/train', {
    ...opened(TWELVE_IMAGES),
    training: { status: 'failed', error: { code: 'training/device-lost' }, history: [] },
  });
  await expect.element(linkOf(shown, 'train')).toHaveTextContent('see what went wrong');
  await shown.getByRole('button', { name: /^Dismiss/ }).click();
  await expect.element(linkOf(shown, 'train')).toHaveTextContent('ready to start');
  await expect.element(shown.getByRole('alert')).not.toBeInTheDocument();
});
