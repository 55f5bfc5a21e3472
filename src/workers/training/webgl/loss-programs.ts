import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';
import { CLASS_COUNT } from '../../../domain/dataset/classes';
import type { DenseSpec } from '../../../domain/training/network-shape';
import { glslFloat } from './glsl-float';
import { matrixProgram } from './texture-program';

/**
 * Columns of what `lossProgram` writes: the gradients of the three logits, an empty one, the
 * cross-entropy, and 1 where the most probable class is the true one.
 */
export const LOSS_WIDTH = 6;

/**
 * Softmax, cross-entropy and its gradient by the logits, divided by the number of rows in use; rows
 * beyond them are 0.
 *
 * @param orderRows images in the order of the epoch
 * @returns [batch, LOSS_WIDTH] from logits [batch, 3] and the order, see `EpochOrder`
 */
export function lossProgram(batch: number, orderRows: number): GPGPUProgram {
  return matrixProgram({
    inputs: [
      { name: 'logits', shape: [batch, CLASS_COUNT] },
      { name: 'order', shape: [orderRows, 2] },
    ],
    output: [batch, LOSS_WIDTH],
    uniforms: [
      { name: 'start', type: 'int' },
      { name: 'rows', type: 'int' },
    ],
    code: `
    int labelAt(int at) {
      vec4 entries = order(at / 2, 0);
      return int(at % 2 == 0 ? entries.y : entries.w);
    }
    vec2 columnsOf(int row, int c, vec3 z) {
      if (row >= rows) return vec2(0.);
      int label = labelAt(start + row);
      vec3 truth = vec3(label == 0, label == 1, label == 2);
      float largest = max(z.x, max(z.y, z.z));
      vec3 powers = exp(z - largest);
      float total = powers.x + powers.y + powers.z;
      vec3 gradient = (powers / total - truth) / float(rows);
      if (c == 0) return gradient.xy;
      if (c == 1) return vec2(gradient.z, 0.);
      int best = z.x == largest ? 0 : z.y == largest ? 1 : 2;
      return vec2(log(total) + largest - dot(z, truth), best == label ? 1. : 0.);
    }
    vec4 block(int r, int c) {
      vec4 left = logits(r, 0);
      vec4 right = logits(r, 1);
      return vec4(
        columnsOf(2 * r, c, vec3(left.xy, right.x)),
        columnsOf(2 * r + 1, c, vec3(left.zw, right.z)));
    }`,
  });
}

/** Parts the L2 penalty is summed up in, side by side. */
const PENALTY_PARTS = 128;

/**
 * The sum of l2 * kernel^2 over all layers that have L2, in PENALTY_PARTS parts; one input a layer,
 * its parameters. Null when none has L2.
 */
export function penaltyProgram(dense: readonly DenseSpec[]): GPGPUProgram | null {
  const layers = dense.map((spec, index) => ({ ...spec, index })).filter(({ l2 }) => l2 > 0);
  if (layers.length === 0) return null;
  const sums = layers.map(({ inputSize, units, l2, index }) => {
    const columns = Math.ceil(units / 2);
    const blocks = Math.ceil(inputSize / 2) * columns;
    // Where the row count of the kernel is odd, the lower half of the last row of blocks is the bias.
    const withoutBias =
      inputSize % 2 === 0 ? '' : `if (at / ${columns} == ${(inputSize - 1) / 2}) w.zw = vec2(0.);`;
    return `
      {
        float squares = 0.;
        for (int at = part; at < ${blocks}; at += ${PENALTY_PARTS}) {
          vec4 w = parameters${index}(at / ${columns}, at % ${columns});
          ${withoutBias}
          squares += dot(w, w);
        }
        sum += ${glslFloat(l2)} * squares;
      }`;
  });
  return matrixProgram({
    inputs: layers.map(({ inputSize, units, index }) => ({
      name: `parameters${index}`,
      shape: [inputSize + 1, units],
    })),
    output: [2, 2 * PENALTY_PARTS],
    code: `vec4 block(int r, int part) {
      float sum = 0.;
      ${sums.join('')}
      return vec4(sum, 0., 0., 0.);
    }`,
  });
}

/** Shape of the running sums: losses times images, images classified right, and two zeros. */
export const SUMS_SHAPE = [2, 2] as const;

/** Adds a batch's losses and hits to the running sums; with `hasPenalty` the penalty for each row. */
export function sumsProgram(batch: number, hasPenalty: boolean): GPGPUProgram {
  return matrixProgram({
    inputs: [
      { name: 'sums', shape: SUMS_SHAPE },
      { name: 'losses', shape: [batch, LOSS_WIDTH] },
      ...(hasPenalty ? [{ name: 'penalty', shape: [2, 2 * PENALTY_PARTS] as const }] : []),
    ],
    output: SUMS_SHAPE,
    uniforms: [{ name: 'rows', type: 'int' }],
    code: `vec4 block(int r, int c) {
      vec4 batchSums = vec4(0.);
      for (int k = 0; k < ${Math.ceil(batch / 2)}; k++) batchSums += losses(k, 2);
      vec2 total = batchSums.xy + batchSums.zw;
      ${
        hasPenalty
          ? `float l2 = 0.;
             for (int part = 0; part < ${PENALTY_PARTS}; part++) l2 += penalty(0, part).x;
             total.x += l2 * float(rows);`
          : ''
      }
      return sums(0, 0) + vec4(total, 0., 0.);
    }`,
  });
}
