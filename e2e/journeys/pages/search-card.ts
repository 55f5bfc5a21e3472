import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';

/** Trainings of a search with software WebGL take their time. */
const SEARCH_TIMEOUT_MS = 120_000;

/** The search for better values, below the recipe. */
export class SearchCard {
  readonly card: Locator;
  readonly startButton: Locator;
  readonly stopButton: Locator;
  readonly bestButton: Locator;
  readonly goOnButton: Locator;
  readonly status: Locator;
  readonly chart: Locator;
  readonly table: Locator;
  readonly rows: Locator;
  readonly earlier: Locator;

  constructor(page: Page) {
    this.card = page.getByRole('region', { name: 'Search for better values' });
    this.startButton = this.card.getByRole('button', { name: 'Start search' });
    this.stopButton = this.card.getByRole('button', { name: 'Stop the search' });
    this.bestButton = this.card.getByRole('button', { name: 'Use the best values' });
    this.goOnButton = this.card.getByRole('button', { name: 'Go on with the search' });
    this.status = this.card.getByRole('status');
    this.chart = this.card.getByRole('figure', { name: /^Trial \d+ is the best/ });
    this.table = this.card.getByRole('table', { name: 'Trials' });
    this.rows = this.table.locator('tbody').getByRole('row');
    this.earlier = page.getByRole('region', { name: 'Earlier searches' });
  }

  async open(): Promise<void> {
    await this.card.getByRole('heading', { name: 'Search for better values' }).click();
    await expect(this.startButton).toBeVisible();
  }

  field(label: string): Locator {
    return this.card.getByLabel(label, { exact: true });
  }

  parameter(name: string): Locator {
    return this.card.getByRole('group', { name, exact: true });
  }

  async expectFinished(trainings: number): Promise<void> {
    await expect(this.status).toContainText(`Search finished: ${trainings}`, {
      timeout: SEARCH_TIMEOUT_MS,
    });
  }

  /** Texts of every row, from trial to the last value. */
  async readRows(): Promise<string[][]> {
    const rows = await this.rows.all();
    return Promise.all(
      rows.map(async (row) => (await row.locator('th, td').allTextContents()).slice(0, -1)),
    );
  }
}
