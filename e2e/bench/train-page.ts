import { proxy, wrap } from 'comlink';
import { importFiles } from '../../src/state/data/ingest-pool';
import type { TrainBenchOptions } from './train-figures';
import type { TrainBench } from './train.worker';

/** Called by the runner once the archive is chosen. */
async function runTrainBench(options: TrainBenchOptions) {
  const file = document.querySelector('input')?.files?.[0];
  if (file === undefined) throw new Error('no archive is chosen');
  const imported = await importFiles(
    {
      source: { kind: 'zip', file },
      isSample: false,
      workers: null,
      reader: 'exact',
    },
    new AbortController().signal,
    () => undefined,
    ({ plan }) => (plan ? Promise.resolve(plan) : Promise.reject(new Error('no plan'))),
  );
  if (!imported.ok) throw new Error(imported.error.code);
  const { classes, pixels, labels, images } = imported.value.dataset;
  const dataset = { pixels, labels, classCount: classes.length };
  const indicesOf = (split: 'train' | 'test') =>
    Int32Array.from(images.flatMap((image, index) => (image.split === split ? [index] : [])));
  const worker = new Worker(new URL('./train.worker.ts', import.meta.url), { type: 'module' });
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => {
      reject(new Error(message));
    };
  });
  const bench = wrap<TrainBench>(worker);
  const indices = { train: indicesOf('train'), test: indicesOf('test') };
  const onPhase = proxy((phase: string) => {
    const status = document.querySelector('[role=status]');
    if (status !== null) status.textContent = phase;
  });
  return Promise.race([failed, bench.run(dataset, indices, options, onPhase)]);
}

declare global {
  interface Window {
    runTrainBench: typeof runTrainBench;
  }
}

window.runTrainBench = runTrainBench;
