import * as tf from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseBackend } from './choose-backend';

afterEach(() => {
  vi.restoreAllMocks();
});

async function chosen(...choice: Parameters<typeof chooseBackend>) {
  const result = await chooseBackend(...choice);
  if (!result.ok) throw new Error(result.error.code);
  expect(tf.getBackend()).toBe(result.value.backend);
  return result.value;
}

describe('auto', () => {
  it('takes WASM where WebGL is drawn by the processor, as in these tests', async () => {
    expect(await chosen('auto')).toEqual({
      backend: 'wasm',
      renderer: 'WebAssembly with SIMD',
      reason: 'WebGL is drawn in software here, which is slower',
    });
  });

  it('takes WebGL where a graphics processor draws it', async () => {
    const renderer = 'ANGLE (NVIDIA, GeForce RTX 3060)';
    vi.spyOn(WebGL2RenderingContext.prototype, 'getParameter').mockReturnValueOnce(renderer);
    expect(await chosen('auto')).toEqual({
      backend: 'webgl',
      renderer,
      reason: 'a graphics processor was found',
    });
  });

  it('takes WASM where there is no WebGL', async () => {
    vi.spyOn(OffscreenCanvas.prototype, 'getContext').mockReturnValueOnce(null);
    expect(await chosen('auto')).toMatchObject({
      backend: 'wasm',
      reason: 'this browser offers no WebGL in a worker',
    });
  });

  it('takes the processor where neither starts', async () => {
    const setBackend = vi.spyOn(tf.engine(), 'setBackend').mockResolvedValueOnce(false);
    expect(await chosen('auto')).toEqual({
      backend: 'cpu',
      renderer: 'JavaScript',
      reason: 'neither WebGL nor WebAssembly can be used; wasm: it did not start',
    });
    expect(setBackend).toHaveBeenCalledTimes(2);
  });
});

describe('auto with measured speeds', () => {
  const speeds = [
    { backend: 'webgl', msPerStep: 20, problem: null },
    { backend: 'wasm', msPerStep: 6, problem: null },
    { backend: 'cpu', msPerStep: 3, problem: null },
  ] as const;

  it('takes the fastest, whatever the graphics processor is called', async () => {
    expect(await chosen('auto', { speeds })).toEqual({
      backend: 'cpu',
      renderer: 'JavaScript',
      reason: 'the fastest of those measured here',
    });
  });

  it('passes over what has failed since, and says why', async () => {
    const failed = [{ backend: 'cpu', why: 'no memory' }] as const;
    expect(await chosen('auto', { speeds, failed })).toEqual({
      backend: 'wasm',
      renderer: 'WebAssembly with SIMD',
      reason: 'the fastest of those measured here; cpu: no memory',
    });
  });

  it('tries what could not be measured last', async () => {
    const one = [{ backend: 'webgl', msPerStep: 20, problem: null }] as const;
    const failed = [{ backend: 'webgl', why: 'lost' }] as const;
    expect(await chosen('auto', { speeds: one, failed })).toMatchObject({ backend: 'wasm' });
  });
});

describe('a choice by hand', () => {
  it.each(['webgl', 'wasm', 'cpu'] as const)('starts %s', async (backend) => {
    expect(await chosen(backend)).toMatchObject({ backend, reason: 'chosen by hand' });
  });

  it('that has failed since gives way to the others', async () => {
    const failed = [{ backend: 'webgl', why: 'lost twice' }] as const;
    const report = await chosen('webgl', { speeds: null, failed });
    expect(report.backend).toBe('wasm');
    expect(report.reason).toContain('webgl: lost twice');
  });

  it('is not replaced by another when it does not start', async () => {
    vi.spyOn(tf.engine(), 'setBackend').mockResolvedValue(false);
    expect(await chooseBackend('wasm')).toEqual({
      ok: false,
      error: {
        code: 'training/backend-unavailable',
        backend: 'wasm',
        detail: 'wasm: it did not start',
      },
    });
  });
});
