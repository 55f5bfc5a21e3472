import { expect, it } from 'vitest';
import { datasetOf } from '../domain/testing/dataset';
import { experimentRun } from '../domain/testing/experiment-run';
import { forestRunOf } from '../domain/testing/forest-run';
import { runOf } from '../domain/testing/run';
import { summaryOf } from '../domain/run/run-summary';
import { appStore, type AppState } from '../state/app-store';
import type { KeepingState } from '../state/data/data-state';
import { NO_EXPERIMENTS, type ExperimentState } from '../state/evaluate/experiment-state';
import { hasUnsavedWork } from './unsaved-work';
import { runningTraining } from './testing/trainings';

const START = appStore.getInitialState();
const DATASET = datasetOf([{}]);
const ERROR = { code: 'storage/full' } as const;

function opened(keeping: KeepingState = { status: 'not-kept' }, fingerprint = 'ab'): AppState {
  const dataset = { ...DATASET, fingerprint: fingerprint === '' ? null : fingerprint };
  return { ...START, dataset: { status: 'ready', dataset, origin: { kind: 'kept' }, keeping } };
}

const excluded = { exclusions: [{ reason: { kind: 'by-hand' as const }, images: [0] }] };

it('asks nothing before a data set is open', () => {
  expect(hasUnsavedWork(START)).toBe(false);
});

it.each<[KeepingState['status'], KeepingState, boolean]>([
  ['not-kept', { status: 'not-kept' }, false],
  ['failed', { status: 'failed', error: ERROR }, false],
  ['forgotten-elsewhere', { status: 'forgotten-elsewhere' }, false],
  ['writing', { status: 'writing' }, true],
])('a data set that is %s: its files are still there', (_, keeping, isAsked) => {
  expect(hasUnsavedWork(opened(keeping))).toBe(isAsked);
});

it('what is left out comes back, unless the data set cannot be known again', () => {
  expect(hasUnsavedWork({ ...opened(), ...excluded })).toBe(false);
  expect(hasUnsavedWork({ ...opened({ status: 'not-kept' }, ''), ...excluded })).toBe(true);
});

it('a training is lost before its first checkpoint alone, and while it is evaluated', () => {
  const after = (keeping: ReturnType<typeof runningTraining>['keeping']) =>
    hasUnsavedWork({ ...opened(), training: runningTraining({ keeping }) });
  expect(after({ status: 'not-yet' })).toBe(true);
  expect(after({ status: 'kept', epoch: 2 })).toBe(false);
  expect(after({ status: 'failed', detail: 'no room' })).toBe(true);
  const { backend, recipe, history, validationMatrix } = runningTraining();
  const seen = { backend, recipe, history, validationMatrix };
  const training = { status: 'evaluating', ...seen } as const;
  expect(hasUnsavedWork({ ...opened(), training })).toBe(true);
});

it('a forest that grows would be lost', () => {
  const forest: AppState['forest'] = {
    status: 'growing',
    options: START.forestOptions,
    progress: { phase: 'loading', done: 0, elapsedMs: 0 },
  };
  expect(hasUnsavedWork({ ...opened(), forest })).toBe(true);
  expect(hasUnsavedWork({ ...opened(), forest: { status: 'failed', error: ERROR } })).toBe(false);
});

it('a network and a forest would be lost that are not kept', () => {
  const [network, forest] = [runOf(), forestRunOf()];
  const keptRuns = {
    ...START.keptRuns,
    runs: [network, forest].map((run) => summaryOf(run, new Date(0))),
  };
  const { current } = START;
  for (const one of [
    { ...current, network },
    { ...current, forest },
  ]) {
    expect(hasUnsavedWork({ ...opened(), current: one })).toBe(true);
    expect(hasUnsavedWork({ ...opened(), current: one, keptRuns })).toBe(false);
    const inPageOnly = new Map([[network.id, 'no room']]);
    expect(
      hasUnsavedWork({ ...opened(), current: one, keptRuns: { ...keptRuns, inPageOnly } }),
    ).toBe(true);
  }
});

it('an experiment is lost that has results and cannot be kept', () => {
  const run = experimentRun({ labels: Uint8Array.of(0), test: { 0: 0 } });
  const kept = { recipe: run.recipe, recipes: [run.recipe] };
  const begun = { ...kept, keepingProblem: 'no room' };
  const isAskedOf = (one: ExperimentState) =>
    hasUnsavedWork({ ...opened(), experiments: { ...NO_EXPERIMENTS, seeds: one } });
  expect(isAskedOf({ ...begun, status: 'stopped', runs: [] })).toBe(false);
  expect(isAskedOf({ ...begun, status: 'ready', runs: [run] })).toBe(true);
  expect(isAskedOf({ ...kept, status: 'ready', runs: [run] })).toBe(false);
});
