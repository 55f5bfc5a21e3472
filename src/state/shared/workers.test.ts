import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endDatasetWorkers, endWithDataset, workers } from './workers';

/** Never answers. */
class SilentWorker extends EventTarget {
  readonly kind: string | undefined;
  constructor(url: URL) {
    super();
    this.kind = /(\w+)\.worker/.exec(url.href)?.[1];
    living.add(this);
  }
  postMessage(): void {
    // It hears nothing.
  }
  terminate(): void {
    living.delete(this);
  }
}

const living = new Set<SilentWorker>();

beforeEach(() => vi.stubGlobal('Worker', SilentWorker));
afterEach(() => vi.unstubAllGlobals());

it('ends what holds the open data set, and nothing else, when another is opened', async () => {
  const ofDataset = [workers.audit, workers.evaluation, workers.explanation];
  const ended = ofDataset.map((worker) => worker.call((service) => service.figures()));
  const training = workers.training.call((service) => service.stop());
  void workers.prediction.call((service) => service.figures());
  void workers.images.call((service) => service.chooseReader('exact'));
  void workers.storage.call((service) => service.list());
  expect([...living].map(({ kind }) => kind)).toEqual([
    'analysis',
    'analysis',
    'analysis',
    'training',
    'analysis',
    'ingest',
    'storage',
  ]);

  endDatasetWorkers();
  const detail = 'it was ended';
  for (const [result, service] of [
    [ended[0], 'audit'],
    [ended[1], 'evaluation'],
    [ended[2], 'explanation'],
    [training, 'training'],
  ] as const) {
    expect(await result).toEqual({ ok: false, error: { code: 'worker/crashed', service, detail } });
  }
  expect([...living].map(({ kind }) => kind)).toEqual(['analysis', 'ingest', 'storage']);

  for (const worker of Object.values(workers)) worker.end();
  expect([...living]).toEqual([]);
});

it('ends what has asked for it, until that is taken back', () => {
  const end = vi.fn();
  const takeBack = endWithDataset(end);
  endDatasetWorkers();
  expect(end).toHaveBeenCalledTimes(1);
  takeBack();
  endDatasetWorkers();
  expect(end).toHaveBeenCalledTimes(1);
});
