import { proxy } from 'comlink';
import type { AppError } from '../../domain/app-error';
import {
  addBatch,
  finishAssembly,
  startAssembly,
  type Assembly,
} from '../../domain/dataset/assemble-dataset';
import { areArticleClasses, classNamed } from '../../domain/dataset/classes';
import { countOf, findEmptyClass, type Dataset } from '../../domain/dataset/dataset';
import type { Reader } from '../../domain/dataset/reader';
import { fail, ok, type Result } from '../../domain/result';
import type { ChosenReader, IngestService, Originals } from '../../workers/ingest/protocol';
import { measureFiles } from './folder';
import type { ImportSource } from './import-offer';
import { planSource, type AskForPlan, type PlannedSource } from './plan-source';
import { takeFingerprint } from './take-fingerprint';
import { nextTask } from '../shared/next-task';
import { machineMemoryGib } from '../shared/machine-memory';
import type { WorkerClient } from '../shared/worker-client';
import { startWorker } from '../shared/workers';

export interface ImportProgress {
  /** `opening`: a data set of an earlier visit; `planning`: until a person has answered. */
  phase: 'opening' | 'listing' | 'planning' | 'decoding' | 'finishing';
  /** Images done, also those that were skipped. */
  done: number;
  total: number;
  /** Since decoding began, in milliseconds; 0 in the other phases. */
  elapsedMs: number;
}

/** Gibibytes of the machine that a worker is thought to need beside the page. */
const MEMORY_PER_WORKER = 0.5;
/** What all windows may take together, so that memory does not grow with the cores. */
const ALL_WINDOWS_BYTES = 64 * 2 ** 20;
const MAX_WINDOW_BYTES = 16 * 2 ** 20;
const MIN_WINDOW_BYTES = 2 ** 18;
/** Windows a worker gets at least, so that none waits long for the others at the end. */
const WINDOWS_PER_WORKER = 6;

/** What to import, and how. */
export interface ImportRequest {
  source: ImportSource;
  isSample: boolean;
  /** How many decode side by side; null: as the machine allows. */
  workers: number | null;
  reader: Reader;
}

/** A data set, and where the files behind its images can be read again. */
export interface ImportedDataset {
  dataset: Dataset;
  originals: Originals;
}

/**
 * Imports an archive or a folder with as many workers as the processor has cores and the memory
 * allows. Aborting ends the workers at once; the result is then meaningless and the caller drops it.
 */
export async function importFiles(
  { source, isSample, workers: wanted, reader }: ImportRequest,
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
  askForPlan: AskForPlan,
): Promise<Result<ImportedDataset, AppError>> {
  const startedAt = performance.now();
  const workers = Array.from({ length: wanted ?? workerCount() }, () =>
    startWorker('ingest', 'import'),
  );
  const endWorkers = () => {
    workers.forEach((worker) => {
      worker.end();
    });
  };
  signal.addEventListener('abort', endWorkers);
  try {
    onProgress({ phase: 'listing', done: 0, total: 0, elapsedMs: 0 });
    const sizes = await sizesOf(source, signal);
    const sizeBytes = sum(sizes);
    let askedMs = 0;
    const reading = await planReading(workers, source, sizes, reader, async (look) => {
      const askedAt = performance.now();
      onProgress({ phase: 'planning', done: 0, total: 0, elapsedMs: 0 });
      const plan = await askForPlan(look);
      askedMs = performance.now() - askedAt;
      return plan;
    });
    if (!reading.ok) return reading;
    const decodingStart = performance.now();
    const decoded = await decodePieces(workers, reading.value, onProgress);
    if (!decoded.ok) return decoded;
    const decodingMs = performance.now() - decodingStart;
    const workersUsed = workers.length;
    // Their memory is needed no more, and the page's is about to be at its highest.
    endWorkers();

    const { planned, by } = reading.value;
    const total = countImages(planned);
    onProgress({ phase: 'finishing', done: total, total, elapsedMs: 0 });
    await nextTask();
    const { fileName, plan, originals } = planned;
    const assembled = finishAssembly(decoded.value);
    await nextTask();
    const empty = findEmptyClass(assembled.classes, assembled.counts);
    if (empty) {
      const { className: label, split } = empty;
      const skipped = assembled.skipped.filter(
        (image) => image.label === label && image.split === split,
      );
      const otherSplit = countOf(assembled.counts[split === 'train' ? 'test' : 'train'], label);
      const className = classNamed(assembled.classes, label).displayName;
      const hasArticleFixes = areArticleClasses(assembled.classes);
      return fail({
        code: 'dataset/class-without-images',
        ...{ className, split, skipped, otherSplit, hasArticleFixes },
      });
    }
    const fingerprinted = await takeFingerprint(assembled.pixels, signal);
    if (!fingerprinted.ok) return fingerprinted;
    const dataset: Dataset = {
      ...assembled,
      ...fingerprinted.value,
      source: { fileName, sizeBytes, isSample },
      metadataPath: plan.metadataPath,
      plan: plan.plan,
      fixes: plan.fixes,
      ...by,
      timings: {
        workers: workersUsed,
        listMs: decodingStart - startedAt - askedMs,
        decodingMs,
        totalMs: performance.now() - startedAt - askedMs,
        stagesMs: decoded.value.stagesMs,
      },
    };
    return ok({ dataset, originals });
  } finally {
    signal.removeEventListener('abort', endWorkers);
    endWorkers();
  }
}

function workerCount(): number {
  const byMemory = Math.floor(machineMemoryGib() / MEMORY_PER_WORKER);
  return Math.max(1, Math.min(navigator.hardwareConcurrency, byMemory));
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

interface PlannedReading {
  planned: PlannedSource;
  by: ChosenReader;
}

type Pool = readonly WorkerClient<IngestService>[];

async function planReading(
  workers: Pool,
  source: ImportSource,
  sizes: readonly number[],
  reader: Reader,
  askForPlan: AskForPlan,
): Promise<Result<PlannedReading, AppError>> {
  const [first] = workers as [WorkerClient<IngestService>];
  const share = sum(sizes) / (workers.length * WINDOWS_PER_WORKER);
  const most = Math.min(MAX_WINDOW_BYTES, ALL_WINDOWS_BYTES / workers.length);
  const pieceBytes = Math.max(MIN_WINDOW_BYTES, Math.min(most, share));
  const planned = await planSource(first, source, sizes, pieceBytes, askForPlan);
  if (!planned.ok) return planned;
  const by = await first.call((service) => service.chooseReader(reader));
  return by.ok ? ok({ planned: planned.value, by: by.value }) : by;
}

function countImages({ plan }: PlannedSource): number {
  return plan.images.length + plan.dropped.length;
}

/** Every worker takes the next piece as soon as it is free. */
async function decodePieces(
  workers: Pool,
  { planned, by }: PlannedReading,
  onProgress: (progress: ImportProgress) => void,
): Promise<Result<Assembly, AppError>> {
  const startedAt = performance.now();
  const total = countImages(planned);
  const assembly = startAssembly(planned.plan);
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
      const piece = planned.pieces[next++];
      if (piece === undefined) return;
      const request = { piece, by };
      const batch = await worker.call((service) => service.decodePiece(request, proxy(report)));
      if (batch.ok) addBatch(assembly, batch.value);
      else failures.push(batch.error);
    }
  };
  await Promise.all(workers.map(serve));
  return failures[0] ? fail(failures[0]) : ok(assembly);
}
