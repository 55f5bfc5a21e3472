import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';

/** Trainings of a search with software WebGL take their time. */
const SEARCH_TIMEOUT_MS = 480_000;

/** The search for better values, on Compare. */
export class SearchCard {
  readonly card: Locator;
  readonly startButton: Locator;
  readonly stopButton: Locator;
  readonly bestButton: Locator;
  readonly resumeButton: Locator;
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
    this.resumeButton = this.card.getByRole('button', { name: 'Resume the search' });
    this.status = this.card.getByRole('status').first();
    this.chart = this.card.getByRole('figure', { name: /^Trial \d+ is the best/ });
    this.table = this.card.getByRole('table', { name: 'Trials' });
    this.rows = this.table.locator('tbody').getByRole('row');
    this.earlier = page.getByRole('region', { name: 'Earlier work' });
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

  /**
   * Stops the search or reloads the page in the moment the table comes to have so many rows. A look
   * from outside may come when the search is over.
   */
  async atRow(count: number, what: 'stop' | 'reload'): Promise<void> {
    await this.card.evaluate(
      (card, [rows, action]) => {
        // The rows of the search before are there until the next one begins.
        let hadFewer = false;
        new MutationObserver((_, observer) => {
          const isReached = card.querySelectorAll('tbody tr').length >= rows;
          if (!isReached) hadFewer = true;
          if (!isReached || !hadFewer) return;
          observer.disconnect();
          const buttons = [...card.querySelectorAll('button')];
          if (action === 'reload') location.reload();
          else buttons.find(({ textContent }) => textContent === 'Stop the search')?.click();
        }).observe(card, { childList: true, subtree: true });
      },
      [count, what] as const,
    );
  }

  /** Texts of every row, from trial to the last value. */
  async readRows(): Promise<string[][]> {
    const rows = await this.rows.all();
    return Promise.all(
      rows.map(async (row) => (await row.locator('th, td').allTextContents()).slice(0, -1)),
    );
  }
}
