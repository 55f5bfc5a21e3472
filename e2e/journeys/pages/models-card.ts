import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';
import type { FilePayload } from '../support/small-archive';

/** Which model the Predict page asks. */
export class ModelsCard {
  readonly card: Locator;
  readonly bundleInput: Locator;
  readonly kept: Locator;

  constructor(page: Page) {
    this.card = page.getByRole('region', { name: 'Models' });
    this.bundleInput = this.card.getByLabel('Model bundle');
    this.kept = this.card.getByRole('list', { name: 'Models kept in this browser' });
  }

  /** Other models are folded away once there is a picture. */
  async unfold(): Promise<void> {
    if (!(await this.bundleInput.isVisible()))
      await this.card.getByText('Use another model').click();
  }

  async open(name: string, buffer: Buffer): Promise<void> {
    const bundle: FilePayload = { name, mimeType: 'application/zip', buffer };
    await this.bundleInput.setInputFiles(bundle);
  }

  /** @param run the name that it is kept by, without the time it ends with */
  async expectPredicted(run: string): Promise<void> {
    const said = new RegExp(`^${run}, \\d\\d:\\d\\d answers`);
    await expect(this.card.getByRole('status').filter({ hasText: said })).toBeVisible();
  }
}
