import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';
import type { DenseSpec, LayerWeights, NetworkSpec } from '../../../domain/training/network-shape';
import {
  backpropagateProgram,
  denseProgram,
  slicedProductProgram,
  sliceCount,
  sumProgram,
} from './dense-programs';
import type { GpuDevice, GpuMatrix } from './gpu-device';
import { LOSS_WIDTH, lossProgram, penaltyProgram, SUMS_SHAPE, sumsProgram } from './loss-programs';
import { joinParameters, splitParameters } from './parameters';
import { averageProgram, stepProgram, velocityProgram } from './update-programs';

/** Programs for batches of one size. */
interface ForwardPrograms {
  layers: { slices: GPGPUProgram | null; output: GPGPUProgram }[];
  sums: GPGPUProgram;
}

/** A batch on the device. */
export interface GpuBatch {
  /** [batch, inputSize + 1], the last column ones. */
  inputs: GpuMatrix;
  /** [orderRows, 2]: image and class. */
  order: GpuMatrix;
  orderRows: number;
  /** Position of the first row in the order. */
  start: number;
  /** Rows in use; the others are 0. */
  rows: number;
}

export interface FusedStep {
  learningRate: number;
  /** Of the average of the weights; unused without one. */
  averageDecay: number;
  /** Streams of the dropouts behind each dense layer, in their order. */
  streams: number[][];
}

export interface FusedNetworkOptions {
  /** Rows of a training batch. */
  batch: number;
  momentum: number;
  averaged: boolean;
}

/** Parameters [inputSize + 1, units] of every layer. */
interface Parameters {
  weights: GpuMatrix[];
  velocities: GpuMatrix[];
  averages: GpuMatrix[] | null;
}

/**
 * The network of `Network` in fused WebGL programs: a dense layer is one draw forward, one for the
 * gradient below it, one for its velocities and one for its weights. Weights and velocities never
 * leave the device; each step writes new matrices and gives the old ones back to the pool, so that a
 * matrix that somebody shares keeps its values.
 */
export class FusedNetwork {
  private readonly device: GpuDevice;
  private readonly dense: DenseSpec[];
  private readonly options: FusedNetworkOptions;
  private readonly forwardPrograms = new Map<string, ForwardPrograms>();
  private readonly lossPrograms = new Map<string, GPGPUProgram>();
  private readonly backward: { gradient: GPGPUProgram | null; velocity: GPGPUProgram }[];
  private readonly stepPrograms: GPGPUProgram[];
  private readonly averagePrograms: GPGPUProgram[];
  private readonly penalty: GPGPUProgram | null;
  private parameters: Parameters;

  constructor(
    device: GpuDevice,
    { dense }: NetworkSpec,
    weights: readonly LayerWeights[],
    options: FusedNetworkOptions,
  ) {
    this.device = device;
    this.dense = dense;
    this.options = options;
    const { batch, momentum } = options;
    this.backward = dense.map((spec, index) => {
      const below = dense[index - 1];
      const width = spec.activation === 'softmax' ? LOSS_WIDTH : spec.units;
      return {
        gradient: below ? backpropagateProgram(spec, below, batch, width) : null,
        velocity: velocityProgram(spec, batch, width, momentum),
      };
    });
    this.stepPrograms = dense.map(stepProgram);
    this.averagePrograms = options.averaged ? dense.map(averageProgram) : [];
    this.penalty = penaltyProgram(dense);
    this.parameters = this.upload({
      weights,
      velocities: weights.map(zerosLike),
      averages: options.averaged ? weights : null,
    });
  }

