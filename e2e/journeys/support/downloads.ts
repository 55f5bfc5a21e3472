import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import type { NetworkRecord } from '../../../src/domain/run/run-record';

/** Clicks and returns what the browser saved. */
export async function download(button: Locator, expectedName: string | RegExp): Promise<Buffer> {
  const started = button.page().waitForEvent('download');
  await button.click();
  const file = await started;
  if (typeof expectedName === 'string') expect(file.suggestedFilename()).toBe(expectedName);
  else expect(file.suggestedFilename()).toMatch(expectedName);
  return readFile(await file.path());
}

export async function downloadRunRecord(button: Locator): Promise<NetworkRecord> {
  const bytes = await download(button, 'run.json');
  return JSON.parse(bytes.toString('utf8')) as NetworkRecord;
}

/** What two runs of the same recipe share: all but the times and what a run alone is called. */
export function withoutTimes({
  id: _id,
  startedAt: _,
  timings: _timings,
  ...record
}: NetworkRecord) {
  const history = record.history.map(({ elapsedMs: _elapsed, ...epoch }) => epoch);
  return { ...record, history };
}
