import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';
import type { DenseSpec } from '../../../domain/training/network-shape';
import { ACTIVATION_CODE } from './activation-code';
import { dropoutCode } from './dropout-code';
import { glslFloat } from './glsl-float';
import { matrixProgram } from './texture-program';

/*
 * How the matrices lie: activations are [batch, width + 1] with a last column of ones, parameters
 * [inputSize + 1, units] with the bias as their last row. So a bias needs no program of its own:
 * it is the weight of an input that is always 1.
 */

/** Texels of a sum that one value of a sliced product covers. */
const SLICE_TEXELS = 256;

/** How many parts the sum over a layer's inputs is cut into: with one, it is not cut. */
export function sliceCount(inputSize: number): number {
  const texels = Math.ceil((inputSize + 1) / 2);
  return texels <= 2 * SLICE_TEXELS ? 1 : Math.ceil(texels / SLICE_TEXELS);
}

/** GLSL adding a [2, 2] block of the product of a row-pair of `inputs` and `parameters`. */
const ADD_PRODUCT = `
      vec4 a = inputs(r, k);
      vec4 w = parameters(k, c);
      sum += a.xxzz * w.xyxy + a.yyww * w.zwzw;`;

/**
 * Parts of a long product, to be added up by `sumProgram`: few threads with sums of ten thousand
 * would leave most of a graphics processor idle.
 *
 * @returns [parts * batch, units] from inputs [batch, inputSize + 1] and parameters; batch is
 *   rounded up to an even number
 */
export function slicedProductProgram(spec: DenseSpec, batch: number): GPGPUProgram {
  const blockRows = Math.ceil(batch / 2);
  const texels = Math.ceil((spec.inputSize + 1) / 2);
  const slices = sliceCount(spec.inputSize);
  return matrixProgram({
    inputs: [
      { name: 'inputs', shape: [batch, spec.inputSize + 1] },
      { name: 'parameters', shape: [spec.inputSize + 1, spec.units] },
    ],
    output: [slices * 2 * blockRows, spec.units],
    code: `
    vec4 block(int sliceAndRow, int c) {
      int r = sliceAndRow % ${blockRows};
      int first = sliceAndRow / ${blockRows} * ${SLICE_TEXELS};
      int end = min(first + ${SLICE_TEXELS}, ${texels});
      vec4 sum = vec4(0.);
      for (int k = first; k < end; k++) {${ADD_PRODUCT}
      }
      return sum;
    }`,
  });
}

/** Adds the parts of `slicedProductProgram` up and applies activation and dropout. */
export function sumProgram(spec: DenseSpec, batch: number, training: boolean): GPGPUProgram {
  const blockRows = Math.ceil(batch / 2);
  const slices = sliceCount(spec.inputSize);
  return activatedProgram(spec, batch, training, {
    inputs: [{ name: 'parts', shape: [slices * 2 * blockRows, spec.units] }],
    sum: `for (int slice = 0; slice < ${slices}; slice++) sum += parts(slice * ${blockRows} + r, c);`,
  });
}

/** A whole dense layer: product, bias, activation and dropout. */
export function denseProgram(spec: DenseSpec, batch: number, training: boolean): GPGPUProgram {
  return activatedProgram(spec, batch, training, {
    inputs: [
      { name: 'inputs', shape: [batch, spec.inputSize + 1] },
      { name: 'parameters', shape: [spec.inputSize + 1, spec.units] },
    ],
    sum: `for (int k = 0; k < ${Math.ceil((spec.inputSize + 1) / 2)}; k++) {${ADD_PRODUCT}
      }`,
  });
}

/** Width of the matrix a layer writes: the output layer's has no column of ones. */
function activationWidth({ activation, units }: DenseSpec): number {
  return activation === 'softmax' ? units : units + 1;
}

function activatedProgram(
  spec: DenseSpec,
  batch: number,
  training: boolean,
  { inputs, sum }: { inputs: { name: string; shape: [number, number] }[]; sum: string },
): GPGPUProgram {
  const { units, activation, dropoutRates } = spec;
  const dropout = dropoutCode(training ? dropoutRates : [], units);
  const isOutput = activation === 'softmax';
  return matrixProgram({
    inputs,
    output: [batch, activationWidth(spec)],
    uniforms: dropout.uniforms,
    code: `
    ${dropout.code}
    vec4 block(int r, int c) {
      vec4 sum = vec4(0.);
      ${sum}
      vec4 z = sum;
      vec4 a = (${ACTIVATION_CODE[activation].apply}) * dropoutMask(r, c);
      ${isOutput ? '' : onesColumn(units)}
      return a;
    }`,
  });
}

/** GLSL that sets the last column of the block `a` to ones where the block reaches it. */
export function onesColumn(units: number): string {
  return units % 2 === 0
    ? `if (c == ${units / 2}) a = vec4(1., 0., 1., 0.);`
    : `if (c == ${(units - 1) / 2}) a.yw = vec2(1.);`;
}

/**
 * The gradient of what lies below a layer: that of its pre-activations times its kernel, times the
 * mask and the derivative of the layer below.
 *
 * @param spec the layer above
 * @param below the layer whose gradient comes out, [batch, below.units]
 * @param gradientWidth columns of the matrix with the gradient above, at least spec.units
 */
export function backpropagateProgram(
  spec: DenseSpec,
  below: DenseSpec,
  batch: number,
  gradientWidth: number,
): GPGPUProgram {
  const dropout = dropoutCode(below.dropoutRates, below.units);
  const kept = below.dropoutRates.reduce((scale, rate) => scale / (1 - rate), 1);
  return matrixProgram({
    inputs: [
      { name: 'gradient', shape: [batch, gradientWidth] },
      { name: 'parameters', shape: [spec.inputSize + 1, spec.units] },
      { name: 'activated', shape: [batch, below.units + 1] },
    ],
    output: [batch, below.units],
    uniforms: dropout.uniforms,
    code: `
    ${dropout.code}
    vec4 block(int r, int c) {
      vec4 sum = vec4(0.);
      for (int k = 0; k < ${Math.ceil(spec.units / 2)}; k++) {
        vec4 g = gradient(r, k);
        vec4 w = parameters(c, k);
        sum += g.xxzz * w.xzxz + g.yyww * w.ywyw;
      }
      // What was kept was scaled up behind the activation.
      vec4 a = activated(r, c) * ${glslFloat(1 / kept)};
      return sum * dropoutMask(r, c) * (${ACTIVATION_CODE[below.activation].derivative});
    }`,
  });
}
