import { afterEach, expect, it, vi } from 'vitest';
import { chooseBackend } from './choose-backend';

afterEach(() => {
  vi.restoreAllMocks();
});

/** In a file of its own: an attempt that has failed leaves its mark on the backend. */
it('WASM that did not start for Auto can be asked for again, and starts when it can', async () => {
  const refusal = new WebAssembly.CompileError('refused');
  vi.spyOn(WebAssembly, 'instantiateStreaming').mockRejectedValue(refusal);
  vi.spyOn(WebAssembly, 'instantiate').mockRejectedValue(refusal);
  vi.spyOn(console, 'warn').mockReturnValue();
  const speeds = [
    { backend: 'wasm', msPerStep: 1, problem: null },
    { backend: 'cpu', msPerStep: 2, problem: null },
  ] as const;
  expect(await chooseBackend('auto', { speeds })).toMatchObject({ value: { backend: 'cpu' } });
  expect(await chooseBackend('wasm')).toMatchObject({
    error: { code: 'training/backend-unavailable', detail: 'wasm: it did not start' },
  });
  vi.restoreAllMocks();
  expect(await chooseBackend('wasm')).toMatchObject({ value: { backend: 'wasm' } });
});
