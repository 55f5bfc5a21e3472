import { describe, expect, it } from 'vitest';
import type { AuditReport, Shortcut } from '../domain/audit/audit-report';
import { auditReportOf, qualityOf } from '../domain/testing/audit-report';
import { datasetOf } from '../domain/testing/dataset';
import { seedRecipes } from '../domain/experiments/experiment-recipes';
import { forestRunOf } from '../domain/testing/forest-run';
import { summaryOf } from '../domain/run/run-summary';
import { runOf } from '../domain/testing/run';
import type { EpochRecord } from '../domain/training/history';
import { ARTICLE_RECIPE } from '../domain/training/recipe';
import { appStore, type AppState } from '../state/app-store';
import { NO_EXPERIMENTS } from '../state/evaluate/experiment-state';
import type { TrainingState } from '../state/train/train-state';
import type { AnswerState, PredictedImage } from '../state/predict/predicted-image';
import { detection } from './predict/testing/predicted-images';
import { statusOfStep, STEPS, type Step, type StepStatus } from './steps';

const SPACE = '\u00a0';
const ERROR = { code: 'training/failed', detail: 'context lost' } as const;
const BACKEND = { backend: 'wasm', renderer: 'WebAssembly', reason: 'chosen by hand' } as const;
const EVALUATING = {
  status: 'evaluating',
  backend: BACKEND,
  recipe: ARTICLE_RECIPE,
  validationMatrix: null,
} as const;
const RUNNING = {
  status: 'running',
  paused: false,
  stopping: false,
  backend: BACKEND,
  recipe: ARTICLE_RECIPE,
  history: epochs(2),
  validationMatrix: null,
  live: [],
  keeping: { status: 'not-yet' },
  survived: null,
} satisfies TrainingState;

/** The app as it starts, but for what is given. */
function stateWith(part: Partial<AppState>): AppState {
  return { ...appStore.getInitialState(), ...part };
}

/** Every class in both splits: the labels take turns. */
const READY: AppState['dataset'] = {
  status: 'ready',
  dataset: datasetOf(
    Array.from({ length: 298 }, (_, index) => ({ split: index < 200 ? 'train' : 'test' })),
  ),
  origin: { kind: 'kept' },
  keeping: { status: 'not-kept' },
};

function epochs(count: number): EpochRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    epoch: index + 1,
    loss: 1,
    accuracy: 0.5,
    valLoss: null,
    valAccuracy: null,
    elapsedMs: 10,
  }));
}

function networkWith(epochCount: number, accuracy: number): AppState['current'] {
  const run = runOf({ history: epochs(epochCount) });
  const { evaluation } = run;
  const test = { ...evaluation.test, accuracy };
  return { network: { ...run, evaluation: { ...evaluation, test } }, forest: null };
}

const GROWN: AppState['current'] = { network: null, forest: forestRunOf() };

function expectStatus(step: Step, part: Partial<AppState>, expected: StepStatus): void {
  expect(statusOfStep(step, stateWith(part))).toEqual(expected);
}

describe('statusOfStep at the start', () => {
  it('says where to begin and what the others need', () => {
    const state = stateWith({});
    expect(STEPS.map((step) => statusOfStep(step, state))).toEqual([
      { state: 'ready', note: 'start here' },
      { state: 'waiting', note: 'needs a data set' },
      { state: 'waiting', note: 'needs a data set' },
      { state: 'waiting', note: 'needs a trained network' },
      { state: 'waiting', note: 'needs a data set' },
      { state: 'waiting', note: 'needs a network or a forest' },
    ]);
  });
});

