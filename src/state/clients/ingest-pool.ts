import { proxy } from 'comlink';
import type { AppError } from '../../domain/app-error';
import { assembleDataset, type DecodedBatch } from '../../domain/dataset/assemble-dataset';
import { findEmptyClass, type Dataset } from '../../domain/dataset/dataset';
import { fail, ok, type Result } from '../../domain/result';
import { sha256 } from '../../domain/sha256';
import type { ZipEntry } from '../../domain/zip/zip-directory';
import type { ArchiveSurvey, IngestService, Resampler } from '../../workers/ingest/protocol';
import { connectWorker, flatten, type WorkerClient } from './worker-client';

export interface ImportProgress {
  /** `opening`: a data set of an earlier visit. */
  phase: 'opening' | 'listing' | 'decoding' | 'finishing';
  /** Images done, also those that were skipped. */
  done: number;
  total: number;
  /** Since decoding began, in milliseconds; 0 in the other phases. */
  elapsedMs: number;
}

const MAX_WORKERS = 8;
/** Bounds the memory of a worker: a window is held packed and unpacked one image at a time. */
const MAX_WINDOW_BYTES = 16 * 2 ** 20;
const MIN_WINDOW_BYTES = 2 ** 18;
/** Windows a worker gets at least, so that none waits long for the others at the end. */
const WINDOWS_PER_WORKER = 6;

export function startIngestWorker(): WorkerClient<IngestService> {
  return connectWorker<IngestService>(
    'import',
    new Worker(new URL('../../workers/ingest/ingest.worker.ts', import.meta.url), {
      type: 'module',
    }),
  );
}

/**
 * Imports an archive with as many workers as the processor has cores. Aborting ends the workers at
 * once; the result is then meaningless and the caller drops it.
 */
export async function importArchive(
  archive: File,
  isSample: boolean,
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<Result<Dataset, AppError>> {
  const startedAt = performance.now();
  const workers = Array.from({ length: workerCount() }, startIngestWorker);
  const endWorkers = () => {
    workers.forEach((worker) => {
      worker.terminate();
    });
  };
  signal.addEventListener('abort', endWorkers);
  try {
    onProgress({ phase: 'listing', done: 0, total: 0, elapsedMs: 0 });
    const survey = await surveyArchive(workers, archive);
    if (!survey.ok) return survey;
    const batches = await decodeWindows(workers, archive, survey.value, onProgress);
    if (!batches.ok) return batches;

    const total = survey.value.survey.entries.length;
    onProgress({ phase: 'finishing', done: total, total, elapsedMs: 0 });
    await nextTask();
    const { plan } = survey.value.survey;
    const assembled = assembleDataset(plan, batches.value);
    await nextTask();
    const empty = findEmptyClass(assembled.counts);
    if (empty) {
      const { className, split } = empty;
      const skipped = assembled.skipped.filter(
        (image) => image.label === className && image.split === split,
      );
      const otherSplit = assembled.counts[split === 'train' ? 'test' : 'train'][className];
      return fail({ code: 'dataset/class-without-images', className, split, skipped, otherSplit });
    }
    return ok({
      ...assembled,
      source: { fileName: archive.name, sizeBytes: archive.size, isSample },
      metadataPath: plan.metadataPath,
      fixes: plan.fixes,
      fingerprint: await sha256(assembled.pixels, crypto.subtle),
      resampler: survey.value.resampler,
      importMs: performance.now() - startedAt,
    });
  } finally {
    signal.removeEventListener('abort', endWorkers);
    endWorkers();
  }
}

function workerCount(): number {
  return Math.min(MAX_WORKERS, Math.max(1, navigator.hardwareConcurrency));
}

interface SurveyedArchive {
  survey: ArchiveSurvey;
  resampler: Resampler;
}

type Pool = readonly WorkerClient<IngestService>[];

async function surveyArchive(
  workers: Pool,
  archive: File,
): Promise<Result<SurveyedArchive, AppError>> {
  const [first] = workers as [WorkerClient<IngestService>];
  const share = archive.size / (workers.length * WINDOWS_PER_WORKER);
  const windowBytes = Math.min(MAX_WINDOW_BYTES, Math.max(MIN_WINDOW_BYTES, share));
  const survey = flatten(
    await first.call((service) => service.survey(archive, archive.name, windowBytes)),
  );
  if (!survey.ok) return survey;
  const resampler = await first.call((service) => service.chooseResampler());
  if (!resampler.ok) return resampler;
  return ok({ survey: survey.value, resampler: resampler.value });
}

/** Every worker takes the next window as soon as it is free. */
async function decodeWindows(
  workers: Pool,
  archive: File,
  { survey: { windows, entries }, resampler }: SurveyedArchive,
  onProgress: (progress: ImportProgress) => void,
): Promise<Result<DecodedBatch[], AppError>> {
  const startedAt = performance.now();
  const total = entries.length;
  const batches: DecodedBatch[] = [];
  let done = 0;
  let next = 0;
  const failures: AppError[] = [];
  const report = (images: number) => {
    done += images;
    onProgress({ phase: 'decoding', done, total, elapsedMs: performance.now() - startedAt });
  };
  report(0);

  const serve = async (worker: WorkerClient<IngestService>) => {
    while (failures.length === 0) {
      const window = windows[next++];
      if (window === undefined) return;
      const wanted = window.entries.map((at) => entries[at] as ZipEntry);
      const request = { window, entries: wanted, resampler };
      const batch = await worker.call((service) =>
        service.decodeWindow(archive, request, proxy(report)),
      );
      if (batch.ok) batches.push(batch.value);
      else failures.push(batch.error);
    }
  };
  await Promise.all(workers.map(serve));
  return failures[0] ? fail(failures[0]) : ok(batches);
}

/** Lets the page draw and answer clicks between two pieces of work of some 50 ms each. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
