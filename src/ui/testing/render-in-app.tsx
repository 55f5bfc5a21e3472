import '../mantine.css';
import '../styles.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode, type ReactElement } from 'react';
import { expect, onTestFinished, vi, type MockInstance } from 'vitest';
import { page } from 'vitest/browser';
import { render, type RenderResult } from 'vitest-browser-react';
import { MANTINE_OPTIONS } from '../theme';
import './stand-still.css';

/** How a person may have the page: width in pixels. */
export interface Look {
  scheme: 'light' | 'dark';
  width: number;
}

const HEIGHT = 800;
export const WIDE = 1280;
/** A screen of 1280 at 400 %: WCAG 2.2, 1.4.10. */
export const PHONE = 320;

/** What a test looks at and does things with: roles and labels of the whole page, dialogs too. */
export interface Shown extends Omit<RenderResult, 'rerender'> {
  /** What was written to the console as an error; what is left of it when the test ends fails it. */
  consoleError: MockInstance<Console['error']>;
  /** The same component with other props, in the same look. */
  rerender: (element: ReactElement) => Promise<void>;
  /** The same component, with its state, in another look. */
  switchTo: (look: Look) => Promise<void>;
}

/**
 * Shows a component with the page's theme and styles, as on the page in React's strict mode. When
 * the test ends the component goes, and the test fails if it wrote an error to the console.
 */
export async function renderInApp(
  element: ReactElement,
  look: Look = { scheme: 'light', width: WIDE },
): Promise<Shown> {
  let [shownElement, shownLook] = [element, look];
  const inApp = () => (
    <StrictMode>
      <MantineProvider {...MANTINE_OPTIONS} forceColorScheme={shownLook.scheme}>
        <main>{shownElement}</main>
      </MantineProvider>
    </StrictMode>
  );

  const consoleError = vi.spyOn(console, 'error');
  await page.viewport(look.width, HEIGHT);
  const { rerender, ...screen } = await render(inApp());
  onTestFinished(async () => {
    await screen.unmount();
    const errors = consoleError.mock.calls.map((parts) => parts.map(String).join(' '));
    consoleError.mockRestore();
    expect(errors, 'errors on the console').toEqual([]);
  });
  return {
    ...screen,
    consoleError,
    rerender: async (other) => {
      shownElement = other;
      await rerender(inApp());
    },
    switchTo: async (other) => {
      shownLook = other;
      await page.viewport(other.width, HEIGHT);
      await rerender(inApp());
    },
  };
}
