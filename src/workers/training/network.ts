import * as tf from '@tensorflow/tfjs-core';
import type { DenseSpec, LayerWeights, NetworkSpec } from '../../domain/training/network-shape';
import { ACTIVATION_FUNCTIONS } from './activations';
import { multiplyTransposedA, multiplyTransposedB } from './multiply';

/** Figures of one batch, still on the device: read with `data()` when a person needs to see them. */
// A type, not an interface: only types count as TensorFlow.js tensor containers.
export type BatchSums = {
  /** Mean cross-entropy of the batch plus the L2 penalty: scalar. */
  loss: tf.Scalar;
  /** Rows whose most probable class is the true one: scalar. */
  correct: tf.Scalar;
};

export interface SgdSettings {
  learningRate: number;
  momentum: number;
  /** Of the average of the weights, where the network keeps one. */
  averageDecay?: number;
}

/** Everything a network has learned; shapes as in `LayerWeights`. */
export interface NetworkState {
  weights: readonly LayerWeights[];
  velocities: readonly LayerWeights[];
  averages: readonly LayerWeights[] | null;
}

/** The same of a batch that nothing is learned from. */
type EvaluatedBatch = BatchSums & {
  /** The most probable class of each row: [batch]. */
  predicted: tf.Tensor1D;
};

/** Draws the mask of the dropout at `position`, counted over the network. */
export type DrawMask = (position: number, rate: number, shape: [number, number]) => tf.Tensor2D;

// A type, not an interface: only types count as TensorFlow.js tensor containers.
/** Kernel [inputSize, units] and bias [units] of a layer. */
type Parameters = {
  kernel: tf.Tensor2D;
  bias: tf.Tensor1D;
};

type LayerState = {
  weights: Parameters;
  velocity: Parameters;
  average: Parameters | undefined;
};

/** What the forward pass keeps of a layer for the backward pass. */
interface LayerTrace {
  input: tf.Tensor2D;
  /** Output of the activation, before dropout; the logits in the output layer. */
  activated: tf.Tensor2D;
  masks: tf.Tensor2D[];
}

/**
 * A stack of dense layers trained by stochastic gradient descent with momentum, on any
 * TensorFlow.js backend. The backward pass is written out: it needs about a third of the operations
 * of a recorded one, and each operation is a draw call on WebGL.
 */
export class Network {
  private readonly spec: NetworkSpec;
  private layers: LayerState[];

  /**
   * @param weights one a dense layer of the spec, e.g. from `initialWeights`
   * @param averaged whether it keeps an average of its weights, and answers by it
   */
  constructor(spec: NetworkSpec, weights: readonly LayerWeights[], averaged = false) {
    this.spec = spec;
    this.layers = this.toTensors({
      weights,
      velocities: weights.map(zerosLike),
      averages: averaged ? weights : null,
    });
  }

  /** Units of the output layer. */
  get classCount(): number {
    return (this.spec.dense.at(-1) as DenseSpec).units;
  }

  /**
   * One step of gradient descent on a batch: velocity = momentum * velocity + gradient;
   * weight -= learning rate * velocity (the form PyTorch uses; equal to Keras's while the rate is
   * constant). The gradient is that of the mean cross-entropy plus l2 * sum(kernel^2).
   *
   * @param inputs [batch, inputSize]
   * @param oneHot [batch, classes]
   * @returns the sums before the update; the caller disposes them
   */
  trainBatch(
    inputs: tf.Tensor2D,
    oneHot: tf.Tensor2D,
    settings: SgdSettings,
    drawMask: DrawMask,
  ): BatchSums {
    const { loss, correct, layers } = tf.tidy(() => {
      const traces = this.forward(inputs, (layer) => layer.weights, drawMask);
      const score = this.score(logitsOf(traces), oneHot, (layer) => layer.weights);
      const gradients = this.backward(traces, score.logitsGradient);
      return {
        loss: score.loss,
        correct: score.correct,
        layers: this.layers.map((layer, index) =>
          stepped(layer, gradients[index] as Parameters, settings),
        ),
      };
    });
    tf.dispose(this.layers);
    this.layers = layers;
    return { loss, correct };
  }

