import { MantineProvider } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import styles from './app.module.css';
import { PageBoundary } from './failures/boundaries';
import { keepFocus } from './keep-focus';
import { keepScroll } from './keep-scroll';
import { articlePanel } from './article/article-panel-state';
import { Header } from './layout/header';
import { PageTitle } from './layout/page-title';
import { StepRail } from './layout/step-rail';
import { NewVersionNotice } from './offline/new-version-notice';
import { printInLight } from './print-in-light';
import { OpenPage } from './open-page';
import { MANTINE_OPTIONS } from './theme';
import { PAGE_TITLES, type PageName } from './steps';
import { hasUnsavedWork } from './unsaved-work';
import { useAppState } from './use-app-state';
import { usePage } from './address';

export function App() {
  const page = usePage();
  useArrival(page);
  useEffect(() => keepFocus(), []);
  useEffect(keepScroll, []);
  useEffect(printInLight, []);
  useHarmlessDrops();
  useQuestionBeforeLeaving();
  return (
    <MantineProvider {...MANTINE_OPTIONS}>
      <PageTitle />
      <SkipLink />
      {page === 'present' ? (
        <MainPage page={page} />
      ) : (
        <div className={styles.app}>
          <Header />
          <StepRail current={page} />
          <MainPage page={page} />
          <Article />
        </div>
      )}
      <NewVersionNotice />
    </MantineProvider>
  );
}

function MainPage({ page }: { page: PageName }) {
  return (
    <main id="main" tabIndex={-1}>
      <PageBoundary title={PAGE_TITLES[page]}>
        <OpenPage name={page} />
      </PageBoundary>
    </main>
  );
}

function Article() {
  const isOpen = useStore(articlePanel, (panel) => panel.isOpen);
  return isOpen && <OpenPage name="article" />;
}

/** A new page begins at its top, with the focus in it; the first one is left as the browser opens it. */
function useArrival(page: PageName): void {
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [page]);
}

/** A file dropped beside a drop zone would replace the page, and with it data set and network. */
function useHarmlessDrops(): void {
  useEffect(() => {
    const ignore = (event: DragEvent) => {
      event.preventDefault();
    };
    window.addEventListener('dragover', ignore);
    window.addEventListener('drop', ignore);
    return () => {
      window.removeEventListener('dragover', ignore);
      window.removeEventListener('drop', ignore);
    };
  }, []);
}

function useQuestionBeforeLeaving(): void {
  const isNeeded = useAppState(hasUnsavedWork);
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isNeeded]);
}

/** Moves the focus only: the address names the step, so it must not change. */
function SkipLink() {
  return (
    <a
      className={styles.skipLink}
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      Skip to the content
    </a>
  );
}
