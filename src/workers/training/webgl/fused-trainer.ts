import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';
import { IMAGE_SIDE } from '../../../domain/dataset/dataset';
import type { ConfusionMatrix } from '../../../domain/evaluation/confusion-matrix';
import { fillTransforms, TRANSFORM_SIZE } from '../../../domain/training/augmentation';
import type { LayerWeights, NetworkSpec } from '../../../domain/training/network-shape';
import type { Recipe } from '../../../domain/training/recipe';
import type { TrainerState } from '../../../domain/training/run-position';
import { averageDecayAt } from '../../../domain/training/weight-averaging';
import { dropoutStreams } from '../dropout-streams';
import { FORWARD_BATCH } from '../image-tensors';
import type { LoadedDataset } from '../loaded-dataset';
import type { BatchMeans, Trainer, TrainStep, Validated, WeightSnapshot } from '../trainer';
import { emptySums, FusedNetwork, nothingEvaluated, type GpuBatch } from './fused-network';
import { gatherProgram } from './gather-program';
import { GpuDevice, type GpuMatrix } from './gpu-device';
import { ImageSource } from './image-source';
import { PaceKeeper } from './pace-keeper';
import { SUMS_SHAPE } from './loss-programs';

/** The images of an epoch on the device. */
interface EpochOrder {
  indices: Int32Array;
  /** [indices.length, 2]: image and class. */
  matrix: GpuMatrix;
}

/**
 * The trainer of a graphics processor. The images lie in its memory; an epoch uploads their order,
 * a step of the article's recipe nothing at all.
 *
 * Sums, like weights, are written anew each step: a matrix that is being read keeps its values.
 */
export class FusedTrainer implements Trainer {
  private readonly device = new GpuDevice();
  private readonly pace = new PaceKeeper(this.device);
  private readonly dataset: LoadedDataset;
  private readonly recipe: Recipe;
  private readonly spec: NetworkSpec;
  private readonly source: ImageSource;
  private readonly network: FusedNetwork;
  private readonly gatherPrograms = new Map<string, GPGPUProgram>();
  private readonly transforms: Float32Array;
  private order: EpochOrder | null = null;
  private sums: GpuMatrix;
  private images = 0;

  /**
   * @param weights to start with
   * @param residence where the images are kept: all on the device, or only those of a batch
   * @throws when the device has no memory left
   */
  constructor(
    dataset: LoadedDataset,
    recipe: Recipe,
    spec: NetworkSpec,
    weights: readonly LayerWeights[],
    residence: 'dataset' | 'batch',
  ) {
    const { batchSize, optimizer, weightAveraging } = recipe;
    this.dataset = dataset;
    this.recipe = recipe;
    this.spec = spec;
    this.source = new ImageSource(this.device, dataset.pixels, residence, [
      batchSize,
      FORWARD_BATCH,
    ]);
    this.network = new FusedNetwork(this.device, spec, weights, {
      batch: batchSize,
      momentum: optimizer.momentum,
      averaged: weightAveraging !== null,
    });
    this.transforms = new Float32Array(batchSize * TRANSFORM_SIZE);
    this.sums = emptySums(this.device);
  }

  beginEpoch(order: Int32Array): void {
    if (this.order !== null) this.device.dispose(this.order.matrix);
    this.order = this.uploadOrder(order);
    this.device.dispose(this.sums);
    this.sums = emptySums(this.device);
    this.images = 0;
  }

  trainBatch({ start, rows, step, learningRate }: TrainStep): void {
    if (this.order === null) throw new Error('no epoch has begun');
    const { seed, batchSize, weightAveraging } = this.recipe;
    const { inputStreams, streams } = dropoutStreams(this.spec, seed, step);
    const transforms = this.drawTransforms(step);
    const batch = this.gather(this.order, start, rows, batchSize, { inputStreams, transforms });
    const averageDecay = weightAveraging === null ? 0 : averageDecayAt(weightAveraging, step);
    const sums = this.network.trainBatch(batch, { learningRate, averageDecay, streams }, this.sums);
    this.device.dispose(batch.inputs, this.sums);
    if (transforms !== null) this.device.dispose(transforms);
    this.sums = sums;
    this.images += rows;
    this.pace.countStep();
  }

  async readMeans(): Promise<BatchMeans> {
    return this.meansOf(this.sums, this.images);
  }

  keepPace(): Promise<void> {
    return this.pace.wait();
  }

