import type { AppError } from '../domain/app-error';
import type { JudgedImage } from '../workers/explain/protocol';

/** How an image compares to those the model learned from, as far as that is worked out. */
export type Judgement =
  /** `share` of the learning that is done, 0 to 1; null while other images have their turn. */
  | { status: 'waiting'; share: number | null }
  | { status: 'ready'; judged: JudgedImage }
  /** The model came without the images it learned from. */
  | { status: 'unknown' }
  | { status: 'failed'; error: AppError };
