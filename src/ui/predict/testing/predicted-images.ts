import { verdictOf } from '../../../domain/out-of-distribution/detector';
import type { AnswerState, PredictedImage } from '../../../state/predict/predicted-image';
import type {
  DistributionCheck,
  NearestPicture,
  ShownDetection,
} from '../../../state/predict/distribution-check';
import { ARTICLE_CLASSES, classNamed } from '../../../domain/dataset/classes';
import type { StudyDoubt } from '../../../domain/imaging/dicom/frontal-chest';

const IMAGE = {} as Extract<AnswerState, { status: 'ready' }>['image'];

/** An image that was asked about: probabilities as its answer, or none. */
export function asked(
  fileName: string,
  answer: number[] | 'waiting' | 'failed',
  distribution: DistributionCheck = {
    status: 'unknown',
    missing: { kind: 'missing', why: 'left-out' },
  },
): PredictedImage {
  const state: AnswerState =
    answer === 'waiting'
      ? { status: 'waiting' }
      : answer === 'failed'
        ? {
            status: 'failed',
            error: { code: 'image/unreadable', fileName, detail: 'no "picture"' },
          }
        : { status: 'ready', image: IMAGE, probabilities: answer, distribution };
  return {
    id: 0,
    predictedWith: 1,
    fileName,
    picture: { kind: 'file', file: {} as File },
    answer: state,
  };
}

/** The same with what its DICOM tags say against it. */
export function withDoubts(image: PredictedImage, ...doubts: StudyDoubt[]): PredictedImage {
  const { answer } = image;
  if (answer.status !== 'ready') return image;
  return { ...image, answer: { ...answer, image: { ...answer.image, doubts } } };
}

/** @param distance percentile of the distance to the nearest training image */
export function detection(
  distance: number,
  reconstructionError: number,
  repeat: ShownDetection['repeat'] = null,
): DistributionCheck {
  const percentiles = { distance, reconstructionError };
  return {
    status: 'ready',
    detection: {
      strangeness: { distance: 0, reconstructionError: 0 },
      percentiles,
      verdict: repeat ? 'familiar' : verdictOf(percentiles),
      nearest: [],
      repeat,
      heldOutSplit: 'test',
      dataset: null,
    },
  };
}

/** A training image that is near. */
export function near(name: string, label: string): NearestPicture {
  const imageClass = classNamed(ARTICLE_CLASSES, label);
  return { name, imageClass, position: 0, pixels: new Uint8Array(), sizeBytes: null, distance: 0 };
}
