import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { NetworkRecord } from '../../src/domain/run/run-record';
import type { VerifyOptions } from '../tasks/verify-options.mjs';
import { formatReport } from './format-report';
import { formatSeeds } from './format-seeds';
import { clickButton, importArchive, readRunRecord, saveNpz, train } from './page-steps';
import { withServedPage } from './with-served-page';

/** Walks through the built page in a headless Chromium and returns the report. */
export async function verifyPage(options: VerifyOptions, chromiumPath: string): Promise<string> {
  return withServedPage(chromiumPath, async (page, address) => {
    const records = await takeSteps(page, address, options);
    await writeRecords(records, options.recordPath);
    return [...records.map(formatReport), formatSeeds(records)].join('\n\n').trimEnd();
  });
}

async function takeSteps(
  page: Page,
  address: string,
  options: VerifyOptions,
): Promise<NetworkRecord[]> {
  const start = `${address}?backend=${options.backend}`;
  await page.goto(start);
  await importArchive(page, options.filePaths);
  if (options.npzPath !== null) await saveNpz(page, options.npzPath);
  await page.goto(`${start}#/train`);
  if (options.preset === 'recommended') await clickButton(page, 'Recommended');
  const records: NetworkRecord[] = [];
  for (let run = 0; run < options.seeds; run++) {
    const asked = { ...options, seed: options.seed + run };
    await page.goto(`${start}#/train`);
    await train(page, asked);
    await page.goto(`${start}#/evaluate`);
    const record = await readRunRecord(page);
    assertAsAsked(record, asked);
    records.push(record);
  }
  return records;
}

/** One run as its record, several as an array of theirs. */
async function writeRecords(records: readonly NetworkRecord[], path: string | null): Promise<void> {
  if (path === null) return;
  const content = records.length === 1 ? records[0] : records;
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`);
}

/** A field of the page that did not take its value must not pass for a run with it. */
function assertAsAsked({ recipe, history }: NetworkRecord, { epochs, seed }: VerifyOptions): void {
  if (epochs !== null && history.length !== epochs) {
    throw new Error(`The run has ${history.length} epochs, not ${epochs}.`);
  }
  if (recipe.seed !== seed) {
    throw new Error(`The run has the seed ${recipe.seed}, not ${seed}.`);
  }
}
