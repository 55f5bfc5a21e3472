import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';
import type { DenseSpec, LayerWeights } from '../../../domain/training/network-shape';
import type { TrainerState } from '../../../domain/training/run-position';
import type { GpuDevice, GpuMatrix } from './gpu-device';
import { joinParameters, splitParameters } from './parameters';
import { averageProgram, stepProgram, velocityProgram } from './update-programs';

/** What is kept of every layer. */
export interface ParameterValues {
  weights: readonly LayerWeights[];
  velocities: readonly LayerWeights[];
  /** Null where the network keeps no average. */
  averages: readonly LayerWeights[] | null;
}

export interface UpdateOptions {
  /** Rows of a training batch. */
  batch: number;
  momentum: number;
  averaged: boolean;
}

/** How far the weights move in a step. */
export interface UpdateStep {
  learningRate: number;
  /** Of the average of the weights; unused without one. */
  averageDecay: number;
}

interface Matrices {
  weights: GpuMatrix[];
  velocities: GpuMatrix[];
  averages: GpuMatrix[] | null;
}

/**
 * Weights, velocities and averages on the device, a matrix [inputSize + 1, units] of each a layer,
 * and the programs that move them. They never leave the device unasked; each step writes new
 * matrices and gives the old ones back to the pool, so that a matrix that somebody shares keeps its
 * values.
 */
export class FusedParameters {
  private readonly device: GpuDevice;
  private readonly dense: DenseSpec[];
  private readonly options: UpdateOptions;
  private readonly velocityPrograms: GPGPUProgram[];
  private readonly stepPrograms: GPGPUProgram[];
  private readonly averagePrograms: GPGPUProgram[];
  private matrices: Matrices;

  /** @param gradientWidth columns of the gradient at a layer's output */
  constructor(
    device: GpuDevice,
    dense: DenseSpec[],
    weights: readonly LayerWeights[],
    options: UpdateOptions,
    gradientWidth: (spec: DenseSpec) => number,
  ) {
    this.device = device;
    this.dense = dense;
    this.options = options;
    const { batch, momentum, averaged } = options;
    this.velocityPrograms = dense.map((spec) =>
      velocityProgram(spec, batch, gradientWidth(spec), momentum),
    );
    this.stepPrograms = dense.map(stepProgram);
    this.averagePrograms = averaged ? dense.map(averageProgram) : [];
    const velocities = weights.map(zerosLike);
    this.matrices = this.upload({ weights, velocities, averages: averaged ? weights : null });
  }

  get weights(): readonly GpuMatrix[] {
    return this.matrices.weights;
  }

  /** What a person is shown results of: averages, where there are any. */
  get shown(): readonly GpuMatrix[] {
    return this.matrices.averages ?? this.matrices.weights;
  }

  /** Replaces the velocity, the weights and the average of a layer. @param gradient at its output */
  update(index: number, gradient: GpuMatrix, inputs: GpuMatrix, step: UpdateStep): void {
    const { device } = this;
    const { weights, velocities, averages } = this.matrices;
    const spec = this.dense[index] as DenseSpec;
    const weight = weights[index] as GpuMatrix;
    const velocity = velocities[index] as GpuMatrix;
    const nextVelocity = device.run(this.velocityPrograms[index] as GPGPUProgram, [
      inputs,
      gradient,
      ...(this.options.momentum === 0 ? [] : [velocity]),
      ...(spec.l2 === 0 ? [] : [weight]),
    ]);
    const nextWeight = device.run(
      this.stepPrograms[index] as GPGPUProgram,
      [weight, nextVelocity],
      [[step.learningRate]],
    );
    device.dispose(weight, velocity);
    weights[index] = nextWeight;
    velocities[index] = nextVelocity;
    if (averages === null) return;
    const average = averages[index] as GpuMatrix;
    averages[index] = device.run(
      this.averagePrograms[index] as GPGPUProgram,
      [average, nextWeight],
      [[step.averageDecay]],
    );
    device.dispose(average);
  }

  /** Shares what is shown as it is now; each matrix is to be disposed. */
  shareShown(): GpuMatrix[] {
    return this.shown.map((matrix) => this.device.share(matrix));
  }

  /** @param matrices one a layer @throws DeviceLostError */
  async read(matrices: readonly GpuMatrix[]): Promise<LayerWeights[]> {
    return Promise.all(
      matrices.map(async (matrix, index) =>
        splitParameters(await this.device.read(matrix), this.dense[index] as DenseSpec),
      ),
    );
  }

  /** @throws DeviceLostError */
  async readAll(): Promise<Omit<TrainerState, 'sums'>> {
    const own = this.matrices;
    // Reading begins with the call: all of it before the next step.
    const [weights, velocities, averages] = await Promise.all([
      this.read(own.weights),
      this.read(own.velocities),
      own.averages && this.read(own.averages),
    ]);
    return { weights, velocities, averages };
  }

  writeAll(values: ParameterValues): void {
    this.dispose();
    const averages = this.options.averaged ? (values.averages ?? values.weights) : null;
    this.matrices = this.upload({ ...values, averages });
  }

  dispose(): void {
    const { weights, velocities, averages } = this.matrices;
    this.device.dispose(...weights, ...velocities, ...(averages ?? []));
  }

  private upload({ weights, velocities, averages }: ParameterValues): Matrices {
    const toDevice = (layers: readonly LayerWeights[]) =>
      this.dense.map((spec, index) =>
        this.device.upload(joinParameters(layers[index] as LayerWeights), [
          spec.inputSize + 1,
          spec.units,
        ]),
      );
    return {
      weights: toDevice(weights),
      velocities: toDevice(velocities),
      averages: averages && toDevice(averages),
    };
  }
}

function zerosLike({ kernel, bias }: LayerWeights): LayerWeights {
  return { kernel: new Float32Array(kernel.length), bias: new Float32Array(bias.length) };
}
