import type { Locator, Page } from '@playwright/test';
import type { NetworkRecord } from '../../../src/domain/run/run-record';
import { downloadRunRecord } from '../support/downloads';
import { expect } from '../support/test';

/** The scores of a trained network, and the images behind them. */
export class EvaluatePage {
  readonly verdict: Locator;
  readonly recordButton: Locator;
  readonly bundleButton: Locator;
  /** Whether a bundle takes small copies of the images along. */
  readonly copiesChoice: Locator;
  /** The sentences whether a figure differs from the article's. */
  readonly comparisons: Locator;
  readonly dialog: Locator;
  /** The images of the list that is open. */
  readonly listed: Locator;

  constructor(private readonly page: Page) {
    this.verdict = page.getByRole('region', { name: 'Verdict' });
    this.recordButton = page.getByRole('button', { name: 'Run record' });
    this.bundleButton = page.getByRole('button', { name: 'Run with network' });
    this.copiesChoice = page.getByRole('checkbox', { name: 'Include small copies' });
    this.comparisons = this.table('This run beside the article').getByText(
      /(Higher|Lower) than the article's: 0\.\d+ lies|No difference to be told: 0\.\d+ lies/,
    );
    this.dialog = page.getByRole('dialog');
    this.listed = this.dialog.getByRole('list', { name: 'Images' }).getByRole('button');
  }

  async choose(split: 'train' | 'test'): Promise<void> {
    const choice = this.page.getByRole('radiogroup', {
      name: 'Images that are evaluated',
      exact: true,
    });
    const title = { train: 'Train', test: 'Test' }[split];
    // The radio button itself is out of sight; its label is what a person sees and clicks.
    await choice.getByText(title, { exact: true }).click();
    await expect(choice.getByRole('radio', { name: title })).toBeChecked();
  }

  /** Opens the menu with what can be taken along. */
  async openExports(): Promise<void> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(this.recordButton).toBeVisible();
  }

  /** The record as it is saved. */
  async downloadRecord(): Promise<NetworkRecord> {
    await this.openExports();
    const record = await downloadRunRecord(this.recordButton);
    await this.page.keyboard.press('Escape');
    return record;
  }

  table(name: string): Locator {
    return this.page.getByRole('table', { name, exact: true });
  }

  /** Images by true (rows) and predicted class (columns), as the table of a split shows them. */
  async readMatrix(split: 'train' | 'test', classes = 3): Promise<number[][]> {
    await this.choose(split);
    const cells = this.table(`Confusion matrix, ${split}`).getByRole('cell');
    await expect(cells).toHaveCount(classes ** 2);
    const counts = (await cells.allInnerTexts()).map((text) => Number.parseInt(text, 10));
    return Array.from({ length: classes }, (_, row) =>
      counts.slice(row * classes, (row + 1) * classes),
    );
  }

  /** A cell of the confusion matrix that holds images. @param name e.g. "Normal taken for Pneumonia" */
  cell(name: string | RegExp): Locator {
    return this.page
      .getByRole('table', { name: /^Confusion matrix/ })
      .getByRole('button', { name });
  }

  /** A row of "This run beside the article": this run's figure, its interval, the article's. */
  figures(name: string): Locator {
    const table = this.table('This run beside the article');
    return table.getByRole('row').filter({ hasText: name }).getByRole('cell');
  }

  /** Every resampled interval is there, or says why there is none. */
  async expectIntervals(): Promise<void> {
    await expect(this.page.getByText(/being worked out/i)).toHaveCount(0);
  }
}

export function sumRows(matrix: readonly (readonly number[])[]): number[] {
  return matrix.map((row) => row.reduce((sum, count) => sum + count, 0));
}

/** The share of the images on the diagonal. */
export function accuracyOf(matrix: readonly (readonly number[])[]): number {
  const correct = matrix.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
  return correct / sumRows(matrix).reduce((sum, count) => sum + count, 0);
}
