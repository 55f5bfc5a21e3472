import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './tasks/find-chromium.mjs';
import { ROOT } from './tasks/project.mjs';

const ADDRESS = 'http://127.0.0.1:47613';
const executablePath = await findChromium();
/** Where `npm test` reads the results. */
const reportFile = process.env['PLAYWRIGHT_REPORT'];

/** Journeys through the built page: `npm run build` comes first. */
export default defineConfig({
  testDir: 'journeys',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  forbidOnly: true,
  retries: 0,
  // Two cores draw WebGL in software: journeys side by side would only wait for each other.
  workers: 1,
  reporter: [['list'], ...(reportFile ? [['json', { outputFile: reportFile }] as const] : [])],
  use: {
    baseURL: ADDRESS,
    trace: 'retain-on-failure',
    launchOptions: { args: CHROMIUM_ARGS, ...(executablePath && { executablePath }) },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${new URL(ADDRESS).port} --strictPort`,
    cwd: ROOT,
    url: ADDRESS,
    reuseExistingServer: false,
  },
});
