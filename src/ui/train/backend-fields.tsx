import { NativeSelect } from '@mantine/core';
import { BACKEND_CHOICES, type BackendChoice } from '../../domain/training/backend';
import { appStore } from '../../state/app-store';
import { useAppState } from '../use-app-state';
import { BackendSpeeds } from './backend-speeds';

export const BACKEND_NAMES: Record<BackendChoice, string> = {
  auto: 'Auto',
  webgl: 'WebGL (graphics processor)',
  wasm: 'WASM (WebAssembly)',
  cpu: 'CPU (plain JavaScript)',
};

/** What the next training runs on, and what Auto has measured. */
export function BackendFields({ disabled }: { disabled: boolean }) {
  const choice = useAppState((state) => state.backendChoice);
  return (
    <div>
      <NativeSelect
        label="Backend"
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
