import { webgl_util, type GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';
import { glslFloat } from './glsl-float';

type UniformType = NonNullable<GPGPUProgram['customUniforms']>[number]['type'];

/** A matrix that a program reads: [rows, columns]. */
export interface MatrixInput {
  name: string;
  shape: readonly [number, number];
}

interface TextureProgramOptions {
  inputs: readonly MatrixInput[];
  /** Textures that are no matrices; the code reads them itself. */
  textures?: readonly string[];
  /** Of the matrix it writes: [rows, columns]. */
  output: readonly [number, number];
  uniforms?: readonly { name: string; type: UniformType }[];
  /**
   * GLSL with `vec4 block(int r, int c)`: the values at rows 2r, 2r + 1 and columns 2c, 2c + 1, row
   * by row. `NAME(r, c)` reads such a block of the input NAME.
   */
  code: string;
}

/**
 * A program for TensorFlow.js's WebGL backend that reads and writes matrices in its packed layout,
 * so that nothing is converted between two of them. Where a matrix has an odd side, the values
 * beyond it are written as 0 and can be added up with the others.
 */
export function matrixProgram(options: TextureProgramOptions): GPGPUProgram {
  const { inputs, textures = [], output, uniforms = [], code } = options;
  return {
    variableNames: [...inputs.map(({ name }) => name), ...textures].map(textureName),
    outputShape: [...output],
    packedInputs: true,
    packedOutput: true,
    customUniforms: uniforms.map(({ name, type }) => ({ name, type })),
    userCode: [...inputs.map(readerOf), code, writerOf(output)].join('\n'),
  };
}

/** The sampler of an input, as it is called in GLSL. */
function textureName(input: string): string {
  return `${input}Texture`;
}

function readerOf({ name, shape }: MatrixInput): string {
  const { width, height, columns } = layoutOf(shape);
  const texture = textureName(name);
  if (width === columns) {
    return `vec4 ${name}(int r, int c) { return ${sampleCode(texture, 'r', 'c', { width, height })}; }`;
  }
  return `vec4 ${name}(int r, int c) {
    int at = r * ${columns} + c;
    return ${sampleCode(texture, `at / ${width}`, `at % ${width}`, { width, height })};
  }`;
}

/**
 * GLSL of the texel in a row and column of a texture. By its middle in coordinates from 0 to 1: where
 * WebGL is drawn by the processor, texelFetch takes half as long again.
 */
export function sampleCode(
  texture: string,
  row: string,
  column: string,
  { width, height }: { width: number; height: number },
): string {
  const scale = `vec2(${glslFloat(1 / width)}, ${glslFloat(1 / height)})`;
  return `texture(${texture}, (vec2(${column}, ${row}) + .5) * ${scale})`;
}

function writerOf(shape: readonly [number, number]): string {
  const { width, columns } = layoutOf(shape);
  const [rows, cols] = shape;
  const position =
    width === columns
      ? 'int r = int(gl_FragCoord.y); int c = int(gl_FragCoord.x);'
      : `int at = int(gl_FragCoord.y) * ${width} + int(gl_FragCoord.x);
         int r = at / ${columns}; int c = at % ${columns};`;
  return `void main() {
    ${position}
    vec4 values = block(r, c);
    ${cols % 2 === 1 ? `if (c == ${(cols - 1) / 2}) values.yw = vec2(0.);` : ''}
    ${rows % 2 === 1 ? `if (r == ${(rows - 1) / 2}) values.zw = vec2(0.);` : ''}
    setOutput(values);
  }`;
}

/** Texels from the left to the right of the texture, and of a row of the matrix. */
function layoutOf([rows, columns]: readonly [number, number]) {
  // A matrix longer than textures may be is folded into a squarish one.
  const [height, width] = webgl_util.getTextureShapeFromLogicalShape([rows, columns], true);
  return {
    width: Math.ceil(width / 2),
    height: Math.ceil(height / 2),
    columns: Math.ceil(columns / 2),
  };
}
