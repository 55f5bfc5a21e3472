import type { Locator, Page } from '@playwright/test';

/** What stands below an answer: how far to trust it, and what it rests on. */
export class Explanation {
  readonly familiarity: Locator;
  readonly nearest: Locator;
  readonly map: Locator;
  readonly firstLayer: Locator;
  readonly seenPixels: Locator;

  constructor(page: Page) {
    const card = page.getByRole('region', { name: 'Explanation' });
    this.familiarity = card.getByRole('region', { name: 'Familiarity' });
    this.nearest = this.familiarity
      .getByRole('list', { name: 'Nearest training images' })
      .getByRole('listitem');
    this.map = card.getByRole('region', { name: 'Where the answer reacts' });
    const group = card.getByRole('group');
    this.firstLayer = group.filter({ hasText: 'First-layer weights' });
    this.seenPixels = group.filter({ hasText: 'Pixels the forest asks about' });
  }
}
