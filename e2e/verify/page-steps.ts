import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { FORMATS, type NetworkRecord } from '../../src/domain/run/run-record';
import type { VerifyOptions } from '../tasks/verify-options.mjs';

/** How long a page may take to show what needs no computing. */
const SHOW_TIMEOUT_MS = 300_000;
/** Importing and training take as long as they take. */
const NO_TIMEOUT = 0;

/** Opens files as one data set; where the page asks for the plan, with what it has understood. */
export async function importArchive(page: Page, filePaths: string | string[]): Promise<void> {
  const input = page.getByLabel('Dataset zip');
  await expectShown(input, 'the input "Dataset zip"');
  await input.setInputFiles(filePaths);
  const table = page.getByRole('table', { name: 'Images by class and split' });
  const read = page.getByRole('button', { name: /^Read [\d,]+ images?$/ });
  await table.or(read).waitFor({ timeout: NO_TIMEOUT });
  if (await read.isVisible()) await read.click();
  await table.waitFor({ timeout: NO_TIMEOUT });
}

export async function train(
  page: Page,
  { epochs, seed }: Pick<VerifyOptions, 'epochs' | 'seed'>,
): Promise<void> {
  if (epochs !== null) await fillNumber(page, 'Epochs', epochs);
  await fillNumber(page, 'Seed', seed);
  await clickButton(page, 'Start training');
  // The heading of the training before is gone as soon as this one has begun.
  const finished = page.getByRole('status').filter({ hasText: /^\s*Training finished/ });
  await finished.waitFor({ timeout: NO_TIMEOUT });
}

export async function saveNpz(page: Page, path: string): Promise<void> {
  await saveDownload(page, 'Download as .npz', path);
}

export async function readRunRecord(page: Page): Promise<NetworkRecord> {
  const folder = await mkdtemp(join(tmpdir(), 'xray-trainer-verify-'));
  try {
    const file = join(folder, 'run.json');
    await openExports(page, 'Export');
    await saveDownload(page, 'Run record (.json)', file);
    const record = JSON.parse(await readFile(file, 'utf8')) as NetworkRecord;
    // The type says so, the file need not.
    const format: string = record.format;
    if (format !== FORMATS.network) throw new Error(`The run record is of the format ${format}.`);
    return record;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens the menu with what can be taken along, unless it is open. */
export async function openExports(page: Page, name: 'Export' | 'Export the forest'): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.waitFor({ timeout: NO_TIMEOUT });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

/** Clicks a button and keeps the file that the page offers. */
export async function saveDownload(page: Page, button: string, path: string): Promise<void> {
  const started = page.waitForEvent('download', { timeout: NO_TIMEOUT });
  // When the click fails nobody waits for the download any more.
  started.catch(() => undefined);
  await clickButton(page, button);
  await (await started).saveAs(path);
}

export async function fillNumber(page: Page, label: string, value: number): Promise<void> {
  const input = page.getByLabel(label, { exact: true });
  await expectShown(input, `the input "${label}"`);
  await input.fill(String(value));
  // Some inputs take a value when they are left.
  await input.blur();
  if ((await input.getAttribute('aria-invalid')) === 'true') {
    throw new Error(`The page does not accept ${value} as "${label}".`);
  }
}

export async function clickButton(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  await expectShown(button, `the button "${name}"`);
  try {
    await button.click({ timeout: SHOW_TIMEOUT_MS });
  } catch (cause) {
    throw new Error(`The button "${name}" cannot be clicked.`, { cause });
  }
}

async function expectShown(locator: Locator, what: string): Promise<void> {
  try {
    await locator.waitFor({ state: 'attached', timeout: SHOW_TIMEOUT_MS });
  } catch (cause) {
    throw new Error(`The page does not show ${what}.`, { cause });
  }
}
