import * as tf from '@tensorflow/tfjs-core';
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';

/** Thrown where the graphics processor was taken away: what it computes since means nothing. */
export class DeviceLostError extends Error {
  constructor() {
    super('the browser took the graphics processor away');
  }
}

/** Whether WebGL is the current backend and its context is lost: TensorFlow.js goes on regardless. */
export function isDeviceLost(): boolean {
  return currentContext()?.isContextLost() ?? false;
}

/**
 * What is read from the device: on a lost one, a reading would never end, or end in garbage.
 *
 * @throws DeviceLostError
 */
export async function unlessLost<T>(reading: Promise<T>): Promise<T> {
  const gl = currentContext();
  if (gl === null) return reading;
  // The types of a worker leave it out.
  const { canvas } = gl as WebGLRenderingContext & { canvas: EventTarget };
  const ended = new AbortController();
  const loss = new Promise<never>((_, reject) => {
    const fail = () => {
      reject(new DeviceLostError());
    };
    canvas.addEventListener('webglcontextlost', fail, { signal: ended.signal });
  });
  try {
    const value = await Promise.race([reading, loss]);
    if (gl.isContextLost()) throw new DeviceLostError();
    return value;
  } finally {
    ended.abort();
  }
}

function currentContext(): WebGLRenderingContext | null {
  if (tf.getBackend() !== 'webgl') return null;
  const backend = tf.backend();
  return backend instanceof MathBackendWebGL ? backend.gpgpu.gl : null;
}
