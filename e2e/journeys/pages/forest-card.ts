import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';

/** The random forest on Compare: options, growth and what came of it. */
export class ForestCard {
  readonly card: Locator;
  readonly growButton: Locator;
  readonly cancelButton: Locator;
  readonly status: Locator;
  readonly progress: Locator;
  readonly comparison: Locator;
  readonly bundleButton: Locator;

  constructor(private readonly page: Page) {
    const region = (name: string) => page.getByRole('region', { name, exact: true });
    this.card = region('Random forest');
    this.growButton = this.card.getByRole('button', { name: 'Grow forest' });
    this.cancelButton = this.card.getByRole('button', { name: 'Cancel' });
    this.status = this.card.getByRole('status');
    this.progress = this.card.getByRole('progressbar', { name: 'Trees grown' });
    this.comparison = region('Network and forest');
    this.bundleButton = page.getByRole('button', { name: 'Run with forest' });
  }

  async openExports(): Promise<void> {
    await this.page.getByRole('button', { name: 'Export the forest' }).click();
    await expect(this.bundleButton).toBeVisible();
  }

  field(label: 'Trees' | 'Pixels tried'): Locator {
    return this.card.getByLabel(label, { exact: true });
  }

  /** Asks for more than any journey waits for. */
  async startSlowForest(): Promise<void> {
    await this.field('Trees').fill('1000');
    await this.field('Pixels tried').fill('10000');
    await this.growButton.click();
  }

  async grow(): Promise<void> {
    await this.growButton.click();
    await this.expectGrown();
  }

  async expectGrown(): Promise<void> {
    await expect(this.status).toContainText('The forest gets');
  }

  /** Images by true (rows) and predicted class (columns), as the table shows them. */
  async readMatrix(split: 'train' | 'test'): Promise<number[][]> {
    const choice = this.page.getByRole('radiogroup', { name: 'Forest: Images that are evaluated' });
    const title = { train: 'Train', test: 'Test' }[split];
    await choice.getByText(title, { exact: true }).click();
    const name = `Forest: Confusion matrix, ${split}`;
    const cells = this.page.getByRole('table', { name }).getByRole('cell');
    await expect(cells).toHaveCount(9);
    const counts = (await cells.allInnerTexts()).map((text) => Number.parseInt(text, 10));
    return [counts.slice(0, 3), counts.slice(3, 6), counts.slice(6)];
  }

  /** A row of the comparison: the network's figure, where there is one, and the forest's. */
  figures(name: string): Locator {
    const header = this.comparison.page().getByRole('rowheader', { name, exact: true });
    return this.comparison.getByRole('row').filter({ has: header }).getByRole('cell');
  }
}
