import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';

/** What the Data page says of the data sets that are kept in the browser. */
export class KeptDatasets {
  readonly card: Locator;
  readonly items: Locator;
  readonly choice: Locator;
  private readonly summary: Locator;

  constructor(private readonly page: Page) {
    this.card = page.getByRole('region', { name: 'Kept from earlier visits' });
    this.items = this.card.getByRole('listitem');
    this.choice = page.getByRole('checkbox', { name: 'Keep the data set in this browser' });
    this.summary = page.getByRole('region', { name: 'Data set', exact: true });
  }

  /** It is among the folded options. */
  async showChoice(): Promise<void> {
    await this.page.getByText('Options', { exact: true }).click();
    await expect(this.choice).toBeVisible();
  }

  /** Waits until the open data set is kept, as old as said. */
  async expectKept(age = 'just now'): Promise<void> {
    await expect(this.summary).toContainText(`Kept in this browser ${age}`);
  }

  /** The one button of the summary that keeps or deletes the copy of the open data set. */
  button(name: 'Keep' | 'Delete the copy'): Locator {
    return this.summary.getByRole('button', { name, exact: true });
  }

  openButton(fileName: string): Locator {
    return this.card.getByRole('button', { name: `Open ${fileName}` });
  }

  deleteButton(fileName: string): Locator {
    return this.card.getByRole('button', { name: `Delete ${fileName}`, exact: true });
  }

  undoButton(fileName: string): Locator {
    return this.card.getByRole('button', { name: `Undo: delete ${fileName}` });
  }
}
