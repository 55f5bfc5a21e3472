import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';

/** The scores of a trained network. */
export class EvaluatePage {
  readonly summary: Locator;
  readonly recordButton: Locator;

  constructor(private readonly page: Page) {
    this.summary = page.getByRole('region', { name: 'Summary' });
    this.recordButton = page.getByRole('button', { name: 'Download run record' });
  }

  /** Images by true (rows) and predicted class (columns), as the table shows them. */
  async readMatrix(split: 'train' | 'test'): Promise<number[][]> {
    const table = this.page.getByRole('table', { name: `Confusion matrix, ${split}` });
    const cells = table.getByRole('cell');
    await expect(cells).toHaveCount(9);
    const counts = (await cells.allInnerTexts()).map((text) => Number.parseInt(text, 10));
    return [counts.slice(0, 3), counts.slice(3, 6), counts.slice(6)];
  }

  /** A row of "This run beside the article": this run's figure and the article's. */
  figures(name: string): Locator {
    const table = this.page.getByRole('table', { name: 'This run beside the article' });
    return table.getByRole('row').filter({ hasText: name }).getByRole('cell');
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
