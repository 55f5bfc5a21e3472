import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import type { RunRecord } from '../../src/domain/run/run-record';
import { CHROMIUM_ARGS } from '../tasks/find-chromium.mjs';
import { ROOT } from '../tasks/project.mjs';
import type { VerifyOptions } from '../tasks/verify-options.mjs';
import { formatReport } from './format-report';
import { importArchive, saveNpz, saveRunRecord, train } from './page-steps';
import { reportProgress } from './report-progress';
import { watchForFailure } from './watch-for-failure';

/** Serves the built page, walks through it in a headless Chromium and returns the report. */
export async function verifyPage(options: VerifyOptions, chromiumPath: string): Promise<string> {
  const server = await preview({ root: ROOT, preview: { host: '127.0.0.1', port: 0 } });
  try {
    const [address] = server.resolvedUrls?.local ?? [];
    if (address === undefined) throw new Error('The page could not be served.');
    const browser = await chromium.launch({ executablePath: chromiumPath, args: CHROMIUM_ARGS });
    try {
      const record = await walkThrough(await browser.newPage(), address, options);
      return formatReport(record);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

async function walkThrough(page: Page, address: string, options: VerifyOptions) {
  const failure = watchForFailure(page);
  const stopReporting = reportProgress(page);
  try {
    return await Promise.race([failure, takeSteps(page, address, options)]);
  } finally {
    stopReporting();
  }
}

async function takeSteps(page: Page, address: string, options: VerifyOptions): Promise<RunRecord> {
  const start = `${address}?backend=${options.backend}`;
  await page.goto(start);
  await importArchive(page, options.archivePath);
  if (options.npzPath !== null) await saveNpz(page, options.npzPath);
  await page.goto(`${start}#/train`);
  await train(page, options);
  await page.goto(`${start}#/evaluate`);
  const record = await saveRunRecord(page, options.recordPath);
  assertAsAsked(record, options);
  return record;
}

/** A field of the page that did not take its value must not pass for a run with it. */
function assertAsAsked({ recipe, history }: RunRecord, { epochs, seed }: VerifyOptions): void {
  if (epochs !== null && history.length !== epochs) {
    throw new Error(`The run has ${history.length} epochs, not ${epochs}.`);
  }
  if (seed !== null && recipe.seed !== seed) {
    throw new Error(`The run has the seed ${recipe.seed}, not ${seed}.`);
  }
}