  /** One step; @returns `sums` with the batch's losses and hits added, before the update. */
  trainBatch(batch: GpuBatch, step: FusedStep, sums: GpuMatrix): GpuMatrix {
    const { device, dense, options } = this;
    const { weights } = this.parameters;
    const programs = this.programsFor(options.batch, true);
    const outputs = this.forward(programs, batch.inputs, weights, step.streams);
    const losses = this.score(outputs.at(-1) as GpuMatrix, batch, options.batch);
    const added = this.addUp(programs, sums, losses, weights, batch.rows);
    let gradient = losses;
    for (let index = dense.length - 1; index >= 0; index--) {
      const inputs = index === 0 ? batch.inputs : (outputs[index - 1] as GpuMatrix);
      const below = this.backpropagate(index, gradient, inputs, step.streams);
      this.update(index, gradient, inputs, step);
      device.dispose(gradient);
      if (below !== null) gradient = below;
    }
    device.dispose(...outputs);
    return added;
  }

  /**
   * Adds up losses and hits without dropout and without a step.
   *
   * @param batchRows rows of the batch's matrix
   * @param weights of the network or of a snapshot
   */
  evaluateBatch(batch: GpuBatch, batchRows: number, sums: GpuMatrix): GpuMatrix {
    const weights = this.shownWeights;
    const programs = this.programsFor(batchRows, false);
    const outputs = this.forward(programs, batch.inputs, weights, NO_STREAMS);
    const losses = this.score(outputs.at(-1) as GpuMatrix, batch, batchRows);
    const added = this.addUp(programs, sums, losses, weights, batch.rows);
    this.device.dispose(losses, ...outputs);
    return added;
  }

  /** Logits [batchRows, 3] without dropout. The caller disposes them. */
  logits(inputs: GpuMatrix, batchRows: number): GpuMatrix {
    const programs = this.programsFor(batchRows, false);
    const outputs = this.forward(programs, inputs, this.shownWeights, NO_STREAMS);
    this.device.dispose(...outputs.slice(0, -1));
    return outputs.at(-1) as GpuMatrix;
  }

  /** Parameters that a person is shown results of: averages, where there are any. */
  private get shownWeights(): GpuMatrix[] {
    return this.parameters.averages ?? this.parameters.weights;
  }

  /** Shares the weights as they are now; each is to be disposed. */
  shareWeights(): GpuMatrix[] {
    return this.shownWeights.map((matrix) => this.device.share(matrix));
  }

  async readParameters(matrices: readonly GpuMatrix[]): Promise<LayerWeights[]> {
    return Promise.all(
      matrices.map(async (matrix, index) =>
        splitParameters(await this.device.read(matrix), this.dense[index] as DenseSpec),
      ),
    );
  }

  async readAll(): Promise<{
    weights: LayerWeights[];
    velocities: LayerWeights[];
    averages: LayerWeights[] | null;
  }> {
    const own = this.parameters;
    // Reading begins with the call: all of it before the next step.
    const [weights, velocities, averages] = await Promise.all([
      this.readParameters(own.weights),
      this.readParameters(own.velocities),
      own.averages && this.readParameters(own.averages),
    ]);
    return { weights, velocities, averages };
  }

  writeAll(state: {
    weights: readonly LayerWeights[];
    velocities: readonly LayerWeights[];
    averages: readonly LayerWeights[] | null;
  }): void {
    const { averaged } = this.options;
    this.dispose();
    this.parameters = this.upload({
      ...state,
      averages: averaged ? (state.averages ?? state.weights) : null,
    });
  }

  dispose(): void {
    const { weights, velocities, averages } = this.parameters;
    this.device.dispose(...weights, ...velocities, ...(averages ?? []));
  }

  private upload(state: {
    weights: readonly LayerWeights[];
    velocities: readonly LayerWeights[];
    averages: readonly LayerWeights[] | null;
  }): Parameters {
    const toDevice = (layers: readonly LayerWeights[]) =>
      this.dense.map((spec, index) =>
        this.device.upload(joinParameters(layers[index] as LayerWeights), [
          spec.inputSize + 1,
          spec.units,
        ]),
      );
    return {
      weights: toDevice(state.weights),
      velocities: toDevice(state.velocities),
      averages: state.averages && toDevice(state.averages),
    };
  }

