import type { Page } from '@playwright/test';
import { giveCores } from './give-cores';
import { expect } from './test';

/** What the page has asked of the training worker: positions of images in the data set. */
export interface PredictedImages {
  /** By training. */
  learned: number[][];
  validated: number[][];
  /** By question for probabilities. */
  classified: number[][];
}

/**
 * Lets a journey see which images the training worker is asked about from now on. To be called before
 * the page is opened: on one core one worker is asked everything.
 */
export async function watchTrainingWorker(page: Page): Promise<void> {
  await giveCores(page, 1);
  await page.route('**/training.worker*', async (route) => {
    const response = await route.fetch();
    // The worker is called by Comlink: messages with the method's path and its arguments.
    const watch = `
      self.asked = { learned: [], validated: [], classified: [] };
      self.addEventListener('message', ({ data }) => {
        const first = data?.argumentList?.[0]?.value;
        const method = data?.path?.[0];
        if (method === 'train') {
          self.asked.learned.push([...first.trainIndices]);
          self.asked.validated.push([...first.validationIndices]);
        }
        if (method === 'classifyDataset') self.asked.classified.push([...first]);
      });`;
    await route.fulfill({ response, body: `${watch}\n${await response.text()}` });
  });
}

export async function readPredictedImages(page: Page): Promise<PredictedImages> {
  const found = page.workers().filter((worker) => worker.url().includes('training.worker'));
  expect(found).toHaveLength(1);
  const read = () => (self as unknown as { asked: PredictedImages }).asked;
  return (found[0] as (typeof found)[number]).evaluate(read);
}
