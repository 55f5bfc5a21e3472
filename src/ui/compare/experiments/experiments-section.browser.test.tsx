import type { ReactElement } from 'react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  foldRecipes,
  leakRecipes,
  seedRecipes,
  shortcutRecipes,
} from '../../../domain/experiments/experiment-recipes';
import type { ExperimentKind } from '../../../domain/experiments/experiment';
import type { ExperimentRun } from '../../../domain/experiments/experiment-run';
import { datasetOf } from '../../../domain/testing/dataset';
import { answersOf, experimentRun } from '../../../domain/testing/experiment-run';
import { runOf } from '../../../domain/testing/run';
import { ARTICLE_RECIPE, type Recipe } from '../../../domain/training/recipe';
import type { AppState } from '../../../state/app-store';
import { NO_EXPERIMENTS, type ExperimentState } from '../../../state/evaluate/experiment-state';
import { onCores } from '../../../state/testing/on-cores';
import { setAppState } from '../../../state/testing/set-app-state';
import { trainedOn } from '../../testing/evaluated-run';
import { expectAccessibleInEveryLook } from '../../testing/expect-accessible';
import { renderInApp } from '../../testing/render-in-app';
import { ExperimentsSection } from './experiments-section';
import { FoldsCard } from './folds-card';
import { LeakCard } from './leak-card';
import { SeedsCard } from './seeds-card';
import { ShortcutCard } from './shortcut-card';

/** Images 0 to 59 are of TRAIN, 60 to 119 of TEST, of every class in turn, of as many patients. */
const DATASET = datasetOf(
  Array.from({ length: 120 }, (_, index) => ({
    split: index < 60 ? ('train' as const) : ('test' as const),
    pixels: index + 1,
  })),
);
const { labels } = DATASET;
const TEST = Array.from({ length: 60 }, (_, position) => 60 + position);

/** Of one training: how many of the 60 test images it tells wrong, and of those held out. */
function trained(
  recipe: Recipe | undefined,
  wrong: number,
  held: { from: number; images: number; wrong: number } | null = null,
): ExperimentRun {
  const positions = Array.from({ length: held?.images ?? 0 }, (_, at) => (held?.from ?? 0) + at);
  return experimentRun({
    labels,
    ...(recipe && { recipe }),
    test: answersOf(labels, TEST, TEST.slice(0, wrong)),
    ...(held && { validation: answersOf(labels, positions, positions.slice(0, held.wrong)) }),
  });
}

const TITLES: Record<ExperimentKind, RegExp> = {
  seeds: /^Repeat over/,
  leak: /^Leaky against clean$/,
  shortcut: /^Shortcut probe$/,
  folds: /^Cross-validation by patient$/,
};

const CARDS: Record<ExperimentKind, ReactElement> = {
  seeds: <SeedsCard isBlocked={false} />,
  leak: <LeakCard isBlocked={false} />,
  shortcut: <ShortcutCard isBlocked={false} />,
  folds: <FoldsCard isBlocked={false} />,
};

async function renderExperiments(
  change: Partial<AppState> = {},
  element: ReactElement = <ExperimentsSection />,
) {
  const { dataset } = trainedOn(DATASET, runOf());
  setAppState({ dataset, ...change });
  const shown = await renderInApp(element);
  const section = shown.getByRole('region', { name: 'Experiments' });
  return {
    ...{ shown, section },
    cardOf: (kind: ExperimentKind) => {
      const card = shown.getByRole('region', { name: TITLES[kind] });
      return {
        card,
        start: card.getByRole('button', { name: /^Start/ }),
        stop: card.getByRole('button', { name: 'Stop the experiment' }),
        status: card.getByRole('status').first(),
        /** The cells of a row of a table, its name left out. */
        row: (table: string, name: string) => {
          const rows = card.getByRole('table', { name: table }).getByRole('row');
          const row = rows
            .elements()
            .find((one) => one.querySelector('th[scope=row]')?.textContent === name);
          return [...(row?.querySelectorAll('td') ?? [])].map((cell) =>
            cell.textContent.replaceAll('\u00a0', ' '),
          );
        },
      };
    },
  };
}

/** One card alone, its experiment in this state. */
async function renderCard(
  kind: ExperimentKind,
  experiment: ExperimentState,
  change: Partial<AppState> = {},
) {
  const experiments = { ...NO_EXPERIMENTS, [kind]: experiment };
  const { shown, cardOf } = await renderExperiments({ experiments, ...change }, CARDS[kind]);
  return { shown, ...cardOf(kind) };
}

const THREE_SEEDS = seedRecipes(ARTICLE_RECIPE, 3);
/** Test accuracies 0.9, 0.8 and 0.7. */
const SEED_RUNS = THREE_SEEDS.map((recipe, index) => trained(recipe, 6 * (index + 1)));

