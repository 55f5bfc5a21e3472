import type { Locator, Page } from '@playwright/test';
import { STEPS, STEP_TITLES, VIEW_TITLES, type Step, type ViewOf } from '../../../src/ui/steps';
import type { BackendChoice } from '../../../src/domain/training/backend';
import { expect } from '../support/test';

export { STEPS, type Step };

/** What stands around every step: the rail and the line that is never out of sight. */
export class AppFrame {
  readonly disclaimer: Locator;
  readonly heading: Locator;
  readonly alert: Locator;
  private readonly rail: Locator;

  constructor(private readonly page: Page) {
    this.disclaimer = page.getByText('For learning and research, not for diagnosis.');
    this.heading = page.getByRole('heading', { level: 1 });
    this.alert = page.getByRole('alert');
    this.rail = page.getByRole('navigation', { name: 'Steps' });
  }

  /** @param backend not `auto` where nothing depends on it: measuring every backend takes seconds */
  async open(step: Step | '' = '', backend: BackendChoice = 'wasm'): Promise<void> {
    const query = backend === 'auto' ? '' : `?backend=${backend}`;
    await this.page.goto(`./${query}${step && `#/${step}`}`);
  }

  /** The link of the rail; its text is the step's title and its state in a few words. */
  link(step: Step): Locator {
    return this.rail.getByRole('link', { name: new RegExp(`^${STEP_TITLES[step]}\\b`) });
  }

  async goTo(step: Step): Promise<void> {
    await this.link(step).click();
    await this.expectStep(step);
  }

  /** By the rail and the tab. */
  async show<S extends Step>(step: S, view: ViewOf<S>): Promise<void> {
    await this.goTo(step);
    const title = VIEW_TITLES[view];
    await this.page.getByRole('tab', { name: title, exact: true }).click();
    await expect(this.page).toHaveTitle(new RegExp(`${STEP_TITLES[step]} · X-ray Trainer$`));
  }

  async expectStep(step: Step): Promise<void> {
    const title = STEP_TITLES[step];
    await expect(this.heading).toHaveText(title);
    await expect(this.page).toHaveTitle(new RegExp(`(^|· )${title} · X-ray Trainer$`));
    await expect(this.rail.locator('[aria-current]')).toHaveText(new RegExp(`^\\d?${title}`));
    await expect(this.link(step)).toHaveAttribute('aria-current', 'page');
  }

  /** The state of every step as the rail says it, in order. */
  async expectNotes(notes: readonly (string | RegExp)[]): Promise<void> {
    for (const [index, step] of STEPS.entries()) {
      await expect(this.link(step)).toContainText(notes[index] ?? '');
    }
  }

  /** An alert that says what happened, why, and what to do. */
  async expectAlert(message: { title: string; cause: string | RegExp; next: string | RegExp }) {
    await expect(this.alert).toContainText(message.title);
    await expect(this.alert).toContainText(message.cause);
    await expect(this.alert).toContainText(message.next);
  }

  /** In sight, and not covered by anything. */
  async expectDisclaimer(): Promise<void> {
    await expect(this.disclaimer).toBeInViewport({ ratio: 1 });
    await this.disclaimer.click({ trial: true });
  }
}
