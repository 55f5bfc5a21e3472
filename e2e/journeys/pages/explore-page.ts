import type { Locator, Page } from '@playwright/test';
import type { FindingKind } from '../../../src/domain/audit/findings';
import { FINDING_TEXTS } from '../../../src/ui/explore/texts/findings';
import { expect } from '../support/test';

/** Of the views, by the end of their address. */
const TITLES = {
  figures: 'Figures',
  examples: 'Examples',
  gallery: 'Gallery',
  audit: 'Audit',
} as const;

/** The views of the data set, what the audit found, and what is left out. */
export class ExplorePage {
  readonly auditSummary: Locator;
  readonly shortcuts: Locator;
  readonly exclusions: Locator;

  constructor(private readonly page: Page) {
    const region = (name: string) => page.getByRole('region', { name, exact: true });
    this.auditSummary = region('Summary of the audit');
    this.shortcuts = region('Shortcuts');
    this.exclusions = region('Images left out');
  }

  async show(view: keyof typeof TITLES): Promise<void> {
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

  /** A line of the audit's list. */
  item(name: string): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^[\\d.,]+(\\s%)? ${name}`) });
  }

  /** Opens what one check found. */
  async openFinding(kind: FindingKind): Promise<Locator> {
    const name = kind === 'patients-across-splits' ? 'Patients' : FINDING_TEXTS[kind].name;
    await this.item(name).click();
    await expect(this.page).toHaveURL(new RegExp(`#/explore/audit/${kind}$`));
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The names of the images that a check shows, sorted. */
  async imagesOf(kind: FindingKind): Promise<string[]> {
    const images = (await this.openFinding(kind)).getByRole('img');
    await expect(images.first()).toBeVisible();
    const labels = await images.evaluateAll((shown) =>
      shown.map((image) => image.getAttribute('aria-label') ?? ''),
    );
    // "Normal, TRAIN: a.jpeg"
    return labels.map((label) => label.slice(label.indexOf(': ') + 2)).sort();
  }

  /** One reason for which images are left out, by its words. */
  exclusion(text: string | RegExp): Locator {
    return this.exclusions.getByRole('listitem').filter({ hasText: text });
  }
}