  /** The same sums without dropout and without a step. The caller disposes them. */
  evaluateBatch(inputs: tf.Tensor2D, oneHot: tf.Tensor2D): EvaluatedBatch {
    return tf.tidy(() => {
      const logits = logitsOf(this.forward(inputs, shownWeights));
      const { loss, correct, predicted } = this.score(logits, oneHot, shownWeights);
      return { loss, correct, predicted };
    });
  }

  /** Probabilities [batch, classes] without dropout. The caller disposes them. */
  predict(inputs: tf.Tensor2D): tf.Tensor2D {
    return tf.tidy(() => tf.softmax(logitsOf(this.forward(inputs, shownWeights))));
  }

  async readWeights(): Promise<LayerWeights[]> {
    return readParameters(this.layers.map(({ weights }) => weights));
  }

  async readVelocities(): Promise<LayerWeights[]> {
    return readParameters(this.layers.map(({ velocity }) => velocity));
  }

  /** Null where the network keeps no average. */
  async readAverages(): Promise<LayerWeights[] | null> {
    const averages = this.layers.flatMap(({ average }) => average ?? []);
    return averages.length === 0 ? null : readParameters(averages);
  }

  /** The weights it answers by, as they are now. The caller disposes them. */
  shareWeights(): Parameters[] {
    return this.layers.map((layer) => {
      const { kernel, bias } = shownWeights(layer);
      return { kernel: kernel.clone(), bias: bias.clone() };
    });
  }

  /** Goes on from a state that a network of the same spec was in. */
  writeState(state: NetworkState): void {
    tf.dispose(this.layers);
    this.layers = this.toTensors(state);
  }

  dispose(): void {
    tf.dispose(this.layers);
  }

  private toTensors({ weights, velocities, averages }: NetworkState): LayerState[] {
    return this.spec.dense.map(({ inputSize, units }, index) => {
      const toParameters = (layers: readonly LayerWeights[]): Parameters => {
        const { kernel, bias } = layers[index] as LayerWeights;
        return { kernel: tf.tensor2d(kernel, [inputSize, units]), bias: tf.tensor1d(bias) };
      };
      return {
        weights: toParameters(weights),
        velocity: toParameters(velocities),
        average: averages ? toParameters(averages) : undefined,
      };
    });
  }

  /** @param drawMask absent when predicting: dropout is off then */
  private forward(
    inputs: tf.Tensor2D,
    choose: (layer: LayerState) => Parameters,
    drawMask?: DrawMask,
  ): LayerTrace[] {
    let dropouts = 0;
    const drop = (values: tf.Tensor2D, rates: readonly number[]) => {
      const masks = drawMask ? rates.map((rate) => drawMask(dropouts++, rate, values.shape)) : [];
      return { masks, dropped: masks.reduce((kept, mask) => tf.mul(kept, mask), values) };
    };
    // No gradient flows to the pixels, so the masks of the input need not be kept.
    let values = drop(inputs, this.spec.inputDropoutRates).dropped;
    return this.layers.map((layer, index) => {
      const spec = this.spec.dense[index] as DenseSpec;
      const { kernel, bias } = choose(layer);
      const input = values;
      const z = tf.add<tf.Tensor2D>(tf.matMul(input, kernel), bias);
      const activated =
        spec.activation === 'softmax' ? z : ACTIVATION_FUNCTIONS[spec.activation].apply(z);
      const { masks, dropped } = drop(activated, spec.dropoutRates);
      values = dropped;
      return { input, activated, masks };
    });
  }

