import type { AppError } from '../../domain/app-error';
import { fail, ok, type Result } from '../../domain/result';
import { epochOrder, oversampleByIndex } from '../../domain/training/epoch-order';
import type { EpochRecord } from '../../domain/training/history';
import { learningRateAt } from '../../domain/training/learning-rate';
import type { LayerWeights } from '../../domain/training/network-shape';
import type { RunPosition } from '../../domain/training/run-position';
import type { RunStatus } from '../../domain/training/run-status';
import { bestEpoch, hasDiverged, hasStoppedImproving } from '../../domain/training/stopping';
import { KeptWeights } from './kept-weights';
import { CHECKPOINT_INTERVAL_MS, Checkpoints } from './checkpoints';
import { LiveReports } from './live-reports';
import type { LoadedDataset } from './loaded-dataset';
import type { TrainingEvent, TrainingRequest } from './protocol';
import type { RunControl } from './run-control';
import type { BatchMeans, Trainer, Validated } from './trainer';

/** How a run ended and what is kept of it. */
export interface TrainedWeights {
  status: RunStatus;
  history: EpochRecord[];
  /** Null for an epoch that was cut short. */
  keptEpoch: number | null;
  weights: LayerWeights[];
}

/**
 * The training loop: epochs of shuffled batches, each followed by validation. Everything random
 * follows from the recipe and the number of the step.
 *
 * @param checkpointIntervalMs how often a position is told from which the run could go on
 * @returns what is kept, or `training/diverged` when no weights were ever good
 */
export async function trainNetwork(
  trainer: Trainer,
  { labels, classCount }: Pick<LoadedDataset, 'labels' | 'classCount'>,
  request: TrainingRequest,
  control: RunControl,
  onEvent: (event: TrainingEvent) => void,
  checkpointIntervalMs = CHECKPOINT_INTERVAL_MS,
): Promise<Result<TrainedWeights, AppError>> {
  const { recipe, trainIndices, validationIndices, from } = request;
  const indices =
    recipe.oversampling === 'duplicate'
      ? oversampleByIndex(trainIndices, labels, recipe.seed)
      : trainIndices;
  const history: EpochRecord[] = [...(from?.history ?? [])];
  const kept = new KeptWeights(trainer, recipe.keptEpoch, from?.kept ?? null);
  const onCheckpoint = (position: RunPosition) => {
    onEvent({ kind: 'checkpoint', position });
  };
  const checkpoints = new Checkpoints(trainer, kept, control, onCheckpoint, checkpointIntervalMs);
  let status: RunStatus = 'completed';
  let isCutShort = false;
  try {
    while (history.length < recipe.epochs) {
      const epoch = history.length + 1;
      trainer.beginEpoch(epochOrder(indices, recipe.seed, epoch));
      const isFirst = from !== null && epoch === from.history.length + 1;
      if (isFirst) trainer.writeState(from.state);
      const means = await trainEpoch(
        { trainer, request, control, onEvent, checkpoints, history, images: indices.length },
        isFirst ? from.step : 0,
      );
      if (means !== null && hasDiverged(means.loss, history, classCount)) {
        status = 'diverged';
        break;
      }
      // An epoch that was cut short has no record: its figures would not compare with the others'.
      if (means === null || control.isStopped()) {
        status = 'stopped';
        isCutShort = means !== null;
        break;
      }
      const validation = await validate(trainer, validationIndices, control);
      if (control.isStopped()) {
        status = 'stopped';
        isCutShort = true;
        break;
      }
      if (validation !== null && !Number.isFinite(validation.loss)) {
        status = 'diverged';
        break;
      }
      const record = recordOf(epoch, means, validation, control.elapsedMs);
      history.push(record);
      kept.endEpoch(epoch, bestEpoch(history) === epoch);
      const validationMatrix = validation?.confusionMatrix ?? null;
      onEvent({ kind: 'epoch', record, validationMatrix });
      const { earlyStopping } = recipe;
      if (earlyStopping !== null && hasStoppedImproving(history, earlyStopping)) {
        if (history.length < recipe.epochs) status = 'stopped-early';
        break;
      }
    }
    await checkpoints.settle();
    const weights = await kept.choose(status, isCutShort);
    if (weights === null)
      return fail({ code: 'training/diverged', epoch: history.length + 1, keptEpoch: null });
    return ok({ history, ...weights });
  } finally {
    kept.dispose();
  }
}

interface EpochContext {
  trainer: Trainer;
  request: TrainingRequest;
  control: RunControl;
  onEvent: (event: TrainingEvent) => void;
  checkpoints: Checkpoints;
  history: readonly EpochRecord[];
  /** Of an epoch, repeats counted. */
  images: number;
}

/** @returns the means over the batches; null where there was none before a stop */
async function trainEpoch(context: EpochContext, firstStep: number): Promise<BatchMeans | null> {
  const { trainer, request, control, onEvent, checkpoints, history, images } = context;
  const { batchSize, epochs, optimizer, schedule } = request.recipe;
  const epoch = history.length + 1;
  const stepsPerEpoch = Math.ceil(images / batchSize);
  const live = new LiveReports(trainer, (means, step) => {
    const position = { epoch, epochs, step, stepsPerEpoch };
    const { elapsedMs } = control;
    onEvent({ kind: 'batch', progress: { ...position, ...means, elapsedMs } });
  });
  let step = firstStep;
  // What is no number any more stays none: the rest of the epoch could be saved.
  while (step < stepsPerEpoch && !control.isStopped() && !live.hasBroken) {
    const start = step * batchSize;
    const epochsDone = epoch - 1 + step / stepsPerEpoch;
    trainer.trainBatch({
      start,
      rows: Math.min(batchSize, images - start),
      step: (epoch - 1) * stepsPerEpoch + step,
      learningRate: learningRateAt(schedule, optimizer.learningRate, epochsDone, epochs),
    });
    step++;
    live.report(step);
    checkpoints.report(history, step);
    await trainer.keepPace();
    await control.checkpoint();
  }
  await live.settle();
  return step === 0 ? null : trainer.readMeans();
}

async function validate(
  trainer: Trainer,
  indices: Int32Array,
  control: RunControl,
): Promise<Validated | null> {
  return indices.length === 0 ? null : trainer.evaluate(indices, () => control.checkpoint());
}

function recordOf(
  epoch: number,
  { loss, accuracy }: BatchMeans,
  validation: BatchMeans | null,
  elapsedMs: number,
): EpochRecord {
  const valLoss = validation?.loss ?? null;
  const valAccuracy = validation?.accuracy ?? null;
  return { epoch, loss, accuracy, valLoss, valAccuracy, elapsedMs };
}