describe('statusOfStep of Data', () => {
  const loading = (done: number, total: number): Partial<AppState> => ({
    importing: {
      status: 'loading',
      fileName: 'xrays.zip',
      question: null,
      isSample: false,
      progress: { phase: 'decoding', done, total, elapsedMs: 100 },
    },
  });

  it('says that the list of files is read', () => {
    expectStatus('data', loading(0, 0), { state: 'running', note: 'listing the files' });
  });

  it('says that a kept data set is opened', () => {
    const progress = { phase: 'opening', done: 0, total: 0, elapsedMs: 0 } as const;
    const importing = {
      status: 'loading',
      fileName: 'xrays.zip',
      question: null,
      isSample: false,
      progress,
    } as const;
    expectStatus('data', { importing }, { state: 'running', note: 'opening' });
  });

  it('says how much is unpacked, also beside a data set that is open', () => {
    const expected: StepStatus = { state: 'running', note: `25${SPACE}% unpacked` };
    expectStatus('data', loading(25, 100), expected);
    expectStatus('data', { ...loading(25, 100), dataset: READY }, expected);
  });

  it('points to an error, also beside a data set that is open', () => {
    const failed: Partial<AppState> = { importing: { status: 'failed', error: ERROR } };
    const expected: StepStatus = { state: 'failed', note: 'see what went wrong' };
    expectStatus('data', failed, expected);
    expectStatus('data', { ...failed, dataset: READY }, expected);
  });

  it('counts the images that are open', () => {
    expectStatus('data', { dataset: READY }, { state: 'done', note: `298${SPACE}images` });
  });
});

describe('statusOfStep of Explore', () => {
  const figures = { both: [], train: [], validation: [], test: [] };
  /** @param tellsClass whether the width of the images gives their class away */
  const readyWith = (part: Partial<AuditReport>, tellsClass: boolean): AppState['exploration'] => {
    const interval = { value: 0.5, low: 0.4, high: 0.6 };
    const width: Shortcut = {
      feature: 'width',
      model: 'decision tree',
      varies: true,
      crossValidated: interval,
      onTest: interval,
      tellsClass,
    };
    const shortcuts = { baseline: 1 / 3, folds: 5, seed: 0, features: [width] };
    return { status: 'ready', figures, audit: auditReportOf({ shortcuts, ...part }) };
  };
  const pair = { images: [3, 4], crossesSplits: false, crossesClasses: true };

  const cases: [string, AppState['exploration'], StepStatus][] = [
    ['nobody looked', { status: 'idle' }, { state: 'ready', note: 'ready to look at' }],
    [
      'it is under way',
      { status: 'running', figures: null, auditShare: 0.5 },
      { state: 'running', note: 'looking through the images' },
    ],
    [
      'it failed',
      { status: 'failed', error: ERROR, figures: null },
      { state: 'failed', note: 'see what went wrong' },
    ],
    ['all is well', readyWith({}, false), { state: 'done', note: 'nothing found' }],
    [
      'only a shortcut tells the class',
      readyWith({ identical: null }, true),
      { state: 'done', note: `1${SPACE}check found something` },
    ],
    [
      'there are duplicates, a dark image and a shortcut',
      readyWith({ identical: [pair], quality: qualityOf({ 'very-dark': [7] }) }, true),
      { state: 'done', note: `3${SPACE}checks found something` },
    ],
  ];

  it.each(cases)('when %s', (_, exploration, expected) => {
    expectStatus('explore', { dataset: READY, exploration }, expected);
  });
});

