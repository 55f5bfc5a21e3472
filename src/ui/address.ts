import { useMemo } from 'react';
import { useHash } from '@mantine/hooks';
import { setupQuery, type Setup } from '../domain/training/setup-link';
import { PRESENT_SCREENS, SCREEN_TITLES, type PresentScreen } from './present/screens';
import { STEPS, STEP_TITLES, VIEWS, VIEW_TITLES, type Step, type ViewOf } from './steps';

/** What is open, as the address says it: `#/STEP/VIEW/DETAIL`. The data set and the run are not part of it. */
export interface Address {
  step: Step;
  /** One of the step's; null where it has none, or the address names none of them: the first is open. */
  view: string | null;
  /** What is open within the view; null where nothing is named. */
  detail: string | null;
}

/** What it holds beside is for `followLinks`. Data where it names no step. @param hash e.g. `#/explore/gallery` */
export function parseAddress(hash: string): Address {
  const [path = ''] = hash.split('?', 1);
  const [, stepName, viewName, ...rest] = path.split('/');
  const step = STEPS.find((one) => one === stepName) ?? 'data';
  const view = VIEWS[step].find((one) => one === viewName) ?? null;
  const detail = view === null || rest.length === 0 ? '' : decode(rest.join('/'));
  return { step, view, detail: detail === '' ? null : detail };
}

export function linkToStep(step: Step): string {
  return `#/${step}`;
}

/** Train with what the link holds: see state/visit/follow-link. */
export function linkToSetup(setup: Setup): string {
  return `${linkToStep('train')}?${setupQuery(setup)}`;
}

/** The address of one of several views of a step, and of what is open within it. */
export function linkToView<S extends Step>(step: S, view: ViewOf<S>, detail?: string): string {
  const link = `${linkToStep(step)}/${view}`;
  return detail === undefined ? link : `${link}/${encodeURIComponent(detail)}`;
}

/** Goes to a view of a step, so that Back returns from it. */
export function showView<S extends Step>(step: S, view: ViewOf<S>, detail?: string): void {
  location.hash = linkToView(step, view, detail);
}

function useAddress(): Address {
  const [hash] = useHash({ getInitialValueInEffect: false });
  return useMemo(() => parseAddress(hash), [hash]);
}

/** The step that is open. */
export function useStep(): Step {
  return useAddress().step;
}

/** What is projected; null where a step is open. */
export function presentScreenOf(hash: string): PresentScreen | null {
  const [, present, name] = hash.split('/');
  if (present !== 'present') return null;
  return PRESENT_SCREENS.find((screen) => screen === name) ?? PRESENT_SCREENS[0];
}

export function usePresentScreen(): PresentScreen | null {
  const [hash] = useHash({ getInitialValueInEffect: false });
  return presentScreenOf(hash);
}

/** The title of what is open. */
export function useTitle(): string {
  const { step, view } = useAddress();
  const screen = usePresentScreen();
  return screen === null
    ? titleOf(step, view)
    : `${SCREEN_TITLES[screen]} · Present · X-ray Trainer`;
}

/** The view of a step that is open; the first one where the address names none of it. */
export function useView<S extends StepWithViews>(step: S): ViewOf<S> {
  const address = useAddress();
  const views: readonly ViewOf<S>[] = VIEWS[step];
  const named = address.step === step ? views.find((view) => view === address.view) : undefined;
  return named ?? VIEWS[step][0];
}

/** What is open within a view; null where that view is not open, or nothing within it is named. */
export function useDetail<S extends StepWithViews>(step: S, view: ViewOf<S>): string | null {
  const address = useAddress();
  return address.step === step && address.view === view ? address.detail : null;
}

type StepWithViews = { [S in Step]: ViewOf<S> extends never ? never : S }[Step];

function titleOf(step: Step, view: string | null): string {
  const within = view === null || view === VIEWS[step][0] ? [] : [VIEW_TITLES[view as ViewName]];
  return [...within, STEP_TITLES[step], 'X-ray Trainer'].join(' · ');
}

type ViewName = keyof typeof VIEW_TITLES;

/** What a person has typed may be no encoding of anything. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
