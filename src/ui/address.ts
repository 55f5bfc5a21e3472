import { useMemo } from 'react';
import { useHash } from '@mantine/hooks';
import { setupQuery, type Setup } from '../domain/training/setup-link';
import type { TermId } from './glossary/terms';
import { PRESENT_SCREENS, type PresentScreen } from './present/screens';
import { SCREENS } from './present/texts';
import {
  PAGES,
  PAGE_TITLES,
  STEPS,
  VIEWS,
  VIEW_TITLES,
  type PageName,
  type Step,
  type ViewOf,
} from './steps';

/** What is open, as the address says it: `#/STEP/VIEW/DETAIL`, or `#/glossary/TERM`. The data set and the run are not part of it. */
export interface Address {
  page: PageName;
  /** One of the step's; null where it has none, or the address names none of them: the first is open. */
  view: string | null;
  /** What is open within the view; null where nothing is named. */
  detail: string | null;
}

/** What it holds beside is for `followLinks`. Data where it names no page. @param hash e.g. `#/explore/gallery` */
export function parseAddress(hash: string): Address {
  const [path = ''] = hash.split('?', 1);
  const [, pageName, viewName, ...rest] = path.split('/');
  const page = PAGES.find((one) => one === pageName) ?? 'data';
  if (!isStep(page)) return { page, view: null, detail: viewName ?? null };
  const view = VIEWS[page].find((one) => one === viewName) ?? null;
  const detail = view === null || rest.length === 0 ? '' : decode(rest.join('/'));
  return { page, view, detail: detail === '' ? null : detail };
}

function isStep(page: PageName): page is Step {
  return STEPS.some((step) => step === page);
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

/** @param term of the glossary; absent, the whole of it */
export function linkToTerm(term?: TermId): string {
  return term === undefined ? '#/glossary' : `#/glossary/${term}`;
}

/** Goes to a view of a step, so that Back returns from it. */
export function showView<S extends Step>(step: S, view: ViewOf<S>, detail?: string): void {
  location.hash = linkToView(step, view, detail);
}

function useAddress(): Address {
  const [hash] = useHash({ getInitialValueInEffect: false });
  return useMemo(() => parseAddress(hash), [hash]);
}

/** The page that is open. */
export function usePage(): PageName {
  return useAddress().page;
}

/** What is projected; null where another page is open. */
export function screenOf({ page, detail }: Address): PresentScreen | null {
  if (page !== 'present') return null;
  return PRESENT_SCREENS.find((screen) => screen === detail) ?? PRESENT_SCREENS[0];
}

export function usePresentScreen(): PresentScreen | null {
  return screenOf(useAddress());
}

/** The title of what is open. */
export function useTitle(): string {
  const address = useAddress();
  const screen = screenOf(address);
  return screen === null
    ? titleOf(address.page, address.view)
    : `${SCREENS[screen].title} · Present · X-ray Trainer`;
}

/** The term of the glossary that the address names; null for none. */
export function useGlossaryTerm(): string | null {
  const { page, detail } = useAddress();
  return page === 'glossary' ? detail : null;
}

/** The view of a step that is open; the first one where the address names none of it. */
export function useView<S extends StepWithViews>(step: S): ViewOf<S> {
  const address = useAddress();
  const views: readonly ViewOf<S>[] = VIEWS[step];
  const named = address.page === step ? views.find((view) => view === address.view) : undefined;
  return named ?? VIEWS[step][0];
}

/** What is open within a view; null where that view is not open, or nothing within it is named. */
export function useDetail<S extends StepWithViews>(step: S, view: ViewOf<S>): string | null {
  const address = useAddress();
  return address.page === step && address.view === view ? address.detail : null;
}

type StepWithViews = { [S in Step]: ViewOf<S> extends never ? never : S }[Step];

function titleOf(page: PageName, view: string | null): string {
  const isFirst = view === null || !isStep(page) || view === VIEWS[page][0];
  const within = isFirst ? [] : [VIEW_TITLES[view as ViewName]];
  return [...within, PAGE_TITLES[page], 'X-ray Trainer'].join(' · ');
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
