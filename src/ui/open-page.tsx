import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { ErrorNotice } from './common/error-notice';
import shared from './common/shared.module.css';
import { loadPage, PART_TITLES, pages, type PartName } from './pages';

/** A page, or what is beside one; while it is loading a line says so, and what failed can be tried again. */
export function OpenPage({ name }: { name: PartName }) {
  const page = useStore(pages, (known) => known[name]);
  useEffect(() => {
    void loadPage(name);
  }, [name]);
  if (page === undefined) return <p role="status">Loading {PART_TITLES[name]}</p>;
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
            void loadPage(name);
          }}
        >
          Try again
        </Button>
      </div>
    </div>
  );
}
