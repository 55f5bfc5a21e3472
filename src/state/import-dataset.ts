import { detailOf, type AppError } from '../domain/app-error';
import { appStore, isTraining } from './app-store';
import { clearPrediction } from './classify-image';
import { importArchive } from './clients/ingest-pool';
import { endTrainingWorker } from './clients/training-worker';

const SAMPLE_URL = 'sample-dataset.zip';

let current: AbortController | null = null;

/** Imports a dropped or chosen archive; the data set before it stays until this one is ready. */
export async function importDataset(archive: File, isSample = false): Promise<void> {
  if (isTraining(appStore.getState().training)) return;
  cancelImport();
  const controller = new AbortController();
  current = controller;
  const { signal } = controller;
  const result = await importArchive(archive, isSample, signal, (progress) => {
    if (signal.aborted) return;
    const importing = { status: 'loading', fileName: archive.name, isSample, progress } as const;
    appStore.setState({ importing });
  });
  if (signal.aborted) return;
  current = null;
  if (!result.ok) {
    reportFailure(result.error);
    return;
  }
  // Network and prediction belong to the data set before.
  endTrainingWorker();
  clearPrediction();
  appStore.setState({
    dataset: { status: 'ready', dataset: result.value },
    importing: { status: 'idle' },
    training: { status: 'idle' },
  });
}

export async function importSampleDataset(): Promise<void> {
  try {
    const response = await fetch(SAMPLE_URL);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const archive = new File([await response.blob()], SAMPLE_URL);
    await importDataset(archive, true);
  } catch (thrown) {
    reportFailure({ code: 'sample/unavailable', detail: detailOf(thrown) });
  }
}

/** Ends the import under way; its workers and their memory are freed at once. */
export function cancelImport(): void {
  current?.abort();
  current = null;
  appStore.setState({ importing: { status: 'idle' } });
}

function reportFailure(error: AppError): void {
  appStore.setState({ importing: { status: 'failed', error } });
}
