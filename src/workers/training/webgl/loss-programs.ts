import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';
import type { DenseSpec } from '../../../domain/training/network-shape';
import { batchCode } from './batch-code';
import { glslFloat } from './glsl-float';
import { matrixProgram } from './texture-program';

/** Two columns of a matrix lie in one texel. */
function blocksOf(classCount: number): number {
  return Math.ceil(classCount / 2);
}

/**
 * Columns of what `lossProgram` writes: the gradients of the logits, an empty one where their number
 * is odd, the cross-entropy, and 1 where the most probable class is the true one.
 */
export function lossWidth(classCount: number): number {
  return 2 * blocksOf(classCount) + 2;
}

/**
 * Softmax, cross-entropy and its gradient by the logits, divided by the number of rows in use; rows
 * beyond them are 0.
 *
 * @param orderRows images in the order of the epoch
 * @returns [batch, lossWidth] from logits [batch, classCount] and the order, see `EpochOrder`
 */
export function lossProgram(batch: number, orderRows: number, classCount: number): GPGPUProgram {
  const blocks = blocksOf(classCount);
  return matrixProgram({
    inputs: [
      { name: 'logits', shape: [batch, classCount] },
      { name: 'order', shape: [orderRows, 2] },
    ],
    output: [batch, lossWidth(classCount)],
    uniforms: [
      { name: 'start', type: 'int' },
      { name: 'rows', type: 'int' },
    ],
    // One pass over the logits of both rows at once, x of the upper and y of the lower row; the
    // largest is taken out first, as powers of large logits would overflow.
    code: `${batchCode(classCount)}
    vec4 block(int r, int c) {
      ivec2 row = ivec2(2 * r, 2 * r + 1);
      vec2 isUsed = vec2(row.x < rows, row.y < rows);
      ivec2 truth = ivec2(
        row.x < rows ? labelAt(start + row.x) : 0,
        row.y < rows ? labelAt(start + row.y) : 0);
      vec2 largest;
      ivec2 best;
      findLargest(r, largest, best);
      vec2 total = vec2(0.);
      for (int label = 0; label < ${classCount}; label++) {
        total += exp(logitsAt(r, label) - largest);
      }
      if (c < ${blocks}) {
        vec4 columns = vec4(0.);
        for (int at = 0; at < 2; at++) {
          int label = 2 * c + at;
          if (label >= ${classCount}) continue;
          vec2 isTrue = vec2(truth.x == label, truth.y == label);
          vec2 share = exp(logitsAt(r, label) - largest) / total;
          vec2 gradient = (share - isTrue) / float(rows) * isUsed;
          if (at == 0) columns.xz = gradient;
          else columns.yw = gradient;
        }
        return columns;
      }
      vec2 given = vec2(logitsAt(r, truth.x).x, logitsAt(r, truth.y).y);
      vec2 loss = (log(total) + largest - given) * isUsed;
      vec2 isHit = vec2(best.x == truth.x, best.y == truth.y) * isUsed;
      return vec4(loss.x, isHit.x, loss.y, isHit.y);
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
export function sumsProgram(batch: number, classCount: number, hasPenalty: boolean): GPGPUProgram {
  return matrixProgram({
    inputs: [
      { name: 'sums', shape: SUMS_SHAPE },
      { name: 'losses', shape: [batch, lossWidth(classCount)] },
      ...(hasPenalty ? [{ name: 'penalty', shape: [2, 2 * PENALTY_PARTS] as const }] : []),
    ],
    output: SUMS_SHAPE,
    uniforms: [{ name: 'rows', type: 'int' }],
    code: `vec4 block(int r, int c) {
      vec4 batchSums = vec4(0.);
      for (int k = 0; k < ${Math.ceil(batch / 2)}; k++) batchSums += losses(k, ${blocksOf(classCount)});
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
