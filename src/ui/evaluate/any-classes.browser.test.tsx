import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { namesOf, type Classes } from '../../domain/dataset/classes';
import { classificationReport } from '../../domain/evaluation/classification-report';
import { predictionsOf } from '../../domain/run/predictions';
import { runDatasetOf, type NetworkRun } from '../../domain/run/run';
import { letteredClasses } from '../../domain/testing/classes';
import { datasetOf } from '../../domain/testing/dataset';
import { runOf } from '../../domain/testing/run';
import { setAppState } from '../../state/testing/set-app-state';
import { linkToView } from '../address';
import { DatasetSummary } from '../data/dataset-summary';
import { FixList } from '../data/fix-list';
import { FiguresPanel } from '../explore/figures/figures-panel';
import { GalleryPanel } from '../explore/gallery/gallery-panel';
import { opened } from '../testing/opened-dataset';
import { RecipeCard } from '../train/recipe-card';
import type { ViewOf } from '../steps';
import { trainedOn } from '../testing/evaluated-run';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { PHONE, renderInApp } from '../testing/render-in-app';
import { EvaluationView } from './evaluation-view';
import { Verdict } from './run/verdict';

/** Pixels that a page has on a usual desktop. */
const BESIDE_THE_STEPS = 1000;

/** Two test images of each class, the first told right, the second taken for the next class. */
function evaluatedOn(classes: Classes) {
  const names = namesOf(classes);
  const dataset = datasetOf(
    [
      ...names.map((label) => ({ label, split: 'train' as const })),
      ...names.flatMap((label) => [0, 1].map(() => ({ label, split: 'test' as const }))),
    ],
    classes,
  );
  const probabilities = names.flatMap((_, label) =>
    [label, (label + 1) % names.length].flatMap((said) =>
      names.map((_name, one) => (one === said ? 0.7 : 0.3 / (names.length - 1))),
    ),
  );
  const test = predictionsOf(
    dataset,
    Int32Array.from({ length: 2 * names.length }, (_, row) => names.length + row),
    Float32Array.from(probabilities),
  );
  const report = classificationReport(test.truth, test.probabilities, names);
  const run: NetworkRun = runOf({
    dataset: runDatasetOf(dataset, []),
    predictions: { train: test, test, validation: null },
    evaluation: { train: report, test: report, validation: null },
  });
  setAppState(trainedOn(dataset, run));
  return { dataset, run };
}

async function renderEvaluation(count: number, view: ViewOf<'evaluate'>, width?: number) {
  const { dataset, run } = evaluatedOn(letteredClasses(count));
  location.hash = linkToView('evaluate', view);
  return renderInApp(
    <EvaluationView dataset={dataset} run={run} />,
    width === undefined ? undefined : { scheme: 'light', width },
  );
}

afterEach(() => {
  location.hash = '';
});

describe.each([2, 5, 12])('the evaluation of %i classes', (count) => {
  it('has a row and a column for each, and the images of a cell', async () => {
    const shown = await renderEvaluation(count, 'summary');
    const matrix = shown.getByRole('table', { name: 'Confusion matrix, test' });
    expect(matrix.getByRole('columnheader').elements()).toHaveLength(count + 1);
    expect(matrix.getByRole('rowheader').elements()).toHaveLength(count);
    await expect
      .element(matrix.getByRole('button', { name: 'Class A taken for Class B: 1 image' }))
      .toBeVisible();
    await expectAccessibleInEveryLook(shown);
  });

  it('has the scores of each', async () => {
    const shown = await renderEvaluation(count, 'classes');
    const scores = shown.getByRole('table', { name: 'Scores by class, test' });
    expect(scores.getByRole('rowheader').elements()).toHaveLength(count);
    // Two look as the article's three do.
    if (count > 3) await expectAccessibleInEveryLook(shown);
  });

  it('has the matrix whole on a desktop, and on a phone with the names of the rows in sight', async () => {
    const shown = await renderEvaluation(count, 'summary', BESIDE_THE_STEPS);
    const frame = shown.getByRole('table', { name: 'Confusion matrix, test' }).element()
      .parentElement as HTMLElement;
    expect(frame.scrollWidth).toBeLessThanOrEqual(frame.clientWidth);
    await shown.switchTo({ scheme: 'light', width: PHONE });
    frame.scrollLeft = frame.scrollWidth;
    const row = shown.getByRole('rowheader', { name: 'Class B' }).first().element();
    const { left, right } = row.getBoundingClientRect();
    const box = frame.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(box.left - 1);
    expect(right).toBeLessThanOrEqual(box.right);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(PHONE);
  });
});

