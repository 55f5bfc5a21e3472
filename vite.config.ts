import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { withAssemblyScript } from './e2e/tasks/assembly-script.mjs';
import { withContentSecurityPolicy } from './e2e/tasks/content-security-policy.mjs';
import { CHROMIUM_ARGS, findChromium } from './e2e/tasks/find-chromium.mjs';
import { withOfflineCopy } from './e2e/tasks/offline-copy.mjs';

/**
 * Far above what anything takes on a busy machine: time decides no test, and these end only what
 * would never end. For what is awaited on a page it is less, so that its own message is the one seen.
 */
const LIMIT_MS = 600_000;
const TEST_LIMITS = {
  testTimeout: LIMIT_MS,
  hookTimeout: LIMIT_MS,
  expect: { poll: { timeout: 120_000 } },
};

/**
 * Recharts and what it alone needs come with the pages that have charts. React and clsx, which the
 * frame needs too, are named first: a group takes along whatever its members import. What the frame
 * and most pages need comes last; without a name it would have that of any of its files.
 */
const CHUNKS = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|clsx)\//, priority: 2 },
  { name: 'charts', test: /node_modules\/recharts\//, priority: 1 },
  // Charts are shared by many pages, and the frame needs none.
  { name: 'common', minShareCount: 6, test: /^(?!.*\/ui\/charts\/)/ },
];

export default defineConfig(async () => ({
  // Relative, so that the built page works in any folder of any static host.
  base: './',
  plugins: [react(), withAssemblyScript(), withContentSecurityPolicy(), withOfflineCopy()],
  worker: { format: 'es' as const, plugins: () => [withAssemblyScript()] },
  build: {
    target: 'es2022',
    // Every browser of this target preloads modules by itself, but for a Safari that loads them in turn.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  test: {
    teardownTimeout: LIMIT_MS,
    projects: [
      {
        extends: true as const,
        test: {
          name: 'node',
          // The tests share nothing but modules without state: loading these anew for every file
          // took a third of the time. Both cores.
          isolate: false,
          maxWorkers: 2,
          ...TEST_LIMITS,
          include: ['src/**/*.test.ts', 'e2e/**/*.test.ts'],
          exclude: ['src/**/*.browser.test.ts'],
        },
      },
      {
        extends: true as const,
        test: {
          name: 'browser',
          // Both cores; of itself it leaves one to the runner, which waits.
          maxWorkers: 2,
          ...TEST_LIMITS,
          include: ['src/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['src/state/testing/begin-without-kept.ts'],
          browser: {
            enabled: true,
            connectTimeout: LIMIT_MS,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' as const }],
            provider: playwright({
              launchOptions: {
                args: CHROMIUM_ARGS,
                timeout: LIMIT_MS,
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
  const { VITEST } = process.env;
  const executablePath = VITEST ? await findChromium() : null;
  return executablePath ? { executablePath } : {};
}
