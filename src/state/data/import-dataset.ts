import { detailOf, type AppError } from '../../domain/app-error';
import type { Dataset } from '../../domain/dataset/dataset';
import type { ImportPlan } from '../../domain/plan/import-plan';
import { fail, ok, type Result } from '../../domain/result';
import type { Look } from '../../workers/ingest/protocol';
import { appStore, showDataset } from '../app-store';
import { isTraining } from '../train/train-state';
import type { OpenedDataset } from './data-state';
import { importFiles, type ImportProgress } from './ingest-pool';
import { PacedPhases } from '../shared/paced';
import { flatten } from '../shared/worker-client';
import { endDatasetWorkers } from '../shared/workers';
import type { ImportOffer, ImportSource } from './import-offer';
import { readIngestTuning } from './ingest-tuning';
import { keepDataset } from './kept-datasets';
import { madeOf } from '../visit/made-of-dataset';

/** Beside the page, wherever that is served. */
const SAMPLE_FILE = 'sample-dataset.zip';

let current: AbortController | null = null;

/** The sample is not kept: it opens in seconds anyway. @returns null where it did not open */
export function importSampleDataset(): Promise<Dataset | null> {
  return importOffer({
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
export async function importDataset(offer: ImportOffer): Promise<void> {
  const opened = await importOffer(offer);
  if (opened && appStore.getState().keepsDatasets) void keepDataset(opened);
}

function importOffer({ name, isSample, open }: ImportOffer): Promise<Dataset | null> {
  return runImport(name, isSample, async (signal, report) => {
    const source = await open(signal);
    if (!source.ok) return source;
    const request = {
      source: source.value,
      isSample,
      workers: readIngestTuning(location.search).workers,
      reader: appStore.getState().readerChoice,
    };
    const imported = flatten(
      await attempt(
        () => importFiles(request, signal, report, (look) => askForPlan(look, signal)),
        (detail) => ({ code: 'import/failed', fileName: name, detail }),
      ),
    );
    if (!imported.ok) return imported;
    const { dataset, originals } = imported.value;
    return ok({
      ...{ dataset, origin: originals, keeping: { status: 'not-kept' } },
      // The sample is read in seconds, and is what it is.
      ...(!isSample && { source: source.value }),
    });
  });
}

/**
 * Opens a data set in any way; the one before it stays until this one is ready.
 *
 * @returns the data set, null where it failed or is no longer wanted
 */
export async function runImport(
  fileName: string,
  isSample: boolean,
  load: (
    signal: AbortSignal,
    report: (progress: ImportProgress) => void,
  ) => Promise<Result<OpenedDataset, AppError>>,
  firstPhase: ImportProgress['phase'] = 'listing',
): Promise<Dataset | null> {
  if (isTraining(appStore.getState().training)) return null;
  cancelImport();
  const controller = new AbortController();
  current = controller;
  // Cancelled, finished, or another import came after this one: what is late is dropped.
  const isUnwanted = () => current !== controller;
  const shown = new PacedPhases<ImportProgress>((progress) => {
    if (isUnwanted()) return;
    appStore.setState({
      importing: { status: 'loading', fileName, isSample, progress, question: null },
    });
  });
  const report = (progress: ImportProgress) => {
    shown.tell(progress);
  };
  report({ phase: firstPhase, done: 0, total: 0, elapsedMs: 0 });

  const result = await load(controller.signal, report);
  if (isUnwanted()) return null;
  const made = result.ok ? await madeOf(result.value.dataset) : {};
  if (isUnwanted()) return null;
  current = null;
  if (!result.ok) {
    appStore.setState({ importing: { status: 'failed', error: result.error } });
    return null;
  }
  endDatasetWorkers();
  showDataset(result.value, made);
  return result.value.dataset;
}

/** Waits for the plan that a person makes of what was found. Aborting leaves it waiting for ever. */
function askForPlan(look: Look, signal: AbortSignal): Promise<ImportPlan> {
  return new Promise((resolve) => {
    if (signal.aborted) return;
    appStore.setState(({ importing }) =>
      importing.status === 'loading'
        ? { importing: { ...importing, question: { look, answer: resolve } } }
        : {},
    );
  });
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

/** Forgets why the last import failed. */
export function dismissImport(): void {
  if (appStore.getState().importing.status === 'failed') {
    appStore.setState({ importing: { status: 'idle' } });
  }
}
