import { NativeSelect } from '@mantine/core';
import { BACKEND_CHOICES, type BackendChoice } from '../../domain/training/backend';
import { appStore } from '../../state/app-store';
import { useAppState } from '../use-app-state';
import { BackendSpeeds } from './backend-speeds';
import { BACKEND, BACKEND_NAMES } from './texts/backend';

/** What the next training runs on, and what Auto has measured. */
export function BackendFields({ disabled }: { disabled: boolean }) {
  const choice = useAppState((state) => state.backendChoice);
  return (
    <div>
      <NativeSelect
        label={BACKEND.label}
        disabled={disabled}
        value={choice}
        data={BACKEND_CHOICES.map((value) => ({ value, label: BACKEND_NAMES[value] }))}
        onChange={({ currentTarget }) => {
          appStore.setState({ backendChoice: currentTarget.value as BackendChoice });
        }}
      />
      {choice === 'auto' && <BackendSpeeds disabled={disabled} />}
    </div>
  );
}
