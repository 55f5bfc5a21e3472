import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { ErrorNotice } from './common/error-notice';
import shared from './common/shared.module.css';
import { loadPage, stepPages } from './step-pages';
import { STEP_TITLES, type Step } from './steps';

/** The page of a step; while it is loading a line says so, and what failed can be tried again. */
export function StepPage({ step }: { step: Step }) {
  const page = useStore(stepPages, (pages) => pages[step]);
  useEffect(() => {
    void loadPage(step);
  }, [step]);
  if (page === undefined) return <p role="status">Loading {STEP_TITLES[step]}</p>;
  if (page.ok) {
    const Page = page.value;
    return <Page />;
  }
  return (
    <div className={shared.page}>
      <ErrorNotice error={page.error} />
      <div>
        <Button
          onClick={() => {
            void loadPage(step);
          }}
        >
          Try again
        </Button>
      </div>
    </div>
  );
}
