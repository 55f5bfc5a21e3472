import type { Backend } from '../../domain/training/backend';
import { useAppState } from '../use-app-state';

const NAMES: Record<Backend, string> = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' };

/** What Auto has measured: the numbers it chose by. */
export function BackendSpeeds() {
  const speeds = useAppState((state) => state.backendSpeeds);
  if (speeds === null) {
    return (
      <p className="hint" style={{ marginTop: 8 }}>
        Auto tries each backend for half a second, once, and takes the fastest.
      </p>
    );
  }
  const shown = speeds.map(({ backend, msPerStep }) =>
    msPerStep === null
      ? `${NAMES[backend]} does not work`
      : `${NAMES[backend]} ${formatMs(msPerStep)} ms`,
  );
  return (
    <p className="hint" style={{ marginTop: 8 }}>
      Measured here, a step of this network: {shown.join(', ')}.
    </p>
  );
}

function formatMs(ms: number): string {
  return ms < 10 ? ms.toFixed(1) : String(Math.round(ms));
}
