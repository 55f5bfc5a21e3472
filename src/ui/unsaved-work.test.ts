import { expect, it } from 'vitest';
import type { Exclusion } from '../domain/audit/exclusions';
import { datasetOf } from '../domain/testing/dataset';
import { forestRunOf } from '../domain/testing/forest-run';
import { runOf } from '../domain/testing/run';
import { appStore, type AppState } from '../state/app-store';
import type { KeepingState } from '../state/data/data-state';
import { hasUnsavedWork } from './unsaved-work';

const START = appStore.getInitialState();
const KEPT: KeepingState = {
  status: 'kept',
  kept: {
    id: 'a',
    fileName: 'archive.zip',
    images: 1,
    counts: datasetOf([{}]).counts,
    sizeBytes: 1,
    fingerprint: 'ab',
    resampling: 'opencv-bilinear',
    keptAt: '2026-03-01T12:00:00.000Z',
  },
  madeRoom: [],
};

function opened(keeping: KeepingState): AppState {
  const dataset = datasetOf([{}]);
  return { ...START, dataset: { status: 'ready', dataset, origin: { kind: 'kept' }, keeping } };
}

it('there is nothing to lose before a data set is open, and in one that is kept', () => {
  expect(hasUnsavedWork(START)).toBe(false);
  expect(hasUnsavedWork(opened(KEPT))).toBe(false);
  const forest = { status: 'failed', error: { code: 'storage/full' } } as const;
  expect(hasUnsavedWork({ ...opened(KEPT), forest })).toBe(false);
});

it.each<KeepingState>([
  { status: 'not-kept' },
  { status: 'writing' },
  { status: 'failed', error: { code: 'storage/full' } },
])('a data set that is not kept would be lost: $status', (keeping) => {
  expect(hasUnsavedWork(opened(keeping))).toBe(true);
});

it('exclusions, a training and a forest would be lost with a data set that is kept', () => {
  const exclusions: Exclusion[] = [{ reason: { kind: 'by-hand' }, images: [0] }];
  expect(hasUnsavedWork({ ...opened(KEPT), exclusions })).toBe(true);
  const training = { status: 'starting', recipe: START.recipe } as const;
  expect(hasUnsavedWork({ ...opened(KEPT), training })).toBe(true);
  const forest: AppState['forest'] = {
    status: 'growing',
    options: START.forestOptions,
    progress: { phase: 'loading', done: 0, elapsedMs: 0 },
  };
  expect(hasUnsavedWork({ ...opened(KEPT), forest })).toBe(true);
  const { current } = START;
  const network = { ...current, network: runOf() };
  expect(hasUnsavedWork({ ...opened(KEPT), current: network })).toBe(true);
  const grown = { ...current, forest: forestRunOf() };
  expect(hasUnsavedWork({ ...opened(KEPT), current: grown })).toBe(true);
});
