import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Dataset } from '../../domain/dataset/dataset';
import { predictionsOf } from '../../domain/run/predictions';
import type { NetworkRun } from '../../domain/run/run';
import { datasetOf } from '../../domain/testing/dataset';
import { workers } from '../../state/shared/workers';
import { letNoWorkerStart } from '../../state/testing/let-no-worker-start';
import { setAppState } from '../../state/testing/set-app-state';
import { linkToView } from '../address';
import type { ViewOf } from '../steps';
import { EVALUATED_DATASET, evaluatedRun, runWith, trainedOn } from '../testing/evaluated-run';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { PHONE, renderInApp } from '../testing/render-in-app';
import { EvaluationView } from './evaluation-view';

/** Its intervals are worked out once, however many tests show it. */
const RUN = evaluatedRun();

async function renderEvaluation(
  view: ViewOf<'evaluate'>,
  run: NetworkRun = RUN,
  dataset: Dataset = EVALUATED_DATASET,
) {
  location.hash = linkToView('evaluate', view);
  setAppState(trainedOn(dataset, run));
  const shown = await renderInApp(<EvaluationView dataset={dataset} run={run} />);
  const dialog = shown.getByRole('dialog');
  const listed = dialog.getByRole('list', { name: 'Images' }).getByRole('button');
  return {
    shown,
    dialog,
    listed,
    cell: (name: string | RegExp) =>
      shown.getByRole('table', { name: /^Confusion matrix/ }).getByRole('button', { name }),
    bar: (name: RegExp) =>
      shown.getByRole('region', { name: 'Reliability' }).getByRole('button', { name }),
    curves: shown.getByRole('region', { name: 'Curves' }),
    open: (name: string) => userEvent.click(shown.getByRole('tab', { name })),
    chooseTrain: () => userEvent.click(shown.getByText('Train', { exact: true })),
  };
}

afterEach(() => {
  location.hash = '';
});

type Evaluation = Awaited<ReturnType<typeof renderEvaluation>>;

function read(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replaceAll('\u00a0', ' ');
}

/** The cells of the rows of a table, headers of rows included. */
function readRows({ shown }: Evaluation, caption: string): string[][] {
  const table = shown.getByRole('table', { name: caption, exact: true }).element();
  return [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(read));
}

/** Of the table of the predicted class, then of that of the probabilities. */
function readOverall(evaluation: Evaluation, split: 'train' | 'test'): string[][] {
  return ['predicted class', 'probabilities'].flatMap((of) =>
    readRows(evaluation, `All classes, ${split}: ${of}`),
  );
}

async function expectIntervals({ shown }: Evaluation): Promise<void> {
  await expect.element(shown.getByText(/being worked out/i)).not.toBeInTheDocument();
}

function expectNothingUndefined({ shown }: Evaluation): void {
  expect(read(shown.container)).not.toMatch(/NaN|Infinity|undefined|null/);
}

