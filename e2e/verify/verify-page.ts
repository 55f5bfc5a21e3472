import type { Page } from '@playwright/test';
import type { RunRecord } from '../../src/domain/run/run-record';
import type { VerifyOptions } from '../tasks/verify-options.mjs';
import { formatReport } from './format-report';
import { importArchive, saveNpz, saveRunRecord, train } from './page-steps';
import { withServedPage } from './with-served-page';

/** Walks through the built page in a headless Chromium and returns the report. */
export async function verifyPage(options: VerifyOptions, chromiumPath: string): Promise<string> {
  return withServedPage(chromiumPath, async (page, address) =>
    formatReport(await takeSteps(page, address, options)),
  );
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
