import type { AppError } from '../domain/app-error';
import type { DecodedImage } from '../workers/ingest/protocol';
import type { Judgement } from './judgement';

/** A file that the model is asked about. */
export interface AskedImage {
  /** Of its own among those asked together: names need not be. */
  id: number;
  /** The same for all images asked about together, and for no others. */
  askedWith: number;
  fileName: string;
  file: File;
  answer: AnswerState;
}

export type AnswerState =
  | { status: 'waiting' }
  | {
      status: 'ready';
      image: DecodedImage;
      /** In the order of CLASS_NAMES; sum to 1. As the model gave them. */
      probabilities: number[];
      judgement: Judgement;
    }
  | { status: 'failed'; error: AppError };

export interface AnsweredImage extends AskedImage {
  answer: Extract<AnswerState, { status: 'ready' }>;
}

export function isAnswered(asked: AskedImage): asked is AnsweredImage {
  return asked.answer.status === 'ready';
}
