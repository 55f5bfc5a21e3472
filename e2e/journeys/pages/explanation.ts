import type { Locator, Page } from '@playwright/test';

/** What stands below an answer, a view at a time: what it rests on, what the picture is like, how sure it is. */
export class Explanation {
  readonly familiarity: Locator;
  readonly nearest: Locator;
  readonly map: Locator;
  readonly firstLayer: Locator;
  readonly seenPixels: Locator;

  constructor(private readonly page: Page) {
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

  async show(view: 'Why' | 'Similar' | 'How sure'): Promise<void> {
    await this.page.getByRole('tab', { name: view, exact: true }).click();
  }
}
