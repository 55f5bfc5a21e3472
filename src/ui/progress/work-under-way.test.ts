import { describe, expect, it } from 'vitest';
import { seedRecipes } from '../../domain/experiments/experiment-recipes';
import { experimentRunOf } from '../../domain/experiments/experiment-run';
import { DEFAULT_FOREST_OPTIONS } from '../../domain/forest/forest-options';
import { runOf } from '../../domain/testing/run';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { appStore, type AppState } from '../../state/app-store';
import { NO_EXPERIMENTS } from '../../state/evaluate/experiment-state';
import { runningTraining } from '../testing/trainings';
import { doneText, timeLeftText, titleOfWork } from './work-texts';
import { workUnderWay } from './work-under-way';

const SPACE = '\u00a0';

function stateWith(part: Partial<AppState>): AppState {
  return { ...appStore.getInitialState(), ...part };
}

const IMPORTING: Partial<AppState> = {
  importing: {
    ...{ status: 'loading', fileName: 'a.zip', isSample: false, question: null },
    progress: { phase: 'decoding', done: 30, total: 120, elapsedMs: 1500 },
  },
};
const RECIPES = seedRecipes({ ...ARTICLE_RECIPE, epochs: 4 }, 4);
/** One of four trainings is done, which took 8 s and 1 s; two are under way side by side. */
const EXPERIMENTING: Partial<AppState> = {
  training: runningTraining({ recipe: { ...ARTICLE_RECIPE, epochs: 4 } }),
  experiments: {
    ...NO_EXPERIMENTS,
    seeds: {
      ...{ status: 'running', stopping: false, recipe: ARTICLE_RECIPE, recipes: RECIPES },
      ...{ shares: [0.5, 0.25], workers: 2 },
      runs: [
        {
          ...experimentRunOf(runOf()),
          pace: { epochs: 4, trainingMs: 8000, evaluationMs: 1000 },
        },
      ],
    },
  },
};

describe('workUnderWay', () => {
  it.each<[string, Partial<AppState>, ReturnType<typeof workUnderWay>]>([
    ['nothing', {}, []],
    // 30 of 120 images in 1.5 s.
    ['an import', IMPORTING, [{ kind: 'import', progress: { share: 0.25, leftMs: 4500 } }]],
    // Two of fifty epochs in 2 s.
    [
      'a training',
      { training: runningTraining() },
      [{ kind: 'training', progress: { share: 0.04, leftMs: 48_000 } }],
    ],
    // One and three quarters of four; three of 9 s are left at most, two of them side by side.
    [
      'an experiment, not its trainings',
      EXPERIMENTING,
      [{ kind: 'experiment', progress: { share: 0.4375, leftMs: 18_000 } }],
    ],
    [
      'a forest',
      {
        forest: {
          status: 'growing',
          options: { ...DEFAULT_FOREST_OPTIONS, trees: 100 },
          progress: { phase: 'growing', done: 25, elapsedMs: 2000 },
        },
      },
      [{ kind: 'forest', progress: { share: 0.25, leftMs: 6000 } }],
    ],
  ])('is %s', (_, part, work) => {
    expect(workUnderWay(stateWith(part))).toEqual(work);
  });

  it('knows no pace of the first moments', () => {
    const progress = { phase: 'decoding', done: 1, total: 120, elapsedMs: 400 } as const;
    const { importing } = IMPORTING;
    if (importing?.status !== 'loading') throw new Error('no import');
    const [work] = workUnderWay(stateWith({ importing: { ...importing, progress } }));
    expect(work?.progress?.leftMs).toBeNull();
  });
});

it('the title says a percent only when it is reached, and of what on other pages', () => {
  const work = { kind: 'training', progress: { share: 0.999, leftMs: 1 } } as const;
  expect(titleOfWork(work, 'train')).toBe(`99${SPACE}%`);
  expect(titleOfWork(work, 'explore')).toBe(`99${SPACE}% of training`);
  expect(titleOfWork({ ...work, progress: null }, 'explore')).toBeNull();
});

it('says how long work takes still', () => {
  expect(timeLeftText(null)).toBe('Estimating the time left');
  expect(timeLeftText(12_000)).toBe(`About 12${SPACE}s left`);
  expect(timeLeftText(8040)).toBe(`About 8${SPACE}s left`);
  expect(timeLeftText(9600)).toBe(`About 10${SPACE}s left`);
  expect(timeLeftText(300)).toBe(`About 1${SPACE}s left`);
  expect(timeLeftText(200_000, true)).toBe(`At most 3${SPACE}min 20${SPACE}s left`);
});

it('a notification says what came of the work', () => {
  const network = runOf();
  const trained = stateWith({ current: { network, forest: null } });
  const accuracy = (network.evaluation.test.accuracy * 100).toFixed(1);
  expect(doneText('training', trained)).toEqual({
    title: 'The training is over',
    body: `Test accuracy ${accuracy}${SPACE}%.`,
  });
  const failed = stateWith({
    importing: { status: 'failed', error: { code: 'sample/unavailable', detail: '404' } },
  });
  expect(doneText('import', failed).body).toBe('See what went wrong.');
});
