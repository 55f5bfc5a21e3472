import { detailOf, type AppError } from '../../domain/app-error';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { fail, ok, type Result } from '../../domain/result';
import { blankPixels } from '../../domain/training/blanking';
import {
  initialWeights,
  networkOfRecipe,
  outputsOf,
  type LayerWeights,
} from '../../domain/training/network-shape';
import type { Recipe } from '../../domain/training/recipe';
import { readPixels } from '../shared/read-pixels';
import { chooseBackend } from './choose-backend';
import { classify } from './classify';
import { createTrainer } from './create-trainer';
import { holdLifeLock } from './life-lock';
import type { LoadedDataset } from './loaded-dataset';
import { Network } from './network';
import { probeBackends } from './probe-backends';
import type { TrainingService } from './protocol';
import { RunControl } from './run-control';
import { startTrainer, type StartedBackend } from './start-trainer';
import { trainNetwork } from './train-network';
import { isDeviceLost } from './webgl/device-loss';

interface TrainedNetwork {
  network: Network;
  recipe: Recipe;
}

/**
 * One service holds one data set and the network trained last.
 *
 * @param checkpointIntervalMs how often a training tells from where it could go on
 */
export function createTrainingService(checkpointIntervalMs?: number): TrainingService {
  let dataset: LoadedDataset | null = null;
  let trained: TrainedNetwork | null = null;
  let control: RunControl | null = null;
  let started: StartedBackend | null = null;

  const adopt = (next: TrainedNetwork | null) => {
    trained?.network.dispose();
    trained = next;
  };
  /** The images as the recipe has them seen; one blanked copy is kept, the last. */
  let blanked: { key: string; pixels: Uint8Array<ArrayBuffer> } | null = null;
  const seenBy = ({ pixels }: LoadedDataset, { blanking }: Recipe) => {
    if (blanking === null) return pixels;
    const key = JSON.stringify(blanking);
    if (blanked?.key !== key) blanked = { key, pixels: blankPixels(pixels, blanking) };
    return blanked.pixels;
  };

  return {
    start: async (choice, speeds, failed = []) => {
      const report = await chooseBackend(choice, { speeds, failed });
      started = report.ok ? { choice, speeds, failed, report: report.value } : null;
      return report;
    },
    probe: (recipe) => settle(async () => ok(await probeBackends(datasetOrThrow(dataset), recipe))),
    async loadDataset({ classes, labels }, read) {
      const pixels = await readPixels(labels.length, read);
      dataset = { labels, pixels, classCount: classes.length };
      blanked = null;
    },
    train: (request, onEvent) =>
      settle(async () => {
        const { recipe, from } = request;
        const own = datasetOrThrow(dataset);
        const loaded = { ...own, pixels: seenBy(own, recipe) };
        const running = new RunControl(from?.elapsedMs);
        control = running;
        adopt(null);
        const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, own.classCount);
        const weights = initialWeights(spec, recipe.seed);
        const create = () => createTrainer(loaded, recipe, spec, weights);
        const made = await startTrainer(started, create, (backend) => {
          onEvent({ kind: 'backend', backend });
        });
        if (!made.ok) return made;
        const trainer = made.value;
        try {
          const result = await trainNetwork(
            trainer,
            loaded,
            request,
            running,
            onEvent,
            checkpointIntervalMs,
          );
          if (!result.ok) return result;
          adopt({ network: new Network(spec, result.value.weights), recipe });
          return ok({ ...result.value, trainingMs: running.elapsedMs });
        } finally {
          trainer.dispose();
        }
      }),
    adoptNetwork: (recipe, weights: readonly LayerWeights[]) =>
      settle(() => {
        const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, outputsOf(weights));
        adopt({ network: new Network(spec, weights), recipe });
        return Promise.resolve(ok(undefined));
      }),
    pause: async () => control?.pause(),
    resume: async () => control?.resume(),
    stop: async () => control?.stop(),
    classifyDataset: (indices) =>
      settle(async () => {
        if (trained === null || dataset === null) throw new Error('no network is trained yet');
        const { network, recipe } = trained;
        const pixels = seenBy(dataset, recipe);
        return ok(await classify(network, pixels, indices, recipe.pixelScaling));
      }),
    holdLifeLock,
  };
}

function datasetOrThrow(dataset: LoadedDataset | null): LoadedDataset {
  if (dataset === null) throw new Error('no data set is loaded');
  return dataset;
}

/**
 * What the device throws (memory refused, say) becomes an error value, and so does what was computed
 * on a device that is lost.
 */
async function settle<T>(work: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  const lost = () => fail<AppError>({ code: 'training/device-lost' });
  try {
    const result = await work();
    return isDeviceLost() ? lost() : result;
  } catch (thrown) {
    return isDeviceLost() ? lost() : fail({ code: 'training/failed', detail: detailOf(thrown) });
  }
}
