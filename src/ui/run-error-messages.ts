import type { AppError } from '../domain/app-error';

type RunError = Extract<AppError, { code: 'run/cannot-open' }>;

/** Their luma is made as OpenCV makes it by now. */
export const TRAIN_AGAIN =
  'Earlier versions of the page read images in colour one grey level otherwise: what they trained on such images has to be trained again.';

/** Why a kept run does not open. */
export function describeRunError({ name, why }: RunError) {
  const title = 'The run cannot be opened';
  switch (why) {
    case 'gone':
      return {
        title,
        cause: `"${name}" is not kept any more: another tab has deleted it, or the browser has cleared its storage.`,
        next: 'Train it again; the same recipe and seed come to the same result.',
      };
    case 'other-data':
      return {
        title,
        cause: `"${name}" was on other images or labels than those that are open, or they were read in another way.`,
        next: `Open the data set it was on, then the run. ${TRAIN_AGAIN}`,
      };
    case 'damaged':
      return {
        title,
        cause: `The model of "${name}" is not the one that was kept: their SHA-256 differs.`,
        next: 'Delete it and train it again; the same recipe and seed come to the same result.',
      };
    case 'unreadable':
      return {
        title,
        cause: `The browser does not give out what it keeps of "${name}".`,
        next: 'Reload the page and try again.',
      };
  }
}
