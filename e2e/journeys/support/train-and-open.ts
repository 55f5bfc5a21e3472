import type { Page } from '@playwright/test';
import { AppFrame, type Step } from '../pages/app-frame';
import { DataPage } from '../pages/data-page';
import { TrainPage } from '../pages/train-page';

/** Opens the page, trains the article's recipe on a small data set and goes to a step. */
export async function trainAndOpen(
  page: Page,
  step: Step,
  { data = 'small', epochs = 1 }: { data?: 'small' | 'sample'; epochs?: number } = {},
): Promise<AppFrame> {
  const frame = new AppFrame(page);
  const dataPage = new DataPage(page);
  await frame.open();
  if (data === 'small') await dataPage.useSmallArchive();
  else await dataPage.useSample();
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs });
  await frame.goTo(step);
  return frame;
}
