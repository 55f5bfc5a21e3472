import { PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import { lcg } from '../../../domain/testing/lcg';
import { initialWeights, networkOfRecipe } from '../../../domain/training/network-shape';
import { ARTICLE_RECIPE, type Recipe } from '../../../domain/training/recipe';
import type { RunPosition } from '../../../domain/training/run-position';
import { createTrainer } from '../create-trainer';
import type { TrainingEvent, TrainingRequest } from '../protocol';
import { RunControl } from '../run-control';
import { trainNetwork, type TrainedWeights } from '../train-network';
import type { Trainer } from '../trainer';

/** 20 images of noise, each brighter in the third of the picture that its class has. */
const LABELS = Uint8Array.from({ length: 20 }, (_, index) => index % 3);
const PIXELS = Uint8Array.from(lcg(20 * PIXELS_PER_IMAGE, 41), (value, at) => {
  const third = Math.floor((3 * (at % PIXELS_PER_IMAGE)) / PIXELS_PER_IMAGE);
  return value * 150 + (third === LABELS[Math.floor(at / PIXELS_PER_IMAGE)] ? 100 : 0);
});
const DATASET = { pixels: PIXELS, labels: LABELS, classCount: 3 };

/** Batches of 5 of 14 images, the last of 4: three steps an epoch. */
const RECIPE: Recipe = {
  ...ARTICLE_RECIPE,
  seed: 3,
  oversampling: 'none',
  layers: [
    { kind: 'dropout', rate: 0.1 },
    { kind: 'dense', units: 6, activation: 'softsign', initializer: 'glorotNormal', l2: 0.005 },
    { kind: 'dropout', rate: 0.3 },
  ],
  batchSize: 5,
  epochs: 4,
};

/** Everything that could be forgotten between two steps. */
const STATEFUL: Partial<Recipe> = {
  schedule: { kind: 'cosine' },
  augmentation: { shift: 0.1, scale: 0.1, flip: true, brightness: 0.1, contrast: 0.1 },
  weightAveraging: { decay: 0.9 },
  keptEpoch: 'best-validation',
};

function requestOf(change: Partial<Recipe>): TrainingRequest {
  return {
    recipe: { ...RECIPE, ...change },
    trainIndices: Int32Array.from({ length: 14 }, (_, index) => index),
    validationIndices: Int32Array.of(14, 15, 16, 17, 18, 19),
    from: null,
  };
}

function newTrainer({ recipe }: TrainingRequest): Trainer {
  const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, DATASET.classCount);
  return createTrainer(DATASET, recipe, spec, initialWeights(spec, recipe.seed)).trainer;
}

/** The figures without the times, which no two runs share. */
function withoutTimes({ history, ...rest }: TrainedWeights) {
  return { ...rest, history: history.map(({ elapsedMs: _, ...figures }) => figures) };
}

/** A whole run of the small recipe on the current backend. */
export function runOf(change: Partial<Recipe>) {
  return finish(requestOf(change));
}

export function uninterruptedRun() {
  return runOf(STATEFUL);
}

/**
 * The same, ended at its first checkpoint after so many steps, and gone on with from there by
 * another trainer.
 */
export async function interruptedRun(steps: number) {
  const request = requestOf(STATEFUL);
  const position = await checkpointAfter(request, steps);
  // As it would come back from a file.
  return finish({ ...request, from: structuredClone(position) });
}

async function finish(request: TrainingRequest) {
  const trainer = newTrainer(request);
  const control = new RunControl(request.from?.elapsedMs);
  const result = await trainNetwork(trainer, DATASET, request, control, () => undefined);
  trainer.dispose();
  if (!result.ok) throw new Error(result.error.code);
  return withoutTimes(result.value);
}

const STEPS_PER_EPOCH = 3;

async function checkpointAfter(request: TrainingRequest, steps: number): Promise<RunPosition> {
  const trainer = newTrainer(request);
  const control = new RunControl();
  const found: RunPosition[] = [];
  const onEvent = (event: TrainingEvent) => {
    if (event.kind !== 'checkpoint') return;
    const { history, step } = event.position;
    if (history.length * STEPS_PER_EPOCH + step < steps) return;
    found.push(event.position);
    control.stop();
  };
  await trainNetwork(trainer, DATASET, request, control, onEvent, 0);
  trainer.dispose();
  const [first] = found;
  if (first === undefined) throw new Error(`no checkpoint after ${steps} steps`);
  return first;
}
