import type { Backend, BackendChoice, BackendSpeed } from '../../../domain/training/backend';

export const BACKEND = {
  label: 'Backend',
  unmeasured: 'Auto tries each backend for half a second, once, and takes the fastest.',
  measureAgain: 'Measure again at the next start',
};

export const BACKEND_NAMES: Record<BackendChoice, string> = {
  auto: 'Auto',
  webgl: 'WebGL (graphics processor)',
  wasm: 'WASM (WebAssembly)',
  cpu: 'CPU (plain JavaScript)',
};

const SHORT_NAMES: Record<Backend, string> = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' };

/** "Measured here, a step of this network: WebGL 2.4 ms, WASM 12 ms, CPU does not work." */
export function describeSpeeds(speeds: readonly BackendSpeed[]): string {
  const shown = speeds.map(({ backend, msPerStep }) =>
    msPerStep === null
      ? `${SHORT_NAMES[backend]} does not work`
      : `${SHORT_NAMES[backend]} ${formatMs(msPerStep)} ms`,
  );
  return `Measured here, a step of this network: ${shown.join(', ')}.`;
}

function formatMs(ms: number): string {
  return ms < 10 ? ms.toFixed(1) : String(Math.round(ms));
}
