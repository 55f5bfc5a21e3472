import { proxy } from 'comlink';
import type { AppError } from '../../domain/app-error';
import { assembleDataset, type DecodedBatch } from '../../domain/dataset/assemble-dataset';
import { findEmptyClass, type Dataset } from '../../domain/dataset/dataset';
import { fail, ok, type Result } from '../../domain/result';
import { sha256 } from '../../domain/sha256';
import type { IngestService, Originals, Resampler, Survey } from '../../workers/ingest/protocol';
import { listFolder, measureFiles, surveyOfFolder, type Folder } from '../folder';
import type { ImportSource } from '../import-offer';
import { nextTask } from '../next-task';
import { connectWorker, flatten, type WorkerClient } from './worker-client';

export interface ImportProgress {
  phase: 'listing' | 'decoding' | 'finishing';
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

/** A data set, and where the files behind its images can be read again. */
export interface ImportedDataset {
  dataset: Dataset;
  originals: Originals;
}

/**
 * Imports an archive or a folder with as many workers as the processor has cores. Aborting ends the workers at
 * once; the result is then meaningless and the caller drops it.
 */
export async function importFiles(
  source: ImportSource,
  isSample: boolean,
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<Result<ImportedDataset, AppError>> {
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
    const sizes = await sizesOf(source, signal);
    const sizeBytes = sum(sizes);
    const surveyed = await surveySource(workers, source, sizes);
    if (!surveyed.ok) return surveyed;
    const batches = await decodePieces(workers, surveyed.value, onProgress);
    if (!batches.ok) return batches;

    const { survey, resampler } = surveyed.value;
    const total = countImages(survey);
    onProgress({ phase: 'finishing', done: total, total, elapsedMs: 0 });
    await nextTask();
    const { fileName, plan, originals } = survey;
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
    const dataset: Dataset = {
      ...assembled,
      source: { fileName, sizeBytes, isSample },
      metadataPath: plan.metadataPath,
      fixes: plan.fixes,
      fingerprint: await sha256(assembled.pixels, crypto.subtle),
      resampler,
      importMs: performance.now() - startedAt,
    };
    return ok({ dataset, originals });
  } finally {
    signal.removeEventListener('abort', endWorkers);
    endWorkers();
  }
}

function workerCount(): number {
  return Math.min(MAX_WORKERS, Math.max(1, navigator.hardwareConcurrency));
}

/** In bytes: of a zip, or of each file of a folder. */
function sizesOf(source: ImportSource, signal: AbortSignal): Promise<number[]> {
  return source.kind === 'zip'
    ? Promise.resolve([source.file.size])
    : measureFiles(source.folder, signal);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}

interface SurveyedSource {
  survey: Survey;
  resampler: Resampler;
}

type Pool = readonly WorkerClient<IngestService>[];

async function surveySource(
  workers: Pool,
  source: ImportSource,
  sizes: readonly number[],
): Promise<Result<SurveyedSource, AppError>> {
  const [first] = workers as [WorkerClient<IngestService>];
  const share = sum(sizes) / (workers.length * WINDOWS_PER_WORKER);
  const pieceBytes = Math.min(MAX_WINDOW_BYTES, Math.max(MIN_WINDOW_BYTES, share));
  const survey =
    source.kind === 'zip'
      ? flatten(
          await first.call((service) => service.survey(source.file, source.file.name, pieceBytes)),
        )
      : await surveyFolder(first, source.folder, sizes, pieceBytes);
  if (!survey.ok) return survey;
  const resampler = await first.call((service) => service.chooseResampler());
  if (!resampler.ok) return resampler;
  return ok({ survey: survey.value, resampler: resampler.value });
}

async function surveyFolder(
  worker: WorkerClient<IngestService>,
  folder: Folder,
  sizes: readonly number[],
  pieceBytes: number,
): Promise<Result<Survey, AppError>> {
  const listing = listFolder(folder);
  const found = flatten(await worker.call((service) => service.surveyFolder(listing, pieceBytes)));
  if (!found.ok) return found;
  return ok(
    found.value.kind === 'archive'
      ? found.value.survey
      : surveyOfFolder(folder, sizes, found.value.plan, pieceBytes),
  );
}

function countImages({ plan }: Survey): number {
  return plan.images.length + plan.dropped.length;
}

/** Every worker takes the next piece as soon as it is free. */
async function decodePieces(
  workers: Pool,
  { survey, resampler }: SurveyedSource,
  onProgress: (progress: ImportProgress) => void,
): Promise<Result<DecodedBatch[], AppError>> {
  const startedAt = performance.now();
  const total = countImages(survey);
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
      const piece = survey.pieces[next++];
      if (piece === undefined) return;
      const request = { piece, resampler };
      const batch = await worker.call((service) => service.decodePiece(request, proxy(report)));
      if (batch.ok) batches.push(batch.value);
      else failures.push(batch.error);
    }
  };
  await Promise.all(workers.map(serve));
  return failures[0] ? fail(failures[0]) : ok(batches);
}
