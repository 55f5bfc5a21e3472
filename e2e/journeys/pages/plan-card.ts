import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';

/** What the page understood of a set, before its images are read. */
export class PlanCard {
  readonly card: Locator;
  readonly planButton: Locator;
  readonly planInput: Locator;

  constructor(page: Page) {
    this.card = page.getByRole('region', { name: 'Plan', exact: true });
    this.planButton = this.card.getByRole('button', { name: 'Download this plan' });
    this.planInput = this.card.getByLabel('Plan file');
  }

  field(label: string): Locator {
    return this.card.getByLabel(label, { exact: true });
  }

  /** Gives a class another name; that of another class merges both. */
  async rename(from: string, to: string): Promise<void> {
    await this.field(`Name of ${from}`).fill(to);
    await this.field(`Name of ${from}`).press('Enter');
    await expect(this.field(`Name of ${to}`)).toBeVisible();
  }

  /** The images that would be read: by class, in the splits of the table's columns. */
  async expectCounts(expected: Readonly<Record<string, readonly number[]>>): Promise<void> {
    const rows = this.card.getByRole('table', { name: 'Planned images' }).locator('tbody tr');
    await expect(rows).toHaveCount(Object.keys(expected).length);
    for (const [at, [name, counts]] of Object.entries(expected).entries()) {
      await expect(rows.nth(at).getByRole('textbox')).toHaveValue(name);
      await expect(rows.nth(at).getByRole('cell')).toHaveText(counts.map(String));
    }
  }

  async read(images: number): Promise<void> {
    await this.card.getByRole('button', { name: `Read ${images} images` }).click();
  }
}
