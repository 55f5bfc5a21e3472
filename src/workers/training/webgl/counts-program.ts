import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';
import { batchCode } from './batch-code';
import { matrixProgram } from './texture-program';

/**
 * Adds a batch's answers to a confusion matrix: true rows, predicted columns, which are counted exactly
 * up to 2^24 images.
 *
 * @param orderRows images in the order
 * @returns [classCount, classCount] from the matrix so far, logits [batch, classCount] and the order
 */
export function countsProgram(batch: number, orderRows: number, classCount: number): GPGPUProgram {
  const shape = [classCount, classCount] as const;
  return matrixProgram({
    inputs: [
      { name: 'counts', shape },
      { name: 'logits', shape: [batch, classCount] },
      { name: 'order', shape: [orderRows, 2] },
    ],
    output: shape,
    uniforms: [
      { name: 'start', type: 'int' },
      { name: 'rows', type: 'int' },
    ],
    code: `${batchCode(classCount)}
    vec4 countOf(int truth, int predicted, int r, int c) {
      vec2 isRow = vec2(truth == 2 * r, truth == 2 * r + 1);
      vec2 isColumn = vec2(predicted == 2 * c, predicted == 2 * c + 1);
      return vec4(isRow.x * isColumn, isRow.y * isColumn);
    }
    vec4 block(int r, int c) {
      vec4 sum = counts(r, c);
      for (int k = 0; 2 * k < rows; k++) {
        vec2 largest;
        ivec2 best;
        findLargest(k, largest, best);
        sum += countOf(labelAt(start + 2 * k), best.x, r, c);
        if (2 * k + 1 < rows) sum += countOf(labelAt(start + 2 * k + 1), best.y, r, c);
      }
      return sum;
    }`,
  });
}
