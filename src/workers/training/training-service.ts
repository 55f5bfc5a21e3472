import { detailOf, type AppError } from '../../domain/app-error';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { fail, ok, type Result } from '../../domain/result';
import {
  initialWeights,
  networkOfRecipe,
  type LayerWeights,
} from '../../domain/training/network-shape';
import type { Recipe } from '../../domain/training/recipe';
import { chooseBackend } from './choose-backend';
import { Network } from './network';
import type { TrainingEvent, TrainingOutcome, TrainingRequest, TrainingService } from './protocol';
import { RunControl } from './run-control';
import { classify, trainNetwork, type LoadedDataset } from './train-network';

interface TrainedNetwork {
  network: Network;
  recipe: Recipe;
}

/** One service holds one data set and the network trained last. */
export function createTrainingService(): TrainingService {
  let dataset: LoadedDataset | null = null;
  let trained: TrainedNetwork | null = null;
  let control: RunControl | null = null;

  const classifyWith = async (pixels: Uint8Array | undefined, indices: Int32Array) =>
    settle(async () => {
      if (trained === null || pixels === undefined) throw new Error('no network is trained yet');
      const { network, recipe } = trained;
      return ok(await classify(network, pixels, indices, recipe.pixelScaling));
    });

  return {
    start: chooseBackend,
    loadDataset(pixels, labels) {
      dataset = { pixels, labels };
      return Promise.resolve();
    },
    train: (request, onEvent) =>
      settle(async () => {
        if (dataset === null) throw new Error('no data set is loaded');
        const { recipe } = request;
        const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE);
        trained?.network.dispose();
        trained = null;
        const network = new Network(spec, initialWeights(spec, recipe.seed));
        try {
          control = new RunControl();
          const outcome = await runTraining(network, dataset, request, control, onEvent);
          if (outcome.ok) trained = { network, recipe };
          return outcome;
        } finally {
          // A network that did not come to a good end is not to be asked.
          if (trained === null) network.dispose();
        }
      }),
    pause: async () => control?.pause(),
    resume: async () => control?.resume(),
    stop: async () => control?.stop(),
    classifyDataset: (indices) => classifyWith(dataset?.pixels, indices),
    classifyImages: (pixels) =>
      classifyWith(
        pixels,
        Int32Array.from({ length: pixels.length / PIXELS_PER_IMAGE }, (_, i) => i),
      ),
  };
}

async function runTraining(
  network: Network,
  dataset: LoadedDataset,
  request: TrainingRequest,
  control: RunControl,
  onEvent: (event: TrainingEvent) => void,
): Promise<Result<TrainingOutcome, AppError>> {
  const { epochs } = request.recipe;
  const history = await trainNetwork(network, dataset, request, control, onEvent);
  if (!history.ok) return history;
  const weights = await network.readWeights();
  // The last step may overflow after its loss was still a number.
  if (!weights.every(isFiniteLayer)) {
    return fail({ code: 'training/diverged', epoch: Math.min(history.value.length + 1, epochs) });
  }
  const status = history.value.length < epochs ? 'stopped' : 'completed';
  return ok({ status, history: history.value, weights, trainingMs: control.elapsedMs });
}

function isFiniteLayer({ kernel, bias }: LayerWeights): boolean {
  return kernel.every(Number.isFinite) && bias.every(Number.isFinite);
}

/** What the device throws (memory refused, say) becomes an error value. */
async function settle<T>(work: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await work();
  } catch (thrown) {
    return fail({ code: 'training/failed', detail: detailOf(thrown) });
  }
}