  async evaluate(indices: Int32Array, between: () => Promise<void>): Promise<Validated> {
    const { classCount } = this.dataset;
    const order = this.uploadOrder(indices);
    let evaluated = nothingEvaluated(this.device, classCount);
    for (let start = 0; start < indices.length; start += FORWARD_BATCH) {
      const rows = Math.min(FORWARD_BATCH, indices.length - start);
      const batch = this.gather(order, start, rows, FORWARD_BATCH);
      const added = this.network.evaluateBatch(batch, FORWARD_BATCH, evaluated);
      this.device.dispose(batch.inputs, evaluated.sums, evaluated.counts);
      evaluated = added;
      await between();
    }
    const { sums, counts } = evaluated;
    const [means, cells] = await Promise.all([
      this.meansOf(sums, indices.length),
      this.device.read(counts),
    ]);
    this.device.dispose(sums, counts, order.matrix);
    return { ...means, confusionMatrix: rowsOf(cells, classCount) };
  }

  takeSnapshot(): WeightSnapshot {
    const shared = this.network.parameters.shareShown();
    return {
      read: () => this.network.parameters.read(shared),
      dispose: () => {
        this.device.dispose(...shared);
      },
    };
  }

  async readState(): Promise<TrainerState> {
    const { images } = this;
    const [parameters, [loss = NaN, correct = NaN]] = await Promise.all([
      this.network.parameters.readAll(),
      this.device.read(this.sums),
    ]);
    return { ...parameters, sums: { loss, correct, images } };
  }

  writeState({ sums, ...parameters }: TrainerState): void {
    this.network.parameters.writeAll(parameters);
    this.device.dispose(this.sums);
    this.sums = this.device.upload(Float32Array.of(sums.loss, sums.correct, 0, 0), SUMS_SHAPE);
    this.images = sums.images;
  }

  dispose(): void {
    if (this.order !== null) this.device.dispose(this.order.matrix);
    this.device.dispose(this.sums);
    this.network.parameters.dispose();
    this.source.dispose();
  }

  private uploadOrder(indices: Int32Array): EpochOrder {
    const entries = new Float32Array(2 * indices.length);
    indices.forEach((index, at) => {
      entries[2 * at] = index;
      entries[2 * at + 1] = this.dataset.labels[index] as number;
    });
    return { indices, matrix: this.device.upload(entries, [indices.length, 2]) };
  }

  private drawTransforms(step: number): GpuMatrix | null {
    const { augmentation, seed, batchSize } = this.recipe;
    if (augmentation === null) return null;
    fillTransforms(this.transforms, augmentation, IMAGE_SIDE, seed, step);
    // A copy: the backend uploads it only when a program first reads it.
    return this.device.upload(this.transforms.slice(), [batchSize, TRANSFORM_SIZE]);
  }

  private gather(
    order: EpochOrder,
    start: number,
    rows: number,
    batchRows: number,
    training: { inputStreams: number[]; transforms: GpuMatrix | null } | null = null,
  ): GpuBatch {
    const orderRows = order.indices.length;
    const pixels = this.source.provide(order.indices.subarray(start, start + rows), batchRows);
    const key = `${training !== null}/${batchRows}/${orderRows}`;
    let program = this.gatherPrograms.get(key);
    if (program === undefined) {
      program = gatherProgram({
        batch: batchRows,
        orderRows,
        pixels,
        source: this.source.residence,
        scaling: this.recipe.pixelScaling,
        inputDropoutRates: training === null ? [] : this.spec.inputDropoutRates,
        transformed: training !== null && training.transforms !== null,
      });
      this.gatherPrograms.set(key, program);
    }
    const transforms = training?.transforms ?? null;
    const inputs = this.device.run(
      program,
      [order.matrix, ...(transforms === null ? [] : [transforms]), pixels.matrix],
      [[start], [rows], ...(training?.inputStreams ?? []).map((stream) => [stream | 0])],
    );
    return { inputs, order: order.matrix, orderRows, start, rows };
  }

  private async meansOf(sums: GpuMatrix, images: number): Promise<BatchMeans> {
    const [loss = NaN, correct = NaN] = await this.device.read(sums);
    return { loss: loss / images, accuracy: correct / images };
  }
}

/** @param cells [classes, classes], row-major */
function rowsOf(cells: Float32Array, classCount: number): ConfusionMatrix {
  return Array.from({ length: classCount }, (_, row) =>
    Array.from(cells.subarray(row * classCount, (row + 1) * classCount)),
  );
}