  private programsFor(rows: number, training: boolean): ForwardPrograms {
    const key = `${rows}/${training}`;
    let programs = this.forwardPrograms.get(key);
    if (programs === undefined) {
      programs = {
        layers: this.dense.map((spec) =>
          sliceCount(spec.inputSize) === 1
            ? { slices: null, output: denseProgram(spec, rows, training) }
            : {
                slices: slicedProductProgram(spec, rows),
                output: sumProgram(spec, rows, training),
              },
        ),
        sums: sumsProgram(rows, this.penalty !== null),
      };
      this.forwardPrograms.set(key, programs);
    }
    return programs;
  }

  /** @returns the output of every layer, the logits last */
  private forward(
    programs: ForwardPrograms,
    inputs: GpuMatrix,
    weights: readonly GpuMatrix[],
    streams: readonly number[][],
  ): GpuMatrix[] {
    const { device } = this;
    const outputs: GpuMatrix[] = [];
    let values = inputs;
    programs.layers.forEach(({ slices, output }, index) => {
      const parameters = weights[index] as GpuMatrix;
      const uniforms = toUniforms(streams[index]);
      if (slices === null) {
        values = device.run(output, [values, parameters], uniforms);
      } else {
        const parts = device.run(slices, [values, parameters]);
        values = device.run(output, [parts], uniforms);
        device.dispose(parts);
      }
      outputs.push(values);
    });
    return outputs;
  }

  private score(logits: GpuMatrix, batch: GpuBatch, batchRows: number): GpuMatrix {
    const { order, orderRows, start, rows } = batch;
    const key = `${batchRows}/${orderRows}`;
    let program = this.lossPrograms.get(key);
    if (program === undefined) {
      program = lossProgram(batchRows, orderRows);
      this.lossPrograms.set(key, program);
    }
    return this.device.run(program, [logits, order], [[start], [rows]]);
  }

  private addUp(
    programs: ForwardPrograms,
    sums: GpuMatrix,
    losses: GpuMatrix,
    weights: readonly GpuMatrix[],
    rows: number,
  ): GpuMatrix {
    const { device, penalty } = this;
    if (penalty === null) return device.run(programs.sums, [sums, losses], [[rows]]);
    const penalised = weights.filter((_, index) => (this.dense[index] as DenseSpec).l2 > 0);
    const parts = device.run(penalty, penalised);
    const added = device.run(programs.sums, [sums, losses, parts], [[rows]]);
    device.dispose(parts);
    return added;
  }

  private backpropagate(
    index: number,
    gradient: GpuMatrix,
    inputs: GpuMatrix,
    streams: readonly number[][],
  ): GpuMatrix | null {
    const program = (this.backward[index] as (typeof this.backward)[number]).gradient;
    if (program === null) return null;
    const parameters = this.parameters.weights[index] as GpuMatrix;
    return this.device.run(program, [gradient, parameters, inputs], toUniforms(streams[index - 1]));
  }

  /** Replaces the velocity, the weights and the average of a layer. */
  private update(index: number, gradient: GpuMatrix, inputs: GpuMatrix, step: FusedStep): void {
    const { device, options } = this;
    const { weights, velocities, averages } = this.parameters;
    const spec = this.dense[index] as DenseSpec;
    const weight = weights[index] as GpuMatrix;
    const velocity = velocities[index] as GpuMatrix;
    const nextVelocity = device.run(
      (this.backward[index] as (typeof this.backward)[number]).velocity,
      [
        inputs,
        gradient,
        ...(options.momentum === 0 ? [] : [velocity]),
        ...(spec.l2 === 0 ? [] : [weight]),
      ],
    );
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
}

const NO_STREAMS: number[][] = [];

function toUniforms(streams: readonly number[] = []): number[][] {
  // The words wrap around to the signed integers that WebGL takes.
  return streams.map((stream) => [stream | 0]);
}

function zerosLike({ kernel, bias }: LayerWeights): LayerWeights {
  return { kernel: new Float32Array(kernel.length), bias: new Float32Array(bias.length) };
}

/** Sums to begin with. */
export function emptySums(device: GpuDevice): GpuMatrix {
  return device.upload(new Float32Array(SUMS_SHAPE[0] * SUMS_SHAPE[1]), SUMS_SHAPE);
}
