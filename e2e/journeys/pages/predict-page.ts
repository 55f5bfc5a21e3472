import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';
import type { FilePayload } from '../support/small-archive';

const CLASSES = ['COVID-19', 'Normal', 'Pneumonia'];

/** Asking the network about one image. */
export class PredictPage {
  readonly imageInput: Locator;
  readonly prediction: Locator;

  constructor(private readonly page: Page) {
    this.imageInput = page.getByLabel('X-ray image');
    this.prediction = page.getByRole('region', { name: 'Prediction' });
  }

  async ask(image: FilePayload): Promise<void> {
    await this.imageInput.setInputFiles(image);
  }

  /** Pastes a file, as Ctrl + V does when one was copied. */
  async paste({ name, mimeType, buffer }: FilePayload): Promise<void> {
    const content = [...buffer];
    await this.page.evaluate(
      ([fileName, type, bytes]) => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([Uint8Array.from(bytes)], fileName, { type }));
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      },
      [name, mimeType, content] as const,
    );
  }

  /** The answer about a file: the most probable class in words, and three shares of 100 %. */
  async expectAnswer(fileName: string): Promise<void> {
    await expect(this.prediction.getByRole('img', { name: `The file ${fileName}` })).toBeVisible();
    const answer = this.prediction.getByRole('status');
    await expect(answer).toHaveText(
      new RegExp(`^The network says (${CLASSES.join('|')}), with \\d+\\.\\d\\s%$`),
    );
    const percentages = await this.readPercentages();
    const total = percentages.reduce((sum, value) => sum + value, 0);
    expect(total).toBeGreaterThan(99.8);
    expect(total).toBeLessThan(100.2);
    const winner = CLASSES[percentages.indexOf(Math.max(...percentages))] ?? '';
    await expect(answer).toContainText(winner);
  }

  /** What is shown of each class, in the order of CLASSES. */
  async readPercentages(): Promise<number[]> {
    const text = await this.prediction.innerText();
    return CLASSES.map((name) => {
      const shown = new RegExp(`^\\W*${name}\\s+(\\d+\\.\\d)\\s%$`, 'm').exec(text);
      return Number(shown?.[1]);
    });
  }
}
