import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';
import type { DenseSpec, LayerWeights, NetworkSpec } from '../../../domain/training/network-shape';
import {
  backpropagateProgram,
  denseProgram,
  slicedProductProgram,
  sliceCount,
  sumProgram,
} from './dense-programs';
import { FusedParameters, type UpdateOptions, type UpdateStep } from './fused-parameters';
import { countsProgram } from './counts-program';
import type { GpuDevice, GpuMatrix } from './gpu-device';
import { lossProgram, lossWidth, penaltyProgram, SUMS_SHAPE, sumsProgram } from './loss-programs';

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

/** Running figures of images that nothing is learned from. */
export interface Evaluated {
  /** See `SUMS_SHAPE`. */
  sums: GpuMatrix;
  /** The confusion matrix: [classes, classes]. */
  counts: GpuMatrix;
}

export interface FusedStep extends UpdateStep {
  /** Streams of the dropouts behind each dense layer, in their order. */
  streams: number[][];
}

/**
 * The network of `Network` in fused WebGL programs: a dense layer is one draw forward, one for the
 * gradient below it, one for its velocities and one for its weights.
 */
export class FusedNetwork {
  private readonly device: GpuDevice;
  private readonly dense: DenseSpec[];
  private readonly batchRows: number;
  private readonly classCount: number;
  private readonly forwardPrograms = new Map<string, ForwardPrograms>();
  private readonly lossPrograms = new Map<string, GPGPUProgram>();
  private readonly countsPrograms = new Map<string, GPGPUProgram>();
  private readonly gradientPrograms: (GPGPUProgram | null)[];
  private readonly penalty: GPGPUProgram | null;
  readonly parameters: FusedParameters;

  constructor(
    device: GpuDevice,
    { dense }: NetworkSpec,
    weights: readonly LayerWeights[],
    options: UpdateOptions,
  ) {
    this.device = device;
    this.dense = dense;
    this.batchRows = options.batch;
    this.classCount = (dense.at(-1) as DenseSpec).units;
    this.gradientPrograms = dense.map((spec, index) => {
      const below = dense[index - 1];
      return below ? backpropagateProgram(spec, below, options.batch, gradientWidth(spec)) : null;
    });
    this.penalty = penaltyProgram(dense);
    this.parameters = new FusedParameters(device, dense, weights, options, gradientWidth);
  }

  /** One step; @returns `sums` with the batch's losses and hits added, before the update. */
  trainBatch(batch: GpuBatch, step: FusedStep, sums: GpuMatrix): GpuMatrix {
    const { device, dense, batchRows, parameters } = this;
    const { weights } = parameters;
    const programs = this.programsFor(batchRows, true);
    const outputs = this.forward(programs, batch.inputs, weights, step.streams);
    const losses = this.score(outputs.at(-1) as GpuMatrix, batch, batchRows);
    const added = this.addUp(programs, sums, losses, weights, batch.rows);
    let gradient = losses;
    for (let index = dense.length - 1; index >= 0; index--) {
      const inputs = index === 0 ? batch.inputs : (outputs[index - 1] as GpuMatrix);
      const below = this.backpropagate(index, gradient, inputs, step.streams);
      parameters.update(index, gradient, inputs, step);
      device.dispose(gradient);
      if (below !== null) gradient = below;
    }
    device.dispose(...outputs);
    return added;
  }

  /**
   * Adds up losses, hits and answers without dropout and without a step.
   *
   * @param batchRows rows of the batch's matrix
   * @param weights of the network or of a snapshot
   */
  evaluateBatch(batch: GpuBatch, batchRows: number, { sums, counts }: Evaluated): Evaluated {
    const weights = this.parameters.shown;
    const programs = this.programsFor(batchRows, false);
    const outputs = this.forward(programs, batch.inputs, weights, NO_STREAMS);
    const logits = outputs.at(-1) as GpuMatrix;
    const losses = this.score(logits, batch, batchRows);
    const added = {
      sums: this.addUp(programs, sums, losses, weights, batch.rows),
      counts: this.count(counts, logits, batch, batchRows),
    };
    this.device.dispose(losses, ...outputs);
    return added;
  }

  /** Logits [batchRows, classes] without dropout. The caller disposes them. */
  logits(inputs: GpuMatrix, batchRows: number): GpuMatrix {
    const programs = this.programsFor(batchRows, false);
    const outputs = this.forward(programs, inputs, this.parameters.shown, NO_STREAMS);
    this.device.dispose(...outputs.slice(0, -1));
    return outputs.at(-1) as GpuMatrix;
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
        sums: sumsProgram(rows, this.classCount, this.penalty !== null),
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
      program = lossProgram(batchRows, orderRows, this.classCount);
      this.lossPrograms.set(key, program);
    }
    return this.device.run(program, [logits, order], [[start], [rows]]);
  }

  private count(
    counts: GpuMatrix,
    logits: GpuMatrix,
    { order, orderRows, start, rows }: GpuBatch,
    batchRows: number,
  ): GpuMatrix {
    const key = `${batchRows}/${orderRows}`;
    let program = this.countsPrograms.get(key);
    if (program === undefined) {
      program = countsProgram(batchRows, orderRows, this.classCount);
      this.countsPrograms.set(key, program);
    }
    return this.device.run(program, [counts, logits, order], [[start], [rows]]);
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
    const program = this.gradientPrograms[index] ?? null;
    if (program === null) return null;
    const parameters = this.parameters.weights[index] as GpuMatrix;
    return this.device.run(program, [gradient, parameters, inputs], toUniforms(streams[index - 1]));
  }
}

const NO_STREAMS: number[][] = [];

function toUniforms(streams: readonly number[] = []): number[][] {
  // The words wrap around to the signed integers that WebGL takes.
  return streams.map((stream) => [stream | 0]);
}

/** The loss program leaves the gradient of the logits among its columns. */
function gradientWidth({ activation, units }: DenseSpec): number {
  return activation === 'softmax' ? lossWidth(units) : units;
}

/** Sums to begin with. */
export function emptySums(device: GpuDevice): GpuMatrix {
  return device.upload(new Float32Array(SUMS_SHAPE[0] * SUMS_SHAPE[1]), SUMS_SHAPE);
}

export function nothingEvaluated(device: GpuDevice, classCount: number): Evaluated {
  const counts = device.upload(new Float32Array(classCount * classCount), [classCount, classCount]);
  return { sums: emptySums(device), counts };
}
