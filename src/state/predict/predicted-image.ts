import type { AppError } from '../../domain/app-error';
import type { DecodedImage } from '../../workers/ingest/protocol';
import type { DistributionCheck } from './distribution-check';

/** A file that the model is asked about. */
export interface PredictedImage {
  /** Of its own among those asked together: names need not be. */
  id: number;
  /** The same for all images asked about together, and for no others. */
  predictedWith: number;
  fileName: string;
  file: File;
  answer: AnswerState;
}

export type AnswerState =
  | { status: 'waiting' }
  | {
      status: 'ready';
      image: DecodedImage;
      /** In the order of the model's classes; sum to 1. As the model gave them. */
      probabilities: number[];
      distribution: DistributionCheck;
    }
  | { status: 'failed'; error: AppError };

export interface AnsweredImage extends PredictedImage {
  answer: Extract<AnswerState, { status: 'ready' }>;
}

export function isAnswered(asked: PredictedImage): asked is AnsweredImage {
  return asked.answer.status === 'ready';
}
