import { useEffect, useMemo } from 'react';
import { useHash } from '@mantine/hooks';
import type { TermId } from './glossary/terms';
import {
  PAGES,
  PAGE_TITLES,
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

/** Data where the address names no page. @param hash e.g. `#/explore/gallery` */
export function parseAddress(hash: string): Address {
  const [, pageName, viewName, ...rest] = hash.split('/');
  const page = PAGES.find((one) => one === pageName) ?? 'data';
  if (page === 'glossary') return { page, view: null, detail: viewName ?? null };
  const view = VIEWS[page].find((one) => one === viewName) ?? null;
  const detail = view === null || rest.length === 0 ? '' : decode(rest.join('/'));
  return { page, view, detail: detail === '' ? null : detail };
}

export function linkToStep(step: Step): string {
  return `#/${step}`;
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

/** The page that is open. Its title follows the address. */
export function usePage(): PageName {
  const { page, view } = useAddress();
  const title = titleOf(page, view);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return page;
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
  const isFirst = view === null || page === 'glossary' || view === VIEWS[page][0];
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
