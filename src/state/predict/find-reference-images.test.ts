import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { datasetOf } from '../../domain/testing/dataset';
import { runOf } from '../../domain/testing/run';
import { appStore, type AppState } from '../app-store';
import { findReferenceImages } from './find-reference-images';
import { imagesOfDataset, imagesOfRun, knownCopies, type RunImages } from './reference-images';

const DATASET = { ...datasetOf([{}, { split: 'test' }, { split: 'test' }]), fingerprint: 'abc' };

function opened(dataset: typeof DATASET): Pick<AppState, 'dataset'> {
  const origin = { kind: 'kept' } as const;
  return { dataset: { status: 'ready', dataset, origin, keeping: { status: 'not-kept' } } };
}

function runOn(change: Partial<RunImages['dataset']>): RunImages {
  const run = runOf();
  return imagesOfRun({ ...run, dataset: { ...run.dataset, fingerprint: 'abc', ...change } });
}

beforeEach(() => {
  appStore.setState({
    keptDatasets: { status: 'ready', datasets: [], lost: [] },
  });
});
afterEach(() => {
  appStore.setState(appStore.getInitialState());
});

describe('findReferenceImages', () => {
  it('has those of a network that was just trained', async () => {
    const known = imagesOfDataset(DATASET, runOf());
    expect(await findReferenceImages(known)).toEqual({ ok: true, value: known });
  });

  it('finds those of a kept run where they are open, and holds them after', async () => {
    appStore.setState(opened(DATASET));
    const run = runOn({});
    const found = await findReferenceImages(run);
    expect(found).toEqual({
      ok: true,
      value: { kind: 'dataset', dataset: DATASET, plan: run.plan },
    });
    appStore.setState(opened({ ...DATASET, fingerprint: 'other' }));
    const again = await findReferenceImages(run);
    expect(again.ok && found.ok && again.value === found.value).toBe(true);
  });

  it('says what is missing', async () => {
    appStore.setState(opened({ ...DATASET, fingerprint: 'other' }));
    const missing = { kind: 'missing', why: 'elsewhere', fileName: 'small.zip' };
    for (const isSample of [false, true]) {
      expect(await findReferenceImages(runOn({ fileName: 'small.zip', isSample }))).toEqual({
        ok: true,
        value: { ...missing, isSample },
      });
    }
    expect(await findReferenceImages(runOn({ fingerprint: null }))).toEqual({
      ok: true,
      value: { kind: 'missing', why: 'no-fingerprint' },
    });
    expect(await findReferenceImages(knownCopies(null))).toEqual({
      ok: true,
      value: { kind: 'missing', why: 'left-out' },
    });
  });
});
