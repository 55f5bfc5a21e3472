import { useEffect } from 'react';
import { useHash } from '@mantine/hooks';
import { STEPS, STEP_TITLES, type Step } from './steps';

export function linkToStep(step: Step): string {
  return `#/${step}`;
}

/** The address of one of several views of a step, e.g. `#/explore/gallery`. */
export function linkToView(step: Step, view: string): string {
  return `${linkToStep(step)}/${view}`;
}

/** The step of the address, e.g. `#/train`; Data where it names none. */
export function useStep(): Step {
  const [hash] = useHash({ getInitialValueInEffect: false });
  const [, name] = hash.split('/');
  const step = STEPS.find((candidate) => candidate === name) ?? 'data';
  useEffect(() => {
    document.title = `${STEP_TITLES[step]} · X-ray Trainer`;
  }, [step]);
  return step;
}

/** The view of the address; the first one where it names none. */
export function useView<View extends string>(step: Step, views: readonly [View, ...View[]]): View {
  const [hash] = useHash({ getInitialValueInEffect: false });
  return views.find((view) => linkToView(step, view) === hash) ?? views[0];
}