it('what was chosen is still there when the page is opened again', async () => {
  const field = { width: 0.5, height: 0.6 };
  const ended = (recipes: Recipe[]) =>
    ({ status: 'stopped', recipe: ARTICLE_RECIPE, recipes, runs: [] }) as const;
  const { cardOf } = await renderExperiments({
    experiments: {
      seeds: ended(THREE_SEEDS),
      leak: ended(leakRecipes(ARTICLE_RECIPE, 4)),
      shortcut: ended(shortcutRecipes(ARTICLE_RECIPE, field)),
      folds: ended(foldRecipes(ARTICLE_RECIPE, 7)),
    },
  });
  const chosen = (kind: ExperimentKind) =>
    [...cardOf(kind).card.element().querySelectorAll('input')].map(({ value }) => value);
  expect(chosen('seeds')).toEqual(['3']);
  expect(chosen('leak')).toEqual(['4']);
  expect(chosen('shortcut')).toEqual(['0.5', '0.6']);
  expect(chosen('folds')).toEqual(['7']);
  await expect.element(cardOf('seeds').start).toHaveTextContent('Start 3 trainings');
  await cardOf('seeds').card.getByRole('textbox', { name: 'Seeds' }).fill('2');
  await expect.element(cardOf('seeds').start).toHaveTextContent('Start 2 trainings');
});

it('the address of an experiment brings its card into sight, with the focus on it', async () => {
  location.hash = '#/compare/experiments/folds';
  onTestFinished(() => {
    location.hash = '';
  });
  const { cardOf } = await renderExperiments();
  const heading = cardOf('folds').card.getByRole('heading');
  await expect.element(heading).toHaveFocus();
  await expect.element(heading).toBeInViewport();
});

describe('before any training', () => {
  it('each asks its question, and none knows how long it takes', async () => {
    const { shown, section, cardOf } = await renderExperiments();
    await expect.element(section).toHaveTextContent('The recipe now: Article; seed 0.');
    for (const kind of ['seeds', 'leak', 'shortcut', 'folds'] as const) {
      const { card, start } = cardOf(kind);
      await expect
        .element(card)
        .toHaveTextContent('How long it takes shows after the first training.');
      await expect.element(start).toBeEnabled();
    }
    await expectAccessibleInEveryLook(shown);
  });

  it.each<[ExperimentKind, string, string, string]>([
    ['seeds', 'Seeds', '1', 'Must be a whole number from 2 to 30'],
    ['leak', 'Seeds', '21', 'Must be a whole number from 1 to 20'],
    ['shortcut', 'Lung field width', '2', 'Must be'],
    ['folds', 'Folds', '1', 'Must be a whole number from 2 to'],
  ])('%s does not start with %s at %s', async (kind, field, value, message) => {
    const { cardOf } = await renderExperiments();
    const { card, start } = cardOf(kind);
    const input = card.getByRole('textbox', { name: field, exact: true });
    await input.fill(value);
    await expect.element(input).toHaveAccessibleDescription(new RegExp(message));
    await expect.element(start).toHaveAttribute('aria-disabled', 'true');
    await input.fill(field === 'Lung field width' ? '0.5' : '3');
    await expect.element(start).not.toHaveAttribute('aria-disabled', 'true');
  });

  it('says how many trainings it comes to', async () => {
    const { cardOf } = await renderExperiments();
    await expect.element(cardOf('seeds').start).toHaveTextContent('Start 5 trainings');
    await expect.element(cardOf('leak').start).toHaveTextContent('Start 6 trainings');
    await expect.element(cardOf('shortcut').start).toHaveTextContent('Start 3 trainings');
    await expect.element(cardOf('folds').start).toHaveTextContent('Start 5 trainings');
  });

  it('the lung field is seen as it is set', async () => {
    const { cardOf } = await renderExperiments();
    const { card } = cardOf('shortcut');
    const preview = card.getByRole('img', { name: 'An X-ray: Without the lung field' });
    /** Pixels of the middle row that are blanked; the first Normal image is grey all over. */
    const blanked = () => {
      const canvas = preview.element() as HTMLCanvasElement;
      const row = canvas.getContext('2d')?.getImageData(0, 50, 100, 1).data ?? [];
      return Array.from(row).filter((value, index) => index % 4 === 0 && value !== 2).length;
    };
    const wide = blanked();
    await card.getByRole('textbox', { name: 'Lung field width' }).fill('0.5');
    await expect.poll(blanked).toBe(50);
    expect(wide).toBeGreaterThan(50);
  });
});

