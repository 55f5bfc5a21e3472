import { detailOf } from '../../domain/app-error';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { BACKENDS, type Backend, type BackendSpeed } from '../../domain/training/backend';
import { epochOrder } from '../../domain/training/epoch-order';
import { initialWeights, networkOfRecipe } from '../../domain/training/network-shape';
import type { Recipe } from '../../domain/training/recipe';
import { steadyPace } from '../../domain/training/steady-pace';
import { tryBackend } from './choose-backend';
import { createTrainer } from './create-trainer';
import type { LoadedDataset } from './loaded-dataset';
import type { Trainer } from './trainer';

/** How long a round of steps takes. */
const ROUND_MS = 120;
/** A first step that takes longer says enough. */
const SLOW_MS = 1_000;
/** As many images are enough to see how fast it is. */
const PROBE_IMAGES = 256;

/** Trains the recipe on each backend until its pace is steady. The last one that works stays the current. */
export async function probeBackends(
  { pixels, labels, classCount }: LoadedDataset,
  recipe: Recipe,
): Promise<BackendSpeed[]> {
  const dataset = {
    pixels: pixels.subarray(0, PROBE_IMAGES * PIXELS_PER_IMAGE),
    labels: labels.subarray(0, PROBE_IMAGES),
    classCount,
  };
  const speeds: BackendSpeed[] = [];
  for (const backend of BACKENDS) speeds.push(await probeBackend(backend, dataset, recipe));
  return speeds;
}

async function probeBackend(
  backend: Backend,
  dataset: LoadedDataset,
  recipe: Recipe,
): Promise<BackendSpeed> {
  try {
    await tryBackend(backend);
    const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, dataset.classCount);
    const { trainer } = createTrainer(dataset, recipe, spec, initialWeights(spec, recipe.seed));
    try {
      return { backend, msPerStep: await timeSteps(trainer, dataset, recipe), problem: null };
    } finally {
      trainer.dispose();
    }
  } catch (thrown) {
    return { backend, msPerStep: null, problem: detailOf(thrown) };
  }
}

async function timeSteps(
  trainer: Trainer,
  { labels }: LoadedDataset,
  { batchSize, optimizer }: Recipe,
): Promise<number> {
  // A batch larger than the images at hand takes them again.
  const images = Math.max(labels.length, batchSize);
  const order = epochOrder(
    Int32Array.from({ length: images }, (_, at) => at % labels.length),
    0,
    1,
  );
  trainer.beginEpoch(order);
  const trainSteps = async (mayGoOn: (steps: number) => boolean) => {
    const start = performance.now();
    let steps = 0;
    while (mayGoOn(steps)) {
      const from = (steps * batchSize) % (images - batchSize + 1);
      const { learningRate } = optimizer;
      trainer.trainBatch({ start: from, rows: batchSize, step: steps, learningRate });
      steps++;
      await trainer.keepPace();
    }
    // Until the device has done them all.
    await trainer.readMeans();
    return (performance.now() - start) / steps;
  };
  // The first step compiles programs and fills caches.
  const oneStep = () => trainSteps((steps) => steps < 1);
  if ((await oneStep()) > SLOW_MS) return oneStep();
  const round = () => {
    const start = performance.now();
    return trainSteps((steps) => steps < 1 || performance.now() - start < ROUND_MS);
  };
  return steadyPace(round, () => performance.now());
}
