import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';

/** The gallery of Explore: its filters, its thumbnails, and one image large. */
export class Gallery {
  readonly filters: Locator;
  readonly count: Locator;
  readonly thumbnails: Locator;
  readonly dialog: Locator;

  constructor(private readonly page: Page) {
    const gallery = page.getByRole('region', { name: 'Gallery', exact: true });
    this.filters = gallery.getByRole('search', { name: 'Filter the images' });
    this.count = this.filters.getByRole('status');
    this.thumbnails = gallery.getByRole('list', { name: 'Images' }).getByRole('button');
    this.dialog = page.getByRole('dialog');
  }

  /** @param place among those that match, from 1 */
  thumbnail(place: number): Locator {
    return this.page.locator(`[aria-posinset="${place}"]`).getByRole('button');
  }

  async chooseClass(name: 'COVID-19' | 'Normal' | 'Pneumonia'): Promise<void> {
    // The box itself is out of sight; its label is what a person sees and clicks.
    await this.filters.getByRole('group', { name: 'Class' }).getByText(name).click();
    await expect(this.filters.getByRole('checkbox', { name })).toBeChecked();
  }

  async choose(
    label: 'Split' | 'In training and test' | 'Found by the audit',
    option: RegExp | string,
  ) {
    const field = this.filters.getByLabel(label, { exact: true });
    const text = await field.getByRole('option', { name: option }).innerText();
    await field.selectOption({ label: text });
  }

  async search(text: string): Promise<void> {
    await this.filters.getByLabel('Name or patient group').fill(text);
  }

  async clear(): Promise<void> {
    await this.filters.getByRole('button', { name: 'Clear filters' }).click();
  }

  /** @param shown e.g. "3 of 578 images" */
  async expectCount(shown: string): Promise<void> {
    await expect(this.count).toHaveText(shown);
  }

  /** Finds an image by its name and shows it large. */
  async open(name: string): Promise<void> {
    await this.search(name);
    await this.thumbnails.filter({ visible: true }).first().click();
    await expect(this.dialog.getByRole('heading', { name })).toBeVisible();
    await this.expectOriginal();
  }

  /** Waits until the file itself is seen, in more than the 100 x 100 pixels of the network. */
  async expectOriginal(): Promise<void> {
    const original = this.dialog.getByRole('img', { name: /^The file / });
    const readWidth = () => original.evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(readWidth, 'width of the original').toBeGreaterThan(100);
  }

  /** A line of the record of the image that is shown large. */
  fact(term: string): Locator {
    return this.dialog
      .locator('dl > div')
      .filter({ has: this.page.getByText(term, { exact: true }) })
      .getByRole('definition');
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).click();
    await expect(this.dialog).toHaveCount(0);
  }
}
