import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';

/** The kept runs on the Evaluate page. */
export class RunsCard {
  readonly card: Locator;
  /** The rows of the runs, the newest first. */
  readonly rows: Locator;
  readonly charts: Locator;
  readonly csvButton: Locator;

  constructor(private readonly page: Page) {
    this.card = page.getByRole('region', { name: 'Runs', exact: true });
    this.rows = this.card.locator('tbody').getByRole('row');
    this.charts = this.card.getByRole('figure');
    this.csvButton = this.card.getByRole('button', { name: 'Download as CSV' });
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  button(action: 'Open' | 'Rename' | 'Forget' | 'Undo: forget', name: string): Locator {
    return this.card.getByRole('button', { name: `${action} ${name}`, exact: true });
  }

  async pick(name: string): Promise<void> {
    await this.card.getByRole('checkbox', { name: `Compare ${name}`, exact: true }).click();
  }

  async rename(name: string, newName: string): Promise<void> {
    await this.button('Rename', name).click();
    await this.card.getByLabel(`New name of ${name}`).fill(newName);
    await this.card.getByLabel(`New name of ${name}`).press('Enter');
    await expect(this.button('Rename', newName)).toBeFocused();
  }

  /** The name a run was given when it was kept, by its place in the list. */
  async nameOf(row: number): Promise<string> {
    const label = await this.rows.nth(row).getByRole('checkbox').getAttribute('aria-label');
    return (label ?? '').replace(/^Compare /, '');
  }
}
