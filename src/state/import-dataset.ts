import { detailOf, type AppError } from '../domain/app-error';
import { fail, ok, type Result } from '../domain/result';
import { appStore, isTraining } from './app-store';
import { clearPrediction } from './classify-image';
import { importFiles, type ImportedDataset, type ImportProgress } from './clients/ingest-pool';
import { endTrainingWorker } from './clients/training-worker';
import { flatten } from './clients/worker-client';
import { clearExploration } from './explore-dataset';
import type { ImportOffer, ImportSource } from './import-offer';
import { readIngestTuning } from './ingest-tuning';

/** Beside the page, wherever that is served. */
const SAMPLE_FILE = 'sample-dataset.zip';

let current: AbortController | null = null;

export async function importSampleDataset(): Promise<void> {
  await importDataset({
    name: SAMPLE_FILE,
    isSample: true,
    open: (signal) =>
      attempt(
        () => fetchSample(signal),
        (detail) => ({ code: 'sample/unavailable', detail }),
      ),
  });
}

async function fetchSample(signal: AbortSignal): Promise<ImportSource> {
  const response = await fetch(SAMPLE_FILE, { signal });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return { kind: 'zip', file: new File([await response.blob()], SAMPLE_FILE) };
}

/** Imports what was dropped or chosen; the data set before it stays until this one is ready. */
export async function importDataset({ name, isSample, open }: ImportOffer): Promise<void> {
  if (isTraining(appStore.getState().training)) return;
  cancelImport();
  const controller = new AbortController();
  const { signal } = controller;
  current = controller;
  // Cancelled, finished, or another import came after this one: what is late is dropped.
  const isUnwanted = () => current !== controller;
  const report = (progress: ImportProgress) => {
    if (isUnwanted()) return;
    appStore.setState({ importing: { status: 'loading', fileName: name, isSample, progress } });
  };
  report({ phase: 'listing', done: 0, total: 0, elapsedMs: 0 });

  const source = await open(signal);
  if (isUnwanted()) return;
  const result = source.ok
    ? flatten(
        await attempt(
          () =>
            importFiles(
              {
                source: source.value,
                isSample,
                resampling: appStore.getState().resampling,
                tuning: readIngestTuning(location.search),
              },
              signal,
              report,
            ),
          (detail) => ({ code: 'import/failed', fileName: name, detail }),
        ),
      )
    : source;
  if (isUnwanted()) return;
  current = null;
  if (result.ok) openDataset(result.value);
  else appStore.setState({ importing: { status: 'failed', error: result.error } });
}

/** What was found in the data set before, its network and its prediction go with it. */
function openDataset({ dataset, originals }: ImportedDataset): void {
  endTrainingWorker();
  clearPrediction();
  clearExploration();
  appStore.setState(({ recipe }) => ({
    dataset: { status: 'ready', dataset, archive: originals },
    importing: { status: 'idle' },
    training: { status: 'idle' },
    // The pixels are what they are: a recipe cannot ask for others.
    recipe: { ...recipe, resampling: dataset.resampling },
  }));
}

async function attempt<T>(
  work: () => Promise<T>,
  toError: (detail: string) => AppError,
): Promise<Result<T, AppError>> {
  try {
    return ok(await work());
  } catch (thrown) {
    return fail(toError(detailOf(thrown)));
  }
}

/** Ends the import under way; its workers and their memory are freed at once. */
export function cancelImport(): void {
  current?.abort();
  current = null;
  appStore.setState({ importing: { status: 'idle' } });
}
