import type { AppError } from '../../domain/app-error';
import type { ImageClass, Split } from '../../domain/dataset/classes';
import type { DecodedImage } from '../../workers/ingest/protocol';
import type { DistributionCheck } from './distribution-check';

/** A picture that the model is tried on. */
export interface PredictedImage {
  /** Of its own among those tried together: names need not be. */
  id: number;
  /** The same for all images tried together, and for no others. */
  predictedWith: number;
  fileName: string;
  picture: TriedPicture;
  answer: AnswerState;
}

/** Where a picture comes from. */
export type TriedPicture =
  /** `frame` of a file with several, counted from 0; absent where nobody chose one. */
  | { kind: 'file'; file: File; frame?: number }
  /** Of the open data set, whose pixels are asked about: the answer is that of the evaluation. */
  | { kind: 'dataset'; image: KnownImage };

/** An image of the open data set, of which the right answer is known. */
export interface KnownImage {
  position: number;
  path: string;
  imageClass: ImageClass;
  split: Split;
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

/** Of an image of the open data set; null for a file. */
export function pathInDataset({ picture }: PredictedImage): string | null {
  return picture.kind === 'dataset' ? picture.image.path : null;
}
