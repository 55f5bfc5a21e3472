import type { Locator, Page } from '@playwright/test';

/** What is shown in place of a page that failed, or of an error that nobody expected. */
export class Failure {
  readonly alert: Locator;
  readonly notice: Locator;
  readonly standing: Locator;
  readonly retryButton: Locator;
  readonly copyButton: Locator;
  readonly dismissButton: Locator;

  constructor(page: Page) {
    this.alert = page.getByRole('alert');
    this.notice = page.getByRole('complementary', { name: 'Unexpected error' });
    const failed = page.locator('section, aside').filter({ has: this.alert });
    this.standing = failed.getByRole('listitem');
    this.retryButton = failed.getByRole('button', { name: 'Try again' });
    this.copyButton = failed.getByRole('button', { name: 'Copy the details' });
    this.dismissButton = this.notice.getByRole('button', { name: 'Dismiss' });
  }
}
