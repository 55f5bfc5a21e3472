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

describe('auto without any measurement', () => {
  it('takes the first that starts, whatever the graphics processor is called', async () => {
    const getParameter = vi.spyOn(WebGL2RenderingContext.prototype, 'getParameter');
    for (const renderer of ['Apple GPU', 'llvmpipe']) {
      getParameter.mockReturnValueOnce(renderer);
      expect(await chosen('auto')).toEqual({
        backend: 'webgl',
        renderer,
        reason: 'the first that starts',
      });
    }
  });

  it('takes WASM where there is no WebGL', async () => {
    vi.spyOn(OffscreenCanvas.prototype, 'getContext').mockReturnValue(null);
    expect(await chosen('auto')).toMatchObject({
      backend: 'wasm',
      reason: 'the first that starts; webgl: this browser has no WebGL here',
    });
  });

  it('takes the processor where neither starts', async () => {
    const setBackend = vi
      .spyOn(tf.engine(), 'setBackend')
      .mockResolvedValueOnce(false)
      .mockResolvedValueOnce(false);
    expect(await chosen('auto')).toEqual({
      backend: 'cpu',
      renderer: 'JavaScript',
      reason: 'the first that starts; webgl: it did not start; wasm: it did not start',
    });
    expect(setBackend).toHaveBeenCalledTimes(3);
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

  it.each([
    ['webgl', 'webgl: this browser has no WebGL here'],
    ['wasm', 'wasm: this browser has no WebAssembly here'],
  ] as const)('says that the browser has no %s', async (backend, detail) => {
    vi.spyOn(OffscreenCanvas.prototype, 'getContext').mockReturnValue(null);
    const { WebAssembly } = globalThis;
    Reflect.deleteProperty(globalThis, 'WebAssembly');
    const result = await chooseBackend(backend);
    Object.assign(globalThis, { WebAssembly });
    const error = { code: 'training/backend-unavailable', backend, detail };
    expect(result).toEqual({ ok: false, error });
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
