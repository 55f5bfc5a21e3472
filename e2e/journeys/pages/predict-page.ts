import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test';
import type { FilePayload } from '../support/small-archive';

const ARTICLE_NAMES = ['COVID-19', 'Normal', 'Pneumonia'];

/** Asking the network about one image. */
export class PredictPage {
  readonly imageInput: Locator;
  readonly whoAnswers: Locator;
  readonly folderButton: Locator;
  readonly prediction: Locator;
  readonly answers: Locator;
  readonly saveButton: Locator;

  /** @param names of the classes, as the page shows them */
  constructor(
    private readonly page: Page,
    private readonly names: readonly string[] = ARTICLE_NAMES,
  ) {
    this.imageInput = page.getByLabel('X-ray image');
    this.whoAnswers = page.getByRole('radiogroup', { name: 'Who answers' });
    this.folderButton = page.getByRole('button', { name: 'Choose a folder' });
    this.answers = page.getByRole('region', { name: 'Answers about several images' });
    this.saveButton = this.answers.getByRole('button', { name: 'Save as CSV' });
    this.prediction = page.getByRole('region', { name: 'Prediction' });
  }

  async ask(...images: FilePayload[]): Promise<void> {
    await this.imageInput.setInputFiles(images);
  }

  /** @param path of a folder on the disk */
  async predictFolder(path: string): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.folderButton.click();
    await (await choosing).setFiles(path);
  }

  /** The names in the table of answers, from the top. */
  async readNames(): Promise<string[]> {
    return this.answers.getByRole('rowheader').allInnerTexts();
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

  /** The answer about a file: the most probable class in words, and the shares of 100 %. */
  async expectAnswer(fileName: string, answering: 'network' | 'forest' = 'network'): Promise<void> {
    await expect(this.prediction.getByRole('img', { name: `The file ${fileName}` })).toBeVisible();
    const answer = this.prediction.getByRole('status');
    const names = this.names.join('|');
    await expect(answer).toHaveText(
      new RegExp(
        `^(The ${answering} says (${names})|Not sure: (${names}) comes first), with \\d+\\.\\d\\s%$`,
      ),
    );
    const percentages = await this.readPercentages();
    const total = percentages.reduce((sum, value) => sum + value, 0);
    expect(total).toBeGreaterThan(99.8);
    expect(total).toBeLessThan(100.2);
    const winner = this.names[percentages.indexOf(Math.max(...percentages))] ?? '';
    await expect(answer).toContainText(winner);
  }

  /** That a file's picture is refused as unlike those learned from: no class is named, no share shown. */
  async expectNoAnswer(fileName: string): Promise<void> {
    await expect(this.prediction.getByRole('img', { name: `The file ${fileName}` })).toBeVisible();
    const answer = this.prediction.getByRole('status');
    await expect(answer).toHaveText('No answer: unlike the images it learned from');
    expect(await this.readPercentages()).toEqual(this.names.map(() => NaN));
  }

  /** What is shown of each class, in the order of the names. */
  async readPercentages(): Promise<number[]> {
    const text = await this.prediction.innerText();
    return this.names.map((name) => {
      const shown = new RegExp(`^\\W*${name}\\s+(\\d+\\.\\d)\\s%$`, 'm').exec(text);
      return Number(shown?.[1]);
    });
  }
}
