import * as tf from '@tensorflow/tfjs';
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
}

/** Draws the mask of the dropout at `position`, counted over the network. */
export type DrawMask = (position: number, rate: number, shape: [number, number]) => tf.Tensor2D;

interface LayerState {
  spec: DenseSpec;
  kernel: tf.Tensor2D;
  bias: tf.Tensor1D;
  kernelVelocity: tf.Tensor2D;
  biasVelocity: tf.Tensor1D;
}

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
  private readonly layers: LayerState[];

  /** @param weights one a dense layer of the spec, e.g. from `initialWeights` */
  constructor(spec: NetworkSpec, weights: readonly LayerWeights[]) {
    this.spec = spec;
    this.layers = spec.dense.map((layer, index): LayerState => {
      const { kernel, bias } = weights[index] as LayerWeights;
      return {
        spec: layer,
        kernel: tf.tensor2d(kernel, [layer.inputSize, layer.units]),
        bias: tf.tensor1d(bias),
        kernelVelocity: tf.zeros([layer.inputSize, layer.units]),
        biasVelocity: tf.zeros([layer.units]),
      };
    });
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
    { learningRate, momentum }: SgdSettings,
    drawMask: DrawMask,
  ): BatchSums {
    const updated = tf.tidy(() => {
      const traces = this.forward(inputs, drawMask);
      const { loss, correct, logitsGradient } = this.score(logitsOf(traces), oneHot);
      const gradients = this.backward(traces, logitsGradient);
      const layers = this.layers.map((layer, index) => {
        const gradient = gradients[index] as LayerGradient;
        const kernelVelocity = tf.add<tf.Tensor2D>(
          tf.mul(layer.kernelVelocity, momentum),
          gradient.kernel,
        );
        const biasVelocity = tf.add<tf.Tensor1D>(
          tf.mul(layer.biasVelocity, momentum),
          gradient.bias,
        );
        return {
          kernelVelocity,
          biasVelocity,
          kernel: tf.sub<tf.Tensor2D>(layer.kernel, tf.mul(kernelVelocity, learningRate)),
          bias: tf.sub<tf.Tensor1D>(layer.bias, tf.mul(biasVelocity, learningRate)),
        };
      });
      return { loss, correct, layers };
    });
    this.layers.forEach((layer, index) => {
      disposeState(layer);
      Object.assign(layer, updated.layers[index]);
    });
    return { loss: updated.loss, correct: updated.correct };
  }

  /** The same sums without dropout and without a step. The caller disposes them. */
  evaluateBatch(inputs: tf.Tensor2D, oneHot: tf.Tensor2D): BatchSums {
    return tf.tidy(() => {
      const { loss, correct } = this.score(logitsOf(this.forward(inputs)), oneHot);
      return { loss, correct };
    });
  }

  /** Probabilities [batch, classes] without dropout. The caller disposes them. */
  predict(inputs: tf.Tensor2D): tf.Tensor2D {
    return tf.tidy(() => tf.softmax(logitsOf(this.forward(inputs))));
  }

  async readWeights(): Promise<LayerWeights[]> {
    return Promise.all(
      this.layers.map(async ({ kernel, bias }) => ({
        kernel: Float32Array.from(await kernel.data()),
        bias: Float32Array.from(await bias.data()),
      })),
    );
  }

  dispose(): void {
    this.layers.forEach(disposeState);
  }

  /** @param drawMask absent when predicting: dropout is off then */
  private forward(inputs: tf.Tensor2D, drawMask?: DrawMask): LayerTrace[] {
    let dropouts = 0;
    const drop = (values: tf.Tensor2D, rates: readonly number[]) => {
      const masks = drawMask ? rates.map((rate) => drawMask(dropouts++, rate, values.shape)) : [];
      return { masks, dropped: masks.reduce((kept, mask) => tf.mul(kept, mask), values) };
    };
    // No gradient flows to the pixels, so the masks of the input need not be kept.
    let values = drop(inputs, this.spec.inputDropoutRates).dropped;
    return this.layers.map(({ spec, kernel, bias }) => {
      const input = values;
      const z = tf.add<tf.Tensor2D>(tf.matMul(input, kernel), bias);
      const activated =
        spec.activation === 'softmax' ? z : ACTIVATION_FUNCTIONS[spec.activation].apply(z);
      const { masks, dropped } = drop(activated, spec.dropoutRates);
      values = dropped;
      return { input, activated, masks };
    });
  }

  private score(logits: tf.Tensor2D, oneHot: tf.Tensor2D) {
    const rows = logits.shape[0];
    const logProbabilities = tf.logSoftmax(logits);
    const crossEntropy = tf.div<tf.Scalar>(tf.neg(tf.sum(tf.mul(oneHot, logProbabilities))), rows);
    const loss = this.layers
      .filter(({ spec }) => spec.l2 > 0)
      .map(({ spec, kernel }) => tf.mul<tf.Scalar>(tf.sum(tf.square(kernel)), spec.l2))
      .reduce((total, penalty) => tf.add(total, penalty), crossEntropy);
    const hits = tf.equal(tf.argMax(logits, 1), tf.argMax(oneHot, 1));
    const correct = tf.sum<tf.Scalar>(tf.cast(hits, 'float32'));
    const logitsGradient = tf.div<tf.Tensor2D>(tf.sub(tf.exp(logProbabilities), oneHot), rows);
    return { loss, correct, logitsGradient };
  }

  private backward(traces: readonly LayerTrace[], logitsGradient: tf.Tensor2D): LayerGradient[] {
    const gradients: LayerGradient[] = [];
    let outputGradient = logitsGradient;
    for (let index = this.layers.length - 1; index >= 0; index--) {
      const { spec, kernel } = this.layers[index] as LayerState;
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

interface LayerGradient {
  kernel: tf.Tensor2D;
  bias: tf.Tensor1D;
}

function logitsOf(traces: readonly LayerTrace[]): tf.Tensor2D {
  return (traces.at(-1) as LayerTrace).activated;
}

function disposeState({ kernel, bias, kernelVelocity, biasVelocity }: LayerState): void {
  tf.dispose([kernel, bias, kernelVelocity, biasVelocity]);
}