describe('figures', () => {
  it('of the test set each have their interval', async () => {
    const evaluation = await renderEvaluation('summary', evaluatedRun());
    await expectIntervals(evaluation);
    expect(readRows(evaluation, 'Confusion matrix, test')).toEqual([
      [expect.stringContaining('COVID-19'), '375.0 %', '125.0 %', '00.0 %'],
      [expect.stringContaining('Normal'), '25.9 %', '2470.6 %', '823.5 %'],
      [expect.stringContaining('Pneumonia'), '00.0 %', '411.8 %', '3088.2 %'],
    ]);
    await expectAccessibleInEveryLook(evaluation.shown);
    await evaluation.open('Classes');
    await expectIntervals(evaluation);
    // Wilson's intervals of 3 in 4, of 24 in 34 and of 30 in 34 by his formula.
    expect(readRows(evaluation, 'Scores by class, test').map((cells) => cells[2])).toEqual([
      '75.0 %3 of 430.1 to 95.4',
      '70.6 %24 of 3453.8 to 83.2',
      '88.2 %30 of 3473.4 to 95.3',
    ]);
    const overall = readOverall(evaluation, 'test');
    expect(overall).toHaveLength(10);
    for (const [, , interval] of overall) expect(interval).toMatch(/^−?\d+\.\d+ to −?\d+\.\d+$/);
    expectNothingUndefined(evaluation);
    await expectAccessibleInEveryLook(evaluation.shown);
  });

  it('of the training set come by a click', async () => {
    const evaluation = await renderEvaluation('summary', evaluatedRun());
    await expect.element(evaluation.shown.getByRole('radio', { name: 'Test' })).toBeChecked();
    await evaluation.chooseTrain();
    await expect.element(evaluation.shown.getByRole('radio', { name: 'Train' })).toBeChecked();
    await expectIntervals(evaluation);
    const counts = readRows(evaluation, 'Confusion matrix, train').map(([, ...cells]) => cells);
    expect(counts).toEqual([
      ['4100.0 %', '00.0 %', '00.0 %'],
      ['00.0 %', '375.0 %', '125.0 %'],
      ['00.0 %', '00.0 %', '4100.0 %'],
    ]);
    // What was chosen holds for the other views.
    await evaluation.open('Classes');
    await expectIntervals(evaluation);
    const overall = readOverall(evaluation, 'train');
    for (const [, , interval] of overall) expect(interval).toMatch(/^−?\d+\.\d+ to −?\d+\.\d+$/);
    expectNothingUndefined(evaluation);
  });

  it('of too few images say why they have no interval', async () => {
    const dataset = datasetOf(
      Array.from({ length: 6 }, (_, index) => ({ split: index < 3 ? 'train' : 'test' }) as const),
    );
    const probabilities = Float32Array.of(0.5, 0.3, 0.2, 0.4, 0.5, 0.1, 0.3, 0.3, 0.4);
    const train = predictionsOf(dataset, Int32Array.of(0, 1, 2), probabilities);
    const test = predictionsOf(dataset, Int32Array.of(3, 4, 5), probabilities);
    const evaluation = await renderEvaluation(
      'classes',
      runWith(dataset, { train, test }),
      dataset,
    );
    await expectIntervals(evaluation);
    const overall = readOverall(evaluation, 'test');
    expect(overall.find(([name]) => name?.startsWith('Log loss'))?.[2]).toBe(
      'none: one patient in a class',
    );
    expectNothingUndefined(evaluation);
  });

  it('stay when the intervals cannot be made, which is tried again on demand', async () => {
    const startAgain = letNoWorkerStart();
    workers.evaluation.end();
    const evaluation = await renderEvaluation('classes', evaluatedRun());
    const { shown } = evaluation;
    const alert = shown.getByRole('alert');
    await expect.element(alert).toHaveTextContent('The evaluation process stopped unexpectedly');
    await expect.element(alert).toHaveTextContent('Try again.');
    const overall = () => readOverall(evaluation, 'test');
    // Accuracy is a proportion: its interval needs no resamples.
    expect(overall().map(([, , interval]) => interval)).toEqual([
      '68.4 to 86.9',
      ...new Array<string>(9).fill('failed'),
    ]);
    expect(readRows(evaluation, 'Scores by class, test')).toHaveLength(3);
    startAgain();
    await userEvent.click(shown.getByRole('button', { name: 'Work out the intervals again' }));
    await expect.element(alert).not.toBeInTheDocument();
    await expectIntervals(evaluation);
    for (const [, , interval] of overall()) expect(interval).toMatch(/\d to /);
  });
});

it('shows the figures of the class and of the probabilities beside each other, on a phone below', async () => {
  const { shown } = await renderEvaluation('classes');
  const topOf = (of: string) =>
    shown
      .getByRole('table', { name: `All classes, test: ${of}` })
      .element()
      .getBoundingClientRect().top;
  expect(topOf('probabilities')).toBe(topOf('predicted class'));
  await shown.switchTo({ scheme: 'light', width: PHONE });
  expect(topOf('probabilities')).toBeGreaterThan(topOf('predicted class'));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(PHONE);
});