it('names twelve classes below the curves, and not on them', async () => {
  const shown = await renderEvaluation(12, 'curves');
  const roc = shown.getByRole('figure', { name: 'ROC area of 12 classes' });
  expect(roc.getByRole('listitem').elements()).toHaveLength(12);
  await expect.element(roc.getByRole('listitem').first()).toHaveTextContent(/^●Class A 0\.\d{3}$/);
  expect(roc.getByText('Class A').elements()).toHaveLength(1);
});

it('asks for the class of a threshold in a list where there are many', async () => {
  const shown = await renderEvaluation(12, 'curves');
  const list = shown.getByRole('combobox', { name: 'Class of the threshold' });
  await userEvent.selectOptions(list, 'Class L');
  await expect
    .element(shown.getByText(/^Class L at 50\.0.% or more: 1 of 2 found, 1 of 22/))
    .toBeVisible();
});

describe('what is known of the article’s archive alone', () => {
  it('is not said of others', async () => {
    const { dataset, run } = evaluatedOn(letteredClasses(5));
    const shown = await renderInApp(
      <>
        <DatasetSummary dataset={dataset} keeping={{ status: 'not-kept' }} />
        <Verdict dataset={dataset} run={run} />
        <EvaluationView dataset={dataset} run={run} />
      </>,
    );
    await expect.element(shown.getByRole('region', { name: 'Verdict' })).toBeVisible();
    await expect.element(shown.getByRole('tab', { name: 'Article' })).not.toBeInTheDocument();
    expect(shown.container.textContent).not.toMatch(/COVID|the article|Kaggle|CT scans/i);
  });

  it('is said of its own', async () => {
    const dataset = datasetOf([{}, {}, {}]);
    const fixes = { ...dataset.fixes, movedToTest: ['1.png'] };
    const shown = await renderInApp(<FixList dataset={{ ...dataset, fixes }} />);
    await expect.element(shown.getByText('COVID-19 row moved from TRAIN to TEST')).toBeVisible();
  });
});

it('the gallery of twelve classes is filtered within the page', async () => {
  const { dataset } = evaluatedOn(letteredClasses(12));
  const shown = await renderInApp(
    <GalleryPanel dataset={dataset} findings={null} takesFocus={false} onFocusTaken={() => null} />,
    { scheme: 'light', width: BESIDE_THE_STEPS },
  );
  await expect.element(shown.getByRole('search')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(BESIDE_THE_STEPS);
});

it('the last layer has a unit for each of twelve classes', async () => {
  const { dataset } = evaluatedOn(letteredClasses(12));
  setAppState(opened(dataset));
  const shown = await renderInApp(<RecipeCard disabled={false} />);
  await shown.getByText('units, activations, dropout, L2').click();
  await expect.element(shown.getByText('Output: Dense 12, softmax')).toBeVisible();
});

it('Explore has a picture for each of twelve classes', async () => {
  const { dataset } = evaluatedOn(letteredClasses(12));
  const shown = await renderInApp(<FiguresPanel dataset={dataset} figures={null} />, {
    scheme: 'light',
    width: PHONE,
  });
  const balance = shown.getByRole('region', { name: 'Class balance' });
  await expect.element(balance.getByText('Class L').first()).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(PHONE);
});