describe('statusOfStep of Train', () => {
  const cases: [string, TrainingState, StepStatus][] = [
    ['nothing ran', { status: 'idle' }, { state: 'ready', note: 'ready to start' }],
    [
      'it starts',
      { status: 'starting', recipe: ARTICLE_RECIPE },
      { state: 'running', note: 'starting' },
    ],
    ['it runs', RUNNING, { state: 'running', note: 'epoch 3 of 50' }],
    [
      'it is paused',
      { ...RUNNING, paused: true },
      { state: 'running', note: 'paused, epoch 3 of 50' },
    ],
    [
      'the last epoch is over',
      { ...RUNNING, history: epochs(50) },
      { state: 'running', note: 'epoch 50 of 50' },
    ],
    [
      'it evaluates',
      { ...EVALUATING, history: epochs(50) },
      { state: 'running', note: 'evaluating' },
    ],
    [
      'it failed',
      { status: 'failed', error: ERROR, history: [] },
      { state: 'failed', note: 'see what went wrong' },
    ],
  ];

  it.each(cases)('when %s', (_, training, expected) => {
    expectStatus('train', { dataset: READY, training }, expected);
  });

  it('is done with a network', () => {
    const expected: StepStatus = { state: 'done', note: `50${SPACE}epochs` };
    expectStatus('train', { dataset: READY, current: networkWith(50, 0.5) }, expected);
  });

  it('tells of the training under way, whatever ran before', () => {
    const part = { dataset: READY, current: networkWith(50, 0.5), training: RUNNING };
    expectStatus('train', part, { state: 'running', note: 'epoch 3 of 50' });
  });

  it('waits while the exclusions leave a class empty', () => {
    // The labels take turns, so every third image of TEST is Normal.
    const images = Array.from({ length: 98 }, (_, i) => 200 + i).filter((i) => i % 3 === 1);
    const exclusions: AppState['exclusions'] = [{ reason: { kind: 'by-hand' }, images }];
    const expected: StepStatus = { state: 'waiting', note: 'a class has no images' };
    expectStatus('train', { dataset: READY, exclusions }, expected);
    exclusions[0]?.images.pop();
    expectStatus(
      'train',
      { dataset: READY, exclusions },
      { state: 'ready', note: 'ready to start' },
    );
  });

  it('waits for a data set whatever ran before', () => {
    const expected: StepStatus = { state: 'waiting', note: 'needs a data set' };
    expectStatus('train', { current: networkWith(1, 1) }, expected);
  });
});

describe('statusOfStep of Evaluate and Predict', () => {
  const busy: TrainingState[] = [
    { status: 'starting', recipe: ARTICLE_RECIPE },
    RUNNING,
    { ...EVALUATING, history: [] },
  ];

  it.each(busy)('wait while the training is $status', (training) => {
    const expected: StepStatus = { state: 'waiting', note: 'waits for the training' };
    expectStatus('evaluate', { dataset: READY, training }, expected);
    expectStatus('predict', { dataset: READY, training }, expected);
  });

  it('wait while a search is at work', () => {
    const expected: StepStatus = { state: 'waiting', note: 'waits for the search' };
    const training: TrainingState = { status: 'searching' };
    expectStatus('evaluate', { dataset: READY, training }, expected);
    expectStatus('predict', { dataset: READY, training }, expected);
  });

  it('need a model after a training that failed', () => {
    const training: TrainingState = { status: 'failed', error: ERROR, history: epochs(3) };
    const part = { dataset: READY, training };
    expectStatus('evaluate', part, { state: 'waiting', note: 'needs a trained network' });
    expectStatus('predict', part, { state: 'waiting', note: 'needs a network or a forest' });
  });

  it('show the accuracy of the test', () => {
    const expected: StepStatus = { state: 'done', note: `test accuracy 81.7${SPACE}%` };
    expectStatus('evaluate', { dataset: READY, current: networkWith(50, 0.8173) }, expected);
  });
});

it('Evaluate shows the network of before while another is trained', () => {
  const part = { dataset: READY, current: networkWith(50, 0.8173), training: RUNNING };
  expectStatus('evaluate', part, { state: 'done', note: `test accuracy 81.7${SPACE}%` });
});

describe('statusOfStep of Compare', () => {
  const growing: AppState['forest'] = {
    status: 'growing',
    options: appStore.getInitialState().forestOptions,
    progress: { phase: 'growing', done: 3, elapsedMs: 10 },
  };
  const seeds = {
    status: 'running',
    stopping: false,
    shares: [],
    workers: 1,
    recipe: ARTICLE_RECIPE,
    recipes: seedRecipes(ARTICLE_RECIPE, 3),
    runs: [],
  } as const;
  const summary = summaryOf(runOf(), new Date(0));
  const keptRuns = { ...appStore.getInitialState().keptRuns, runs: [summary, summary] };

  it.each<[string, Partial<AppState>, StepStatus]>([
    ['there is a data set', {}, { state: 'ready', note: 'ready to compare' }],
    ['there are runs', { keptRuns }, { state: 'done', note: `2${SPACE}runs` }],
    [
      'a forest grows',
      { keptRuns, forest: growing },
      { state: 'running', note: 'growing a forest' },
    ],
    [
      'a search is at work',
      { keptRuns, training: { status: 'searching' } },
      { state: 'running', note: 'searching' },
    ],
    [
      'an experiment is at work',
      { keptRuns, training: RUNNING, experiments: { ...NO_EXPERIMENTS, seeds } },
      { state: 'running', note: 'an experiment is running' },
    ],
  ])('when %s', (_, part, expected) => {
    expectStatus('compare', { dataset: READY, ...part }, expected);
  });

  it('counts the runs without a data set too', () => {
    expectStatus('compare', { keptRuns }, { state: 'done', note: `2${SPACE}runs` });
  });
});