  private score(
    logits: tf.Tensor2D,
    oneHot: tf.Tensor2D,
    choose: (layer: LayerState) => Parameters,
  ) {
    const rows = logits.shape[0];
    const logProbabilities = tf.logSoftmax(logits);
    const crossEntropy = tf.div<tf.Scalar>(tf.neg(tf.sum(tf.mul(oneHot, logProbabilities))), rows);
    const loss = this.spec.dense
      .flatMap(({ l2 }, index) => (l2 > 0 ? [{ l2, layer: this.layers[index] as LayerState }] : []))
      .map(({ l2, layer }) => tf.mul<tf.Scalar>(tf.sum(tf.square(choose(layer).kernel)), l2))
      .reduce((total, penalty) => tf.add(total, penalty), crossEntropy);
    const predicted = tf.argMax(logits, 1) as tf.Tensor1D;
    const hits = tf.equal(predicted, tf.argMax(oneHot, 1));
    const correct = tf.sum<tf.Scalar>(tf.cast(hits, 'float32'));
    const logitsGradient = tf.div<tf.Tensor2D>(tf.sub(tf.exp(logProbabilities), oneHot), rows);
    return { loss, correct, predicted, logitsGradient };
  }

  private backward(traces: readonly LayerTrace[], logitsGradient: tf.Tensor2D): Parameters[] {
    const gradients: Parameters[] = [];
    let outputGradient = logitsGradient;
    for (let index = this.layers.length - 1; index >= 0; index--) {
      const spec = this.spec.dense[index] as DenseSpec;
      const { kernel } = (this.layers[index] as LayerState).weights;
      const { input, activated, masks } = traces[index] as LayerTrace;
      const kept = masks.reduce((gradient, mask) => tf.mul(gradient, mask), outputGradient);
      const derivative =
        spec.activation === 'softmax'
          ? null
          : ACTIVATION_FUNCTIONS[spec.activation].derivative(activated);
      const zGradient = derivative ? tf.mul<tf.Tensor2D>(kept, derivative) : kept;
      const dataGradient = multiplyTransposedA(input, zGradient);
      gradients[index] = {
        kernel:
          spec.l2 > 0
            ? tf.add<tf.Tensor2D>(dataGradient, tf.mul(kernel, 2 * spec.l2))
            : dataGradient,
        bias: tf.sum<tf.Tensor1D>(zGradient, 0),
      };
      if (index > 0) outputGradient = multiplyTransposedB(zGradient, kernel);
    }
    return gradients;
  }
}

function logitsOf(traces: readonly LayerTrace[]): tf.Tensor2D {
  return (traces.at(-1) as LayerTrace).activated;
}

/** What a person is shown results of: the average, where there is one. */
function shownWeights({ weights, average }: LayerState): Parameters {
  return average ?? weights;
}

function stepped(
  { weights, velocity, average }: LayerState,
  gradient: Parameters,
  { learningRate, momentum, averageDecay = 0 }: SgdSettings,
): LayerState {
  const nextVelocity = combine(velocity, momentum, gradient, 1);
  const nextWeights = combine(weights, 1, nextVelocity, -learningRate);
  return {
    velocity: nextVelocity,
    weights: nextWeights,
    average: average && combine(average, averageDecay, nextWeights, 1 - averageDecay),
  };
}

/** one * oneFactor + other * otherFactor. */
function combine(
  one: Parameters,
  oneFactor: number,
  other: Parameters,
  otherFactor: number,
): Parameters {
  const scale = <T extends tf.Tensor>(values: T, factor: number): T =>
    factor === 1 ? values : tf.mul<T>(values, factor);
  return {
    kernel: tf.add<tf.Tensor2D>(scale(one.kernel, oneFactor), scale(other.kernel, otherFactor)),
    bias: tf.add<tf.Tensor1D>(scale(one.bias, oneFactor), scale(other.bias, otherFactor)),
  };
}

export async function readParameters(layers: readonly Parameters[]): Promise<LayerWeights[]> {
  const layersRead = layers.map(({ kernel, bias }) => Promise.all([kernel.data(), bias.data()]));
  return (await Promise.all(layersRead)).map(([kernel, bias]) => ({
    kernel: Float32Array.from(kernel),
    bias: Float32Array.from(bias),
  }));
}

function zerosLike({ kernel, bias }: LayerWeights): LayerWeights {
  return { kernel: new Float32Array(kernel.length), bias: new Float32Array(bias.length) };
}
