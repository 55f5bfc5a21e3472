import { PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import {
  confusionMatrix,
  mostProbableClasses,
  type ConfusionMatrix,
} from '../../../domain/evaluation/confusion-matrix';
import { letteredClasses } from '../../../domain/testing/classes';
import { lcg } from '../../../domain/testing/lcg';
import { ARTICLE_RECIPE, type Recipe } from '../../../domain/training/recipe';
import { readInPieces } from '../../shared/testing/read-in-pieces';
import { createTrainingService } from '../training-service';

/** Learned from: the others are more than one batch of a forward pass, the last of them odd. */
const TRAINED = 24;
const VALIDATED = 263;
const IMAGES = TRAINED + VALIDATED;

const RECIPE: Recipe = {
  ...ARTICLE_RECIPE,
  layers: [{ kind: 'dense', units: 8, activation: 'tanh', initializer: 'glorotNormal', l2: 0 }],
  pixelScaling: 'signed',
  oversampling: 'none',
  batchSize: 12,
  epochs: 4,
  optimizer: { kind: 'sgd', learningRate: 0.005, momentum: 0 },
  weightAveraging: { decay: 0.5 },
};

/** [IMAGES, PIXELS_PER_IMAGE], the same for any number of classes: drawing it takes as long as training. */
const NOISE = lcg(IMAGES * PIXELS_PER_IMAGE, 71).map((value) => value * 200);

/** Noise, and of most pictures a part that is brighter where their class has it: they are told in part. */
function pixelsOf(labels: Uint8Array, classCount: number): Uint8Array<ArrayBuffer> {
  const pixels = Uint8Array.from(NOISE);
  const partStart = (part: number) => Math.ceil((part * PIXELS_PER_IMAGE) / classCount);
  labels.forEach((label, image) => {
    const start = image * PIXELS_PER_IMAGE;
    const brighter = ((image * 7) % 8) * 6;
    for (let at = start + partStart(label); at < start + partStart(label + 1); at++) {
      pixels[at] = (NOISE[at] as number) + brighter;
    }
  });
  return pixels;
}

/**
 * Trains for four epochs on the current backend.
 *
 * @returns the matrices told after each epoch, and that of the trained network's answers about the same
 *   images
 */
export async function validationRun(
  classCount: number,
  validated = VALIDATED,
): Promise<{ told: (ConfusionMatrix | null)[]; answered: ConfusionMatrix }> {
  const labels = Uint8Array.from({ length: IMAGES }, (_, image) => image % classCount);
  const service = createTrainingService();
  await service.loadDataset(
    { classes: letteredClasses(classCount), labels },
    readInPieces(pixelsOf(labels, classCount)),
  );
  const trainIndices = Int32Array.from({ length: TRAINED }, (_, image) => image);
  const validationIndices = Int32Array.from({ length: validated }, (_, image) => TRAINED + image);
  const told: (ConfusionMatrix | null)[] = [];
  const request = { recipe: RECIPE, trainIndices, validationIndices, from: null };
  const trained = await service.train(request, (event) => {
    if (event.kind === 'epoch') told.push(event.validationMatrix);
  });
  if (!trained.ok) throw new Error(JSON.stringify(trained.error));
  const probabilities = await service.classifyDataset(validationIndices);
  if (!probabilities.ok) throw new Error(JSON.stringify(probabilities.error));
  const truth = Array.from(validationIndices, (index) => labels[index] as number);
  const named = mostProbableClasses(probabilities.value, classCount);
  return { told, answered: confusionMatrix(truth, named, classCount) };
}
