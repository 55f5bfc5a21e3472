import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ForestOptions } from '../../src/domain/forest/forest-options';
import type { ForestRecord } from '../../src/domain/run/run-record';
import { openExports, saveDownload } from '../verify/page-steps';
import type { PageForest } from './forest-figures';
import { countLongTasks } from './page-frames';

/** Grows a forest on Compare as a person does, and reads its record. @param folder for the download */
export async function growInPage(
  page: Page,
  folder: string,
  { oversampling, seed }: Pick<ForestOptions, 'oversampling' | 'seed'>,
): Promise<{ forest: PageForest; record: ForestRecord }> {
  const card = page.getByRole('region', { name: 'Random forest' });
  await card.getByLabel('Seed', { exact: true }).fill(String(seed));
  await card.getByLabel('Oversampling', { exact: true }).selectOption(oversampling);
  const longestTask = await countLongTasks(page);
  await card.getByRole('button', { name: 'Grow forest' }).click();
  await card.getByRole('status').getByText('The forest gets').waitFor({ timeout: 0 });
  const longestTaskMs = await longestTask();
  const file = join(folder, 'forest.json');
  await openExports(page, 'Export the forest');
  await saveDownload(page, 'Forest record (.json)', file);
  const record = JSON.parse(await readFile(file, 'utf8')) as ForestRecord;
  if (record.options.seed !== seed || record.options.oversampling !== oversampling) {
    throw new Error('The page grew another forest than it was asked for.');
  }
  const { accuracy, macroF1, confusionMatrix } = record.evaluation.test;
  const forest = { ...record.timings, longestTaskMs, accuracy, macroF1, confusionMatrix };
  return { forest, record };
}
