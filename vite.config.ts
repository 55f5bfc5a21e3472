import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { withContentSecurityPolicy } from './e2e/tasks/content-security-policy.mjs';
import { CHROMIUM_ARGS, findChromium } from './e2e/tasks/find-chromium.mjs';

export default defineConfig(async () => ({
  // Relative, so that the built page works in any folder of any static host.
  base: './',
  plugins: [react(), withContentSecurityPolicy()],
  worker: { format: 'es' as const },
  build: { target: 'es2022', chunkSizeWarningLimit: 2500 },
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
