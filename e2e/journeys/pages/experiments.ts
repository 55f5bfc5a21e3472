import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';

/** Several trainings in software: far more than they need. */
const EXPERIMENT_TIMEOUT_MS = 480_000;

export const EXPERIMENTS = {
  seeds: /^Repeat over/,
  leak: 'Leaky against clean',
  shortcut: 'Shortcut probe',
  folds: 'Cross-validation by patient',
} as const;

/** One of the experiments of the Compare page. */
export class Experiment {
  readonly card: Locator;
  readonly startButton: Locator;
  readonly stopButton: Locator;
  readonly status: Locator;
  readonly progress: Locator;

  constructor(page: Page, kind: keyof typeof EXPERIMENTS) {
    this.card = page
      .getByRole('region', { name: 'Experiments' })
      .getByRole('region', { name: EXPERIMENTS[kind] });
    this.startButton = this.card.getByRole('button', { name: /^Start/ });
    this.stopButton = this.card.getByRole('button', { name: 'Stop the experiment' });
    this.status = this.card.getByRole('status').first();
    this.progress = this.card.getByRole('progressbar');
  }

  field(label: string): Locator {
    return this.card.getByLabel(label, { exact: true });
  }

  /** Starts it and waits until all of its trainings are done. */
  async run(trainings: number): Promise<void> {
    await this.startButton.click();
    await expect(this.stopButton).toBeVisible();
    await expect(this.status).toContainText(`All ${trainings}\u00a0trainings done.`, {
      timeout: EXPERIMENT_TIMEOUT_MS,
    });
  }

  /** The cells of a row, by the beginning of its name. */
  async readRow(table: string | RegExp, name: string): Promise<string[]> {
    const rows = this.card.getByRole('table', { name: table }).getByRole('row');
    const row = rows.filter({ has: rows.page().getByRole('rowheader', { name, exact: true }) });
    return row.getByRole('cell').allInnerTexts();
  }
}
