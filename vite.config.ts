import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './e2e/tasks/find-chromium.mjs';

/** Cross-origin isolation gives the page shared memory: threads for the WebAssembly backend. */
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

export default defineConfig(async () => ({
  // Relative, so that the built page works in any folder of any static host.
  base: './',
  plugins: [react()],
  worker: { format: 'es' as const, plugins: () => [selfContainedWasmFactory()] },
  server: { headers },
  preview: { headers },
  build: { target: 'es2022', chunkSizeWarningLimit: 2500 },
  test: {
    projects: [
      {
        extends: true as const,
        test: {
          name: 'node',
          include: ['src/**/*.test.ts', 'e2e/**/*.test.ts'],
          exclude: ['src/**/*.browser.test.ts'],
        },
      },
      {
        extends: true as const,
        test: {
          name: 'browser',
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

/**
 * TensorFlow.js starts the threads of its WebAssembly backend from the source text of this one
 * function, so it must not refer to a variable outside: minified, that variable has another name.
 */
function selfContainedWasmFactory() {
  const head = 'function(WasmBackendModuleThreadedSimd) {';
  return {
    name: 'self-contained-wasm-factory',
    transform(code: string, id: string) {
      if (!id.includes('tfjs-backend-wasm-threaded-simd.js')) return null;
      if (!code.includes(head)) throw new Error(`${id} has changed: its factory was not found`);
      return { code: code.replace(head, `${head} var _scriptDir;`), map: null };
    },
  };
}

async function chromiumPath() {
  const executablePath = process.env['VITEST'] ? await findChromium() : null;
  return executablePath ? { executablePath } : {};
}
