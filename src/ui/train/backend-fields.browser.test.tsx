import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { appStore, type AppState } from '../../state/app-store';
import { setAppState } from '../../state/testing/set-app-state';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { renderInApp } from '../testing/render-in-app';
import { BackendFields } from './backend-fields';

async function renderFields(state: Partial<AppState> = {}) {
  setAppState({ backendChoice: 'wasm', ...state });
  return renderInApp(<BackendFields disabled={false} />);
}

afterEach(() => {
  localStorage.clear();
});

describe('of the backends', () => {
  it('one is chosen', async () => {
    const shown = await renderFields();
    await expect.element(shown.getByRole('main')).not.toHaveTextContent('Auto tries');
    await userEvent.selectOptions(shown.getByLabelText('Backend'), 'CPU (plain JavaScript)');
    expect(appStore.getState().backendChoice).toBe('cpu');
  });

  it('Auto says that it measures them once', async () => {
    const shown = await renderFields({ backendChoice: 'auto' });
    await expect
      .element(shown.getByRole('main'))
      .toHaveTextContent(
        'Auto tries each backend for about a second, once, and takes the fastest.',
      );
    await expectAccessibleInEveryLook(shown);
  });

  it('Auto shows what it has measured, and forgets it when asked', async () => {
    const shown = await renderFields({
      backendChoice: 'auto',
      backendSpeeds: [
        { backend: 'webgl', msPerStep: null, problem: 'no WebGL' },
        { backend: 'wasm', msPerStep: 4.25, problem: null },
        { backend: 'cpu', msPerStep: 7000.4, problem: null },
      ],
    });
    await expect
      .element(shown.getByRole('main'))
      .toHaveTextContent(
        'Measured here, a step of this network: WebGL does not work, WASM 4.3 ms, CPU 7000 ms.',
      );
    await expectAccessibleInEveryLook(shown);
    localStorage.setItem('xray-trainer/backend-speeds', '[{"shape": "x", "speeds": []}]');
    await shown.getByRole('button', { name: 'Measure again at the next start' }).click();
    await expect.element(shown.getByRole('main')).toHaveTextContent('Auto tries each backend');
    expect(localStorage.getItem('xray-trainer/backend-speeds')).toBe('[]');
  });
});
