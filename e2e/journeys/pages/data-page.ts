import { rm, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { dropFiles } from '../support/drop-files';
import { expect } from '../support/test';
import {
  asZip,
  SMALL_COUNTS,
  smallArchive,
  zipFiles,
  type FilePayload,
} from '../support/small-archive';
import { SAMPLE_COUNTS } from '../support/sample-archive';

/** Opening a data set, and what was read and fixed. */
export class DataPage {
  readonly zipInput: Locator;
  readonly folderButton: Locator;
  readonly sampleButton: Locator;
  readonly summary: Locator;
  readonly cancelButton: Locator;
  readonly unpacked: Locator;
  readonly dropInvitation: Locator;
  /** The question whether to give up an import for another. */
  readonly question: Locator;
  private readonly counts: Locator;
  private readonly fixes: Locator;

  constructor(private readonly page: Page) {
    this.zipInput = page.getByLabel('Dataset zip');
    this.folderButton = page.getByRole('button', { name: 'Choose a folder' });
    this.sampleButton = page.getByRole('button', { name: 'Use the sample dataset' });
    this.summary = page.getByRole('region', { name: 'Data set', exact: true });
    this.cancelButton = page.getByRole('button', { name: 'Cancel' });
    this.unpacked = page.getByRole('progressbar', { name: 'Images unpacked' });
    this.dropInvitation = page.getByText('Drop a zip or a folder here');
    this.question = page.getByRole('dialog', { name: 'Stop and open the other one?' });
    this.counts = page.getByRole('table', { name: 'Images by class and split' });
    this.fixes = page.getByRole('region', { name: 'Fixes' });
  }

  /** @param archive its path, or its content */
  async openZip(archive: string | FilePayload): Promise<void> {
    await this.zipInput.setInputFiles(archive);
  }

  /** @param path of a folder on the disk */
  async openFolder(path: string): Promise<void> {
    await this.showDoors();
    const choosing = this.page.waitForEvent('filechooser');
    await this.folderButton.click();
    await (await choosing).setFiles(path);
  }

  /** Drops files or folders from the disk anywhere on the page. */
  async drop(...paths: string[]): Promise<void> {
    await dropFiles(this.page.getByRole('heading', { level: 1 }), paths);
  }

  /** Chooses a file that is deleted from the disk before the page reads it. */
  async openVanishedZip(path: string): Promise<void> {
    await writeFile(path, 'soon gone');
    const chosen = await this.zipInput.evaluateHandle(() => {
      const input = document.createElement('input');
      input.type = 'file';
      return input;
    });
    await chosen.setInputFiles(path);
    const dataTransfer = await chosen.evaluateHandle(({ files }) => {
      const transfer = new DataTransfer();
      // The browser looks at the disk when it is asked for the size.
      for (const file of files ?? []) if (file.size > 0) transfer.items.add(file);
      return transfer;
    });
    await rm(path);
    await this.dropInvitation.dispatchEvent('drop', { dataTransfer });
  }

  /** Beside a data set the ways to open another are folded. */
  async showDoors(): Promise<void> {
    const fold = this.page.getByText('Open another data set', { exact: true });
    if ((await fold.isVisible()) && !(await this.sampleButton.isVisible())) await fold.click();
  }

  async useSample(): Promise<void> {
    await this.showDoors();
    await this.sampleButton.click();
    await this.expectCounts(SAMPLE_COUNTS);
  }

  async useSmallArchive(name?: string): Promise<void> {
    await this.openZip(asZip(await zipFiles(await smallArchive()), name));
    await this.expectCounts(SMALL_COUNTS);
  }

  /** Images in the order COVID-19, Normal, Pneumonia. */
  async expectCounts(expected: Record<'train' | 'test', readonly number[]>): Promise<void> {
    for (const split of ['train', 'test'] as const) {
      const row = this.counts.getByRole('row').filter({ hasText: split.toUpperCase() });
      const total = expected[split].reduce((sum, count) => sum + count, 0);
      await expect(row.getByRole('cell')).toHaveText([...expected[split], total].map(String));
    }
  }

  fix(title: string): Locator {
    return this.fixes.getByRole('listitem').filter({ hasText: title });
  }

  /** A fix with its count, and the names behind it after a click. */
  async expectFix(title: string, count: number, names: readonly string[] = []): Promise<void> {
    const fix = this.fix(title);
    await expect(fix).toContainText(new RegExp(`^${count}${title}`));
    const listed = fix.getByRole('list').getByRole('listitem');
    await expect(listed.first()).toBeHidden();
    await fix.getByText('Show names').click();
    await expect(listed).toHaveCount(count);
    for (const name of names) await expect(listed.filter({ hasText: name })).toBeVisible();
  }
}
