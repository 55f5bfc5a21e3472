import type { Locator, Page } from '@playwright/test';
import type { FindingKind } from '../../../src/domain/audit/findings';
import { FINDING_TEXTS } from '../../../src/ui/explore/finding-texts';
import { expect } from '../support/test';

/** The views of Explore, by the end of their address. */
export const EXPLORE_VIEWS = ['figures', 'examples', 'gallery', 'audit'] as const;
export type ExploreView = (typeof EXPLORE_VIEWS)[number];

const TITLES: Record<ExploreView, string> = {
  figures: 'Figures',
  examples: 'Examples',
  gallery: 'Gallery',
  audit: 'Audit',
};

/** Figures, examples, gallery and audit, and what is left out. */
export class ExplorePage {
  readonly balance: Locator;
  readonly greyValues: Locator;
  readonly averages: Locator;
  readonly examples: Locator;
  readonly auditSummary: Locator;
  readonly shortcuts: Locator;
  readonly nothingFound: Locator;
  readonly exclusions: Locator;

  constructor(private readonly page: Page) {
    const region = (name: string) => page.getByRole('region', { name, exact: true });
    this.balance = region('Class balance');
    this.greyValues = region('Grey values');
    this.averages = region('Average images');
    this.examples = region('Examples');
    this.auditSummary = region('Summary of the audit');
    this.shortcuts = region('Shortcuts');
    this.nothingFound = region('Nothing found');
    this.exclusions = region('Images left out');
  }

  async show(view: ExploreView): Promise<void> {
    const tab = this.page.getByRole('tab', { name: TITLES[view] });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(this.page).toHaveURL(new RegExp(`#/explore/${view}$`));
    await expect(this.page.getByRole('tabpanel', { name: TITLES[view] })).toBeVisible();
  }

  /** Shows the audit and waits for its result. */
  async showAudit(): Promise<void> {
    await this.show('audit');
    await expect(this.auditSummary).toBeVisible();
  }

  /** What one check found, as the audit shows it. */
  finding(kind: FindingKind): Locator {
    const name = kind === 'patients-across-splits' ? 'Patients' : FINDING_TEXTS[kind].name;
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The names of the images that a check shows, sorted. */
  async imagesOf(kind: FindingKind): Promise<string[]> {
    const images = this.finding(kind).getByRole('img');
    await expect(images.first()).toBeVisible();
    const labels = await images.evaluateAll((shown) =>
      shown.map((image) => image.getAttribute('aria-label') ?? ''),
    );
    // "Normal, TRAIN: a.jpeg"
    return labels.map((label) => label.slice(label.indexOf(': ') + 2)).sort();
  }

  /** The cross-validated balanced accuracy of a shortcut, in per cent, as the table shows it. */
  async accuracyFrom(fact: string): Promise<number> {
    const row = this.shortcuts.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name: fact }),
    });
    return Number.parseFloat(await row.getByRole('cell').first().innerText());
  }

  /** One reason for which images are left out, by its words. */
  exclusion(text: string | RegExp): Locator {
    return this.exclusions.getByRole('listitem').filter({ hasText: text });
  }
}
