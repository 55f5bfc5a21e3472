import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';

/** Training with software WebGL takes its time. */
const TRAINING_TIMEOUT_MS = 480_000;

type NumberField = 'Epochs' | 'Seed' | 'Batch size' | 'Learning rate' | 'Momentum';

/** The recipe and the training. */
export class TrainPage {
  readonly startButton: Locator;
  readonly pauseButton: Locator;
  readonly resumeButton: Locator;
  readonly stopButton: Locator;
  readonly status: Locator;
  readonly progress: Locator;
  readonly charts: Locator;
  readonly backend: Locator;
  readonly training: Locator;
  readonly recipe: Locator;
  readonly articleButton: Locator;
  readonly recommendedButton: Locator;

  constructor(page: Page) {
    this.training = page.getByRole('region', { name: 'Training' });
    this.recipe = page.getByRole('region', { name: 'Recipe' });
    this.charts = page.getByRole('region', { name: 'Charts' });
    this.startButton = this.training.getByRole('button', { name: 'Start training' });
    this.pauseButton = this.training.getByRole('button', { name: 'Pause' });
    this.resumeButton = this.training.getByRole('button', { name: 'Resume' });
    this.stopButton = this.training.getByRole('button', { name: 'Stop' });
    this.status = this.training.getByRole('status');
    this.progress = this.training.getByRole('progressbar', { name: 'Training progress' });
    this.backend = this.recipe.getByLabel('Backend');
    const presets = this.training.getByRole('group', { name: 'Presets' });
    this.articleButton = presets.getByRole('button', { name: 'Article' });
    this.recommendedButton = presets.getByRole('button', { name: 'Recommended' });
  }

  /** Opens every fold of the recipe: what is in them can be filled in. */
  async openOptions(): Promise<void> {
    await this.recipe.locator('details:not([open])').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '');
    });
  }

  field(label: NumberField): Locator {
    return this.recipe.getByLabel(label, { exact: true });
  }

  choice(label: 'Oversampling' | 'Validation' | 'Pixel scaling'): Locator {
    return this.recipe.getByLabel(label, { exact: true });
  }

  layer(name: string): Locator {
    return this.recipe.getByRole('group', { name });
  }

  async train({ epochs, seed }: { epochs: number; seed?: number }): Promise<void> {
    await this.field('Epochs').fill(String(epochs));
    if (seed !== undefined) await this.field('Seed').fill(String(seed));
    await this.startButton.click();
    await this.expectFinished(epochs);
  }

  async expectFinished(epochs: number): Promise<void> {
    const text = `Training finished: ${epochs} ${epochs === 1 ? 'epoch' : 'epochs'} in `;
    await expect(this.status).toContainText(text, { timeout: TRAINING_TIMEOUT_MS });
  }

  /** How far the training is, 0 to 100. */
  async progressValue(): Promise<number> {
    return Number(await this.progress.getAttribute('aria-valuenow'));
  }
}