describe('statusOfStep of Predict with a network', () => {
  const READ: AnswerState = {
    status: 'ready',
    image: {} as Extract<AnswerState, { status: 'ready' }>['image'],
    probabilities: [0.2, 0.18, 0.62],
    distribution: { status: 'unknown', missing: { kind: 'missing', why: 'left-out' } },
  };
  const UNLIKE: AnswerState = { ...READ, distribution: detection(1, 1) };
  const WAITING: AnswerState = { status: 'waiting' };
  const FAILED: AnswerState = { status: 'failed', error: ERROR };
  const asked = (...answers: AnswerState[]): PredictedImage[] =>
    answers.map((answer, id) => ({
      id,
      predictedWith: 1,
      fileName: 'a.jpeg',
      picture: { kind: 'file', file: {} as File },
      answer,
    }));

  const cases: [string, PredictedImage[], StepStatus][] = [
    ['nothing is asked', [], { state: 'ready', note: 'try it on an X-ray' }],
    ['one waits', asked(WAITING), { state: 'running', note: 'reading the image' }],
    ['some wait', asked(READ, FAILED, WAITING), { state: 'running', note: `2 of 3${SPACE}images` }],
    ['all failed', asked(FAILED, FAILED), { state: 'failed', note: 'see what went wrong' }],
    ['one is refused', asked(UNLIKE), { state: 'done', note: 'no answer' }],
    ['one of several is', asked(UNLIKE, READ), { state: 'done', note: `1${SPACE}answer` }],
    ['one is answered', asked(READ), { state: 'done', note: `1${SPACE}answer` }],
    ['some failed', asked(READ, FAILED, READ), { state: 'done', note: `2${SPACE}answers` }],
  ];

  it.each(cases)('when %s', (_, predictedImages, expected) => {
    expectStatus(
      'predict',
      { dataset: READY, current: networkWith(1, 1), predictedImages },
      expected,
    );
  });
});

it('Predict can be asked with a forest alone, also while a network is trained or another one grows', () => {
  const { forestOptions: options } = appStore.getInitialState();
  const progress = { phase: 'growing', done: 3, elapsedMs: 10 } as const;
  const forest = { status: 'growing', options, progress } as const;
  const ready: StepStatus = { state: 'ready', note: 'try it on an X-ray' };
  expectStatus('predict', { dataset: READY, current: GROWN }, ready);
  expectStatus('predict', { dataset: READY, training: RUNNING, current: GROWN }, ready);
  expectStatus('predict', { dataset: READY, forest, current: GROWN }, ready);
  expectStatus(
    'predict',
    { dataset: READY, forest },
    { state: 'waiting', note: 'needs a network or a forest' },
  );
});

it('Train tells of an experiment as such', () => {
  const recipes = seedRecipes(ARTICLE_RECIPE, 3);
  const seeds = {
    status: 'running',
    stopping: false,
    shares: [],
    workers: 1,
    recipe: ARTICLE_RECIPE,
    recipes,
    runs: [],
  } as const;
  expectStatus(
    'train',
    { dataset: READY, training: RUNNING, experiments: { ...NO_EXPERIMENTS, seeds } },
    { state: 'running', note: 'experiment, training 1 of 3' },
  );
});

describe('statusOfStep of Predict with a saved model', () => {
  const openedModel = {} as NonNullable<AppState['openedModel']>;

  it('needs neither a data set nor a training', () => {
    const ready = { state: 'ready', note: 'try it on an X-ray' } as const;
    expectStatus('predict', { openedModel }, ready);
    expectStatus('predict', { openedModel, dataset: READY, training: RUNNING }, ready);
  });
});
