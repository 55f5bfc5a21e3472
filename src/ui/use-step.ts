import { useEffect } from 'react';
import { useHash } from '@mantine/hooks';
import { STEPS, STEP_TITLES, type Step } from './steps';

export function linkToStep(step: Step): string {
  return `#/${step}`;
}

/** The step of the address, e.g. `#/train`; Data where it names none. */
export function useStep(): Step {
  const [hash] = useHash({ getInitialValueInEffect: false });
  const step = STEPS.find((name) => linkToStep(name) === hash) ?? 'data';
  useEffect(() => {
    document.title = `${STEP_TITLES[step]} · X-ray Trainer`;
  }, [step]);
  return step;
}
