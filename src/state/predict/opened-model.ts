import type { AppError } from '../../domain/app-error';
import { savedModelOf } from '../../domain/model/saved-model';
import type { Model } from '../../domain/model/model';
import type { RunSummary } from '../../domain/run/run-summary';
import { appStore } from '../app-store';
import { callExport, workers } from '../shared/workers';
import { flatten } from '../shared/worker-client';
import { choosePredictorKind } from './predict-images';
import { imagesOfRun, knownCopies } from './reference-images';
import type { Predictor } from './predict-state';
import { readKeptRun } from '../evaluate/kept-runs';

/** Counts the attempts, so that one that was overtaken changes nothing. */
let attempt = 0;

/**
 * Has Predict ask the model in a bundle.
 *
 * @returns why not, and then the model before stays; null when it does, or another was chosen meanwhile
 */
export async function openBundle(file: File): Promise<AppError | null> {
  const own = ++attempt;
  const read = flatten(await callExport((service) => service.readBundle(file)));
  if (!read.ok)
    return read.error.code === 'bundle/not-a-bundle' ? whatItIs(file, read.error) : read.error;
  if (own === attempt) {
    const { model, copies } = read.value;
    const origin = { kind: 'bundle', fileName: file.name } as const;
    show({ ...model, origin, known: knownCopies(copies) });
  }
  return null;
}

/** What a file is that is no bundle, where that is known; else the error. */
async function whatItIs(file: File, error: AppError): Promise<AppError> {
  const misplaced = await workers.images.call((service) =>
    service.misplacedFile(file, file.name, 'bundle'),
  );
  return (misplaced.ok ? misplaced.value : null) ?? error;
}

/** Has Predict ask the model of a kept run, without its data set. @returns as `openBundle` */
export async function openKeptModel(summary: RunSummary): Promise<AppError | null> {
  const own = ++attempt;
  const run = await readKeptRun(summary);
  if (!run.ok) return run.error;
  if (own === attempt) {
    const model = savedModelOf(run.value, summary.name);
    show({ ...model, origin: { kind: 'kept', id: summary.id }, known: imagesOfRun(run.value) });
  }
  return null;
}

/** Has Predict try the current models again, where there are any. */
export function closeOpenedModel(): void {
  attempt++;
  show(null);
}

/** Has Predict try the current model of a kind, whatever answered before. */
export function answerByCurrent(kind: Model['kind']): void {
  closeOpenedModel();
  choosePredictorKind(kind);
}

function show(openedModel: Predictor | null): void {
  appStore.setState({ openedModel });
}
