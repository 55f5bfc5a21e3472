import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';

/** The kept runs on the Compare page. */
export class RunsCard {
  readonly card: Locator;
  /** The rows of the runs, the newest first. */
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.card = page.getByRole('region', { name: 'Runs', exact: true });
    this.rows = this.card.locator('tbody').getByRole('row');
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  button(action: 'Open' | 'Rename' | 'Delete', name: string): Locator {
    return this.card.getByRole('button', { name: `${action} ${name}`, exact: true });
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