describe('after a training', () => {
  it.each([
    // One epoch took 2 s, a seed 50: 250 epochs, or three seeds one after the other beside two.
    [1, 'About 8 min 20 s, by the pace of the last training.'],
    [2, 'About 5 min 0 s, by the pace of the last training.'],
  ])('each says how long it would take on %i cores', async (cores, estimate) => {
    onCores(cores);
    const run = runOf({ timings: { importMs: 1, trainingMs: 2000, evaluationMs: 0 } });
    const { cardOf } = await renderExperiments(trainedOn(DATASET, run));
    await expect.element(cardOf('seeds').card).toHaveTextContent(estimate);
  });
});

describe('what is in the way is said', () => {
  it.each<[string, Partial<AppState>, string]>([
    ['another training', { training: { status: 'searching' } }, 'A training is running'],
    [
      'an import',
      {
        importing: {
          status: 'loading',
          fileName: 'a.zip',
          isSample: false,
          progress: { phase: 'listing' },
        } as AppState['importing'],
      },
      'Another data set is being opened',
    ],
    [
      'a recipe out of limits',
      { recipe: { ...ARTICLE_RECIPE, epochs: 0 } },
      '1 value of the recipe is outside the limits: correct it on the Train page.',
    ],
  ])('%s', async (_, change, message) => {
    const { section, cardOf } = await renderExperiments(change);
    await expect.element(section.getByRole('status').first()).toHaveTextContent(message);
    await expect.element(cardOf('folds').start).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('under way', () => {
  const results = {
    recipe: ARTICLE_RECIPE,
    recipes: seedRecipes(ARTICLE_RECIPE, 4),
    runs: SEED_RUNS.slice(0, 1),
  };

  it('it says how far it is, and can be stopped; no other can be started', async () => {
    const { shown, cardOf } = await renderExperiments({
      experiments: {
        ...NO_EXPERIMENTS,
        seeds: { status: 'running', stopping: false, shares: [0], workers: 1, ...results },
      },
    });
    const { card, stop, status } = cardOf('seeds');
    await expect.element(status).toHaveTextContent('1 of 4 trainings done.');
    await expect.element(card).toHaveTextContent('Training 2 of 4');
    await expect.element(card.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '25');
    await expect.element(stop).toBeEnabled();
    await expect.element(cardOf('folds').start).toHaveAttribute('aria-disabled', 'true');
    await expectAccessibleInEveryLook(shown);
    await userEvent.click(stop);
    await expect.element(status).toHaveTextContent('Stopping.');
    await expect.element(stop).toHaveAttribute('aria-disabled', 'true');
  });

  it('trainings side by side are counted as far as each is, and those that ended early in full', async () => {
    const [, , , last] = seedRecipes(ARTICLE_RECIPE, 4);
    if (!last) throw new Error('there are four');
    const early = [{ at: 3, run: { ...(SEED_RUNS[0] as ExperimentRun), recipe: last } }];
    const { cardOf } = await renderExperiments({
      experiments: {
        ...NO_EXPERIMENTS,
        seeds: {
          ...{ status: 'running', stopping: false, shares: [0.75, 0.25], workers: 2 },
          ...{ ...results, early },
        },
      },
    });
    const { card } = cardOf('seeds');
    await expect.element(card).toHaveTextContent('Training 2 of 4, 2 side by side');
    // One that counts, one that is early, and 0.75 and 0.25 of two: 3 of 4.
    await expect.element(card.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '75');
  });
});

describe('over seeds', () => {
  const results = { recipe: ARTICLE_RECIPE, recipes: THREE_SEEDS, runs: SEED_RUNS };
  const table = 'Figures on the test set over 3\u00a0seeds';

  it('each figure has mean, standard deviation and range', async () => {
    const { shown, card, status, row } = await renderCard('seeds', { status: 'ready', ...results });
    await expect.element(status).toHaveTextContent('All 3 trainings done.');
    expect(row(table, 'Accuracy')).toEqual(['80.0 %', '10.0 %', '70.0 %', '90.0 %']);
    await expect
      .element(card)
      .toHaveTextContent('Test accuracy over 3 seeds: 80.0 % on average, from 70.0 % to 90.0 %.');
    await expectAccessibleInEveryLook(shown);
  });

  it('a recipe that has changed since is told', async () => {
    const changed = { recipe: { ...ARTICLE_RECIPE, epochs: 3 } };
    const { status } = await renderCard('seeds', { status: 'ready', ...results }, changed);
    await expect
      .element(status)
      .toHaveTextContent('The recipe of the Train page has changed since.');
  });

  it('stopped keeps the trainings that are over', async () => {
    const { shown, card, status, start } = await renderCard('seeds', {
      status: 'stopped',
      ...results,
      runs: SEED_RUNS.slice(0, 2),
    });
    await expect
      .element(status)
      .toHaveTextContent('Stopped: 2 of 3 trainings came to their end and count.');
    await expect.element(card.getByRole('table')).toBeVisible();
    await expect.element(start).toBeEnabled();
    await expectAccessibleInEveryLook(shown);
  });

  it('stopped before one is over has nothing to show', async () => {
    const { card, status } = await renderCard('seeds', { status: 'stopped', ...results, runs: [] });
    await expect.element(status).toHaveTextContent('so there is nothing to show.');
    await expect.element(card.getByRole('table')).not.toBeInTheDocument();
  });

  it('failed says why', async () => {
    const { shown, card, start } = await renderCard('seeds', {
      status: 'failed',
      ...results,
      runs: [],
      error: { code: 'training/diverged', epoch: 1, keptEpoch: null },
    });
    const alert = card.getByRole('alert', { name: 'The training diverged' });
    await expect
      .element(alert)
      .toHaveTextContent('The steps were so large that the weights grew without bound.');
    await expect.element(alert).toHaveTextContent('Lower the learning rate');
    await expect.element(card.getByRole('table')).not.toBeInTheDocument();
    await expect.element(start).toBeEnabled();
    await expectAccessibleInEveryLook(shown);
  });
});

describe('a random split against patients kept apart', () => {
  it('shows both, and their difference with its interval', async () => {
    const recipes = leakRecipes(ARTICLE_RECIPE, 2);
    // Held out 20 images each: accuracies 0.8 and 0.8 with patients apart, 0.9 and 0.95 at random.
    const wrong = [4, 2, 4, 1];
    const runs = recipes.map((recipe, index) =>
      trained(recipe, 12, { from: 0, images: 20, wrong: wrong[index] ?? 0 }),
    );
    const { shown, card, row } = await renderCard('leak', {
      status: 'ready',
      recipe: ARTICLE_RECIPE,
      recipes,
      runs,
    });
    await expect.element(card).toHaveTextContent('held-out accuracy is 12.5 points');
    const [random, apart, difference] = row(
      'Random split against patients kept apart',
      'Accuracy, held out',
    );
    expect(random).toBe('92.5 %± 3.5 %');
    expect(apart).toBe('80.0 %± 0.0 %');
    // t of one degree of freedom is 12.706, the standard error 2.5 points.
    expect(difference).toBe('+12.5 points−19.3 to +44.3');
    await expectAccessibleInEveryLook(shown);
  });

  it('waits for the first pair', async () => {
    const recipes = leakRecipes(ARTICLE_RECIPE, 1);
    const runs = [trained(recipes[0], 12, { from: 0, images: 20, wrong: 4 })];
    const { card } = await renderCard('leak', {
      status: 'stopped',
      recipe: ARTICLE_RECIPE,
      recipes,
      runs,
    });
    await expect.element(card).toHaveTextContent('there is nothing to compare');
  });
});

describe('the shortcut probe', () => {
  it('says what is right without the lungs', async () => {
    const recipes = shortcutRecipes(ARTICLE_RECIPE, { width: 0.5, height: 0.75 });
    // Accuracies 0.9, 0.4 and 0.8.
    const wrong = [6, 36, 12];
    const runs = recipes.map((recipe, index) => trained(recipe, wrong[index] ?? 0));
    const { shown, card, row } = await renderCard('shortcut', {
      status: 'ready',
      recipe: ARTICLE_RECIPE,
      recipes,
      runs,
    });
    await expect
      .element(card)
      .toHaveTextContent(
        /Without the lungs balanced accuracy is \d+\.\d % \(.+\), with them \d+\.\d % \(.+\); guessing gives 33\.3 %\./,
      );
    await expect
      .element(card)
      .toHaveTextContent('the middle 50 % of the width and 75 % of the height');
    const table = 'What the network was shown, and what it tells';
    expect(row(table, 'Whole images')[0]).toMatch(/^90\.0 %/);
    expect(row(table, 'Without the lung field')[2]).toMatch(/^\+50\.0 points/);
    await expectAccessibleInEveryLook(shown);
  });
});

describe('a cross-validation', () => {
  it('pools what is said of every image of train', async () => {
    const recipes = foldRecipes(ARTICLE_RECIPE, 3);
    // Of 20 images each 18, 16 and 14 are right.
    const runs = recipes.map((recipe, fold) =>
      trained(recipe, 12, { from: 20 * fold, images: 20, wrong: 2 * (fold + 1) }),
    );
    const { shown, card, row } = await renderCard('folds', {
      status: 'ready',
      recipe: ARTICLE_RECIPE,
      recipes,
      runs,
    });
    await expect
      .element(card)
      .toHaveTextContent('80.0 % of 60 train images are right when their patients are new');
    expect(row('Figures over 3 of 3\u00a0folds', 'Accuracy')).toEqual([
      ...['80.0 %', '10.0 %', '70.0 %', '90.0 %'],
      '80.0 %',
    ]);
    await expectAccessibleInEveryLook(shown);
  });
});
