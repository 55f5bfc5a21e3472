import type { AppError } from '../../domain/app-error';
import { calibrateRun } from '../../domain/run/calibrate-run';
import type { KeptRun } from '../../domain/run/kept-run';
import { appStore } from '../app-store';
import { callExport, workers } from '../shared/workers';
import { flatten } from '../shared/worker-client';
import { imagesOfRun, knownCopies } from './reference-images';
import type { OpenedModel } from './opened-model-state';
import { readCheckedRun } from '../evaluate/read-checked-run';

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

/** Has Predict ask the network of a kept run, without its data set. @returns as `openBundle` */
export async function openKeptModel(kept: KeptRun): Promise<AppError | null> {
  const own = ++attempt;
  const parts = await readCheckedRun(kept);
  if (!parts.ok) return parts.error;
  const { run, labels } = parts.value;
  const { recipe, weights, dataset, startedAt, evaluation } = run;
  if (own === attempt) {
    show({
      name: kept.name,
      model: { kind: 'network', recipe, weights },
      resampling: recipe.resampling,
      isSample: dataset.isSample,
      startedAt,
      calibration: calibrateRun(run, { labels }),
      testMatrix: evaluation.test.confusionMatrix,
      origin: { kind: 'kept-run', id: kept.id },
      known: imagesOfRun(run),
    });
  }
  return null;
}

/** Has Predict ask the models made here again, where there are any. */
export function closeOpenedModel(): void {
  attempt++;
  show(null);
}

function show(openedModel: OpenedModel | null): void {
  appStore.setState({ openedModel });
}
