import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';
import type { DenseSpec } from '../../../domain/training/network-shape';
import { glslFloat } from './glsl-float';
import { matrixProgram } from './texture-program';

/**
 * velocity = momentum * velocity + gradient of the data + 2 * l2 * kernel. The gradient is
 * transposed(inputs) times the gradient of the pre-activations; the last input, always 1, makes it
 * the bias's. The bias has no L2.
 *
 * Inputs: inputs [batch, inputSize + 1], gradient [batch, gradientWidth]; with momentum the velocity,
 * with L2 the parameters, both [inputSize + 1, units].
 */
export function velocityProgram(
  { inputSize, units, l2 }: DenseSpec,
  batch: number,
  gradientWidth: number,
  momentum: number,
): GPGPUProgram {
  const shape = [inputSize + 1, units] as const;
  const penalty = l2 === 0 ? '' : `vec4 w = parameters(r, c) * ${glslFloat(2 * l2)};`;
  // The row of the bias: alone in its block, the upper or the lower one of two.
  const withoutBias =
    inputSize % 2 === 0
      ? `if (r == ${inputSize / 2}) w = vec4(0.);`
      : `if (r == ${(inputSize - 1) / 2}) w.zw = vec2(0.);`;
  return matrixProgram({
    inputs: [
      { name: 'inputs', shape: [batch, inputSize + 1] },
      { name: 'gradient', shape: [batch, gradientWidth] },
      ...(momentum === 0 ? [] : [{ name: 'velocity', shape }]),
      ...(l2 === 0 ? [] : [{ name: 'parameters', shape }]),
    ],
    output: shape,
    code: `
    vec4 block(int r, int c) {
      vec4 sum = vec4(0.);
      ${unrolled(
        Math.ceil(batch / 2),
        (k) => `{
        vec4 a = inputs(${k}, r);
        vec4 g = gradient(${k}, c);
        sum += a.xxyy * g.xyxy + a.zzww * g.zwzw;
      }`,
      )}
      ${momentum === 0 ? '' : `sum += ${glslFloat(momentum)} * velocity(r, c);`}
      ${l2 === 0 ? '' : `${penalty} ${withoutBias} sum += w;`}
      return sum;
    }`,
  });
}

/** Rounds of a loop that are written out: where WebGL is drawn by the processor it saves a fifth. */
const UNROLLED = 32;

/** GLSL that repeats a body `count` times. */
function unrolled(count: number, body: (round: string) => string): string {
  const bodies = (rounds: number, first: string) =>
    Array.from({ length: rounds }, (_, at) => body(`${first}${at}`)).join('\n');
  const loops = Math.floor(count / UNROLLED);
  const rest = bodies(count - loops * UNROLLED, `${loops * UNROLLED} + `);
  if (loops === 0) return rest;
  return `for (int k = 0; k < ${loops * UNROLLED}; k += ${UNROLLED}) {
      ${bodies(UNROLLED, 'k + ')}
    }
    ${rest}`;
}

/** parameters - learningRate * velocity. */
export function stepProgram({ inputSize, units }: DenseSpec): GPGPUProgram {
  const shape = [inputSize + 1, units] as const;
  return matrixProgram({
    inputs: [
      { name: 'parameters', shape },
      { name: 'velocity', shape },
    ],
    output: shape,
    uniforms: [{ name: 'learningRate', type: 'float' }],
    code: `vec4 block(int r, int c) { return parameters(r, c) - learningRate * velocity(r, c); }`,
  });
}

/** decay * average + (1 - decay) * parameters. */
export function averageProgram({ inputSize, units }: DenseSpec): GPGPUProgram {
  const shape = [inputSize + 1, units] as const;
  return matrixProgram({
    inputs: [
      { name: 'average', shape },
      { name: 'parameters', shape },
    ],
    output: shape,
    uniforms: [{ name: 'decay', type: 'float' }],
    code: `vec4 block(int r, int c) { return mix(parameters(r, c), average(r, c), decay); }`,
  });
}
