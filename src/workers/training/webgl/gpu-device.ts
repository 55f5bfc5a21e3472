import * as tf from '@tensorflow/tfjs-core';
import { MathBackendWebGL, type GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';
import { DeviceLostError, unlessLost } from './device-loss';
import { matrixProgram } from './texture-program';

/** A matrix in a texture of the WebGL backend. */
export type GpuMatrix = tf.TensorInfo;

/**
 * The few things the fused programs need of TensorFlow.js's WebGL backend. Its matrices are not
 * known to the engine of TensorFlow.js: they cost less to make, and have to be disposed by hand.
 */
export class GpuDevice {
  readonly backend: MathBackendWebGL;

  /** @throws when WebGL 2 is not the current backend */
  constructor() {
    const backend = tf.backend();
    if (!(backend instanceof MathBackendWebGL) || tf.env().getNumber('WEBGL_VERSION') !== 2) {
      throw new Error('WebGL 2 is not the current backend');
    }
    this.backend = backend;
  }

  /** Longest side of a texture. */
  get maxTextureSize(): number {
    return tf.env().getNumber('WEBGL_MAX_TEXTURE_SIZE');
  }

  get gl(): WebGL2RenderingContext {
    // Its type admits WebGL 1, which the constructor has ruled out.
    return this.backend.gpgpu.gl as WebGL2RenderingContext;
  }

  /** One draw call. @param uniforms in the order of the program's, each as an array */
  run(program: GPGPUProgram, inputs: GpuMatrix[], uniforms: number[][] = NO_UNIFORMS): GpuMatrix {
    return this.backend.runWebGLProgram(program, inputs, 'float32', uniforms, true);
  }

  /** @param values [rows, columns], uploaded with the first program that reads them */
  upload(values: Float32Array, shape: readonly [number, number]): GpuMatrix {
    return this.backend.makeTensorInfo([...shape], 'float32', values);
  }

  /** Makes a texture of one's own an input of programs. @param texShape height and width in texels */
  adopt(texture: WebGLTexture, texShape: [number, number]): GpuMatrix {
    const matrix = this.backend.makeTensorInfo(texShape, 'float32');
    const data = this.backend.texData.get(matrix.dataId);
    data.texture = { texture, texShape };
    data.texShape = texShape;
    data.isPacked = true;
    return matrix;
  }

  /** Gives a texture of one's own back: the backend would keep it in its pool of float textures. */
  release(adopted: GpuMatrix): void {
    this.backend.texData.delete(adopted.dataId);
  }

  /** One more owner: the matrix lives until each has disposed it. */
  share(matrix: GpuMatrix): GpuMatrix {
    this.backend.incRef(matrix.dataId);
    return matrix;
  }

  dispose(...matrices: GpuMatrix[]): void {
    for (const { dataId } of matrices) this.backend.disposeData(dataId);
  }

  /** @throws DeviceLostError */
  assertNotLost(): void {
    if (this.gl.isContextLost()) throw new DeviceLostError();
  }

  /**
   * Reads a copy: TensorFlow.js moves what is read from the device to the processor.
   *
   * @throws DeviceLostError
   */
  async read(matrix: GpuMatrix): Promise<Float32Array> {
    const [rows, columns] = matrix.shape as [number, number];
    const copy = this.run(copyProgram([rows, columns]), [matrix]);
    try {
      // A matrix of float32 is never read as texts.
      return (await unlessLost(this.backend.read(copy.dataId))) as Float32Array;
    } finally {
      this.dispose(copy);
    }
  }

  /** Asks the device to say when it has come this far. */
  mark(): DeviceMark {
    const { gl } = this;
    const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    return {
      isReached: () => {
        if (sync === null || gl.isContextLost()) return true;
        const reached = gl.getSyncParameter(sync, gl.SYNC_STATUS) === gl.SIGNALED;
        if (reached) gl.deleteSync(sync);
        return reached;
      },
    };
  }
}

export interface DeviceMark {
  isReached(): boolean;
}

const NO_UNIFORMS: number[][] = [];

function copyProgram(shape: readonly [number, number]): GPGPUProgram {
  return matrixProgram({
    inputs: [{ name: 'source', shape }],
    output: shape,
    code: 'vec4 block(int r, int c) { return source(r, c); }',
  });
}
