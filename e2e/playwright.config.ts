import { defineConfig } from '@playwright/test';
import type { BrowserOptions } from './browsers/test';
import { CHROMIUM_ARGS, findChromium } from './tasks/find-chromium.mjs';
import { findOtherBrowsers } from './tasks/find-other-browsers.mjs';
import { ROOT } from './tasks/project.mjs';

const LIMIT_MS = 600_000;
const ADDRESS = 'http://127.0.0.1:47613';
const executablePath = await findChromium();
/** Where `npm test` reads the results. */
const reportFile = process.env['PLAYWRIGHT_REPORT'];

// Exiting stops the web server and the browsers; dying of the signal, as under a time limit, would not.
process.once('SIGTERM', () => process.exit(143));

/** Journeys through the built page: `npm run build` comes first. */
export default defineConfig<BrowserOptions>({
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  forbidOnly: true,
  retries: 0,
  // A journey waits more than it computes, but for trainings: two share two cores well.
  workers: 2,
  // Far above what anything takes: training draws WebGL in software, perhaps on a busy machine. Time
  // decides no journey, and these end only what would never end.
  timeout: LIMIT_MS,
  expect: { timeout: 120_000 },
  reporter: [['list'], ...(reportFile ? [['json', { outputFile: reportFile }] as const] : [])],
  use: {
    baseURL: ADDRESS,
    // A copy of all files for each journey would cost more than it proves: one journey has its own.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: CHROMIUM_ARGS,
      timeout: LIMIT_MS,
      ...(executablePath && { executablePath }),
    },
  },
  projects: [
    { name: 'Chromium', testDir: 'journeys', use: { browserName: 'chromium' } },
    ...findOtherBrowsers().installed.map((tested) => ({
      name: tested,
      testDir: 'browsers',
      testIgnore: tested === 'Firefox' ? [] : 'firefox-*.spec.ts',
      use: { tested },
    })),
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${new URL(ADDRESS).port} --strictPort`,
    cwd: ROOT,
    url: ADDRESS,
    reuseExistingServer: false,
    timeout: LIMIT_MS,
  },
});