describe('the images behind a cell', () => {
  it('are as many as it counts', async () => {
    const { cell, dialog, listed } = await renderEvaluation('summary');
    await userEvent.click(cell('Normal taken for Pneumonia: 8 images, 23.5 %'));
    await expect
      .element(dialog.getByRole('heading', { level: 2 }))
      .toHaveTextContent('Normal taken for Pneumonia: 8 images');
    expect(listed.elements()).toHaveLength(8);
  });
});

describe('the images behind a bar', () => {
  it('are those that were so sure', async () => {
    const { bar, dialog, listed } = await renderEvaluation('confidence');
    await userEvent.click(bar(/^70.% to 80.% sure/));
    await expect
      .element(dialog.getByRole('heading', { level: 2 }))
      .toHaveTextContent('70 % to 80 % sure: 14 of 20 images right');
    expect(listed.elements()).toHaveLength(20);
    const found = dialog.getByRole('button', { name: /, found with/ });
    expect(found.elements()).toHaveLength(14);
  });
});

describe('a point of a curve', () => {
  it.each([0, 1])('shows the images that its threshold decides (chart %i)', async (chart) => {
    const { curves, dialog, listed } = await renderEvaluation('curves');
    const figure = curves.getByRole('figure').nth(chart);
    const position = middleOfCurve(figure.element());
    await userEvent.hover(figure, { position });
    await expect
      .element(figure)
      .toHaveTextContent(/ at .+ or more: \d+ of \d+ found, \d+ of \d+ other images taken for it/);
    await userEvent.click(figure, { position });
    const title = read(dialog.getByRole('heading', { level: 2 }).element());
    const [, positives, alarms] = / of (\d+) found, (\d+) of .+ taken for it$/.exec(title) ?? [];
    expect(listed.elements()).toHaveLength(Number(positives) + Number(alarms));
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => read(curves.element())).toContain(title);
  });
});

/** Half along the first curve of a chart, in pixels from the chart's corner. */
function middleOfCurve(figure: Element): { x: number; y: number } {
  figure.scrollIntoView({ block: 'center' });
  const path = figure.querySelector('path.recharts-line-curve');
  if (!(path instanceof SVGPathElement)) throw new Error('no curve is drawn');
  const { x, y } = path.getPointAtLength(0.5 * path.getTotalLength());
  const onScreen = new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? undefined);
  const corner = figure.getBoundingClientRect();
  return { x: onScreen.x - corner.x, y: onScreen.y - corner.y };
}

describe('by keyboard', () => {
  it('a cell and a bar open their images and take the focus back', async () => {
    const { cell, bar, dialog, listed, open } = await renderEvaluation('summary');
    const opener = bar(/^50.% to 60.% sure: 23 of 24.images right$/);
    for (const [view, button] of [
      ['Summary', cell(/^COVID-19 found/)],
      ['Confidence', opener],
    ] as const) {
      await open(view);
      button.element().focus();
      await userEvent.keyboard('{Enter}');
      await expect.element(listed.first()).toHaveFocus();
      await userEvent.keyboard('{Escape}');
      await expect.element(button).toHaveFocus();
    }
    await userEvent.keyboard(' ');
    await expect.element(listed.first()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('a threshold is moved, and its images are shown', async () => {
    const { curves, dialog, listed } = await renderEvaluation('curves');
    const threshold = curves.getByRole('slider', { name: 'Threshold' });
    (threshold.element() as HTMLElement).focus();
    await userEvent.keyboard('{Home}');
    // From 0 % on every image is taken for the class.
    const text = () => read(curves.element());
    await expect
      .poll(text)
      .toContain('COVID-19 at 0.0 % or more: 4 of 4 found, 68 of 68 other images taken for it');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(text).toContain('COVID-19 at 1.0 % or more');
    await userEvent.keyboard('{Home}');
    await userEvent.click(curves.getByRole('button', { name: /Show these 72\simages/ }));
    await expect.poll(() => listed.elements().length).toBe(60);
    await userEvent.click(dialog.getByRole('button', { name: 'Show 12 more' }));
    await expect.poll(() => listed.elements().length).toBe(72);
  });
});
