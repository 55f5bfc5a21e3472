import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './e2e/tasks/find-chromium.mjs';

/**
 * Recharts and what it alone needs come with the pages that have charts. React and clsx, which the
 * frame needs too, are named first: a group takes along whatever its members import.
 */
const CHUNKS = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|clsx)\//, priority: 2 },
  { name: 'charts', test: /node_modules\/recharts\//, priority: 1 },
];

export default defineConfig(async () => ({
  // Relative, so that the built page works in any folder of any static host.
  base: './',
  plugins: [react()],
  worker: { format: 'es' as const },
  build: {
    target: 'es2022',
    // Every browser of this target preloads modules by itself, but for a Safari that loads them in turn.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  test: {
    projects: [
      {
        extends: true as const,
        test: {
          name: 'node',
          // The tests share nothing but modules without state: loading these anew for every file
          // took a third of the time. Both cores, and a limit that a busy machine does not reach.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 60_000,
          include: ['src/**/*.test.ts', 'e2e/**/*.test.ts'],
          exclude: ['src/**/*.browser.test.ts'],
        },
      },
      {
        extends: true as const,
        test: {
          name: 'browser',
          testTimeout: 60_000,
          include: ['src/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' as const }],
            provider: playwright({
              launchOptions: {
                args: CHROMIUM_ARGS,
                ...(await chromiumPath()),
              },
            }),
          },
        },
      },
    ],
  },
}));

async function chromiumPath() {
  const executablePath = process.env['VITEST'] ? await findChromium() : null;
  return executablePath ? { executablePath } : {};
}
