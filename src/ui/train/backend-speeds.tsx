import { Button } from '@mantine/core';
import clsx from 'clsx';
import { forgetSpeeds } from '../../state/train/backend-speeds';
import shared from '../common/shared.module.css';
import { useAppState } from '../use-app-state';
import styles from './backend-speeds.module.css';
import { BACKEND, describeSpeeds } from './texts/backend';

/** What Auto has measured: the numbers it chose by. */
export function BackendSpeeds({ disabled }: { disabled: boolean }) {
  const speeds = useAppState((state) => state.backendSpeeds);
  if (speeds === null) {
    return <p className={clsx(shared.hint, styles.speeds)}>{BACKEND.unmeasured}</p>;
  }
  return (
    <div className={styles.speeds}>
      <p className={shared.hint}>{describeSpeeds(speeds)}</p>
      <Button size="compact-sm" variant="default" disabled={disabled} onClick={forgetSpeeds}>
        {BACKEND.measureAgain}
      </Button>
    </div>
  );
}
