import { Button } from '@mantine/core';
import type { Backend } from '../../domain/training/backend';
import { forgetSpeeds } from '../../state/train/backend-speeds';
import shared from '../common/shared.module.css';
import { useAppState } from '../use-app-state';
import styles from './backend-speeds.module.css';

const NAMES: Record<Backend, string> = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' };

/** What Auto has measured: the numbers it chose by. */
export function BackendSpeeds({ disabled }: { disabled: boolean }) {
  const speeds = useAppState((state) => state.backendSpeeds);
  if (speeds === null) {
    return (
      <p className={shared.hint} style={{ marginTop: 8 }}>
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
    <div className={styles.speeds}>
      <p className={shared.hint}>Measured here, a step of this network: {shown.join(', ')}.</p>
      <Button size="compact-sm" variant="default" disabled={disabled} onClick={forgetSpeeds}>
        Measure again at the next start
      </Button>
    </div>
  );
}

function formatMs(ms: number): string {
  return ms < 10 ? ms.toFixed(1) : String(Math.round(ms));
}
