import { verdictOf } from '../../../domain/out-of-distribution/detector';
import type { AnswerState, PredictedImage } from '../../../state/predict/predicted-image';
import type { DistributionCheck } from '../../../state/predict/distribution-check';

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
  return { id: 0, predictedWith: 1, fileName, file: {} as File, answer: state };
}

/** @param distance percentile of the distance to the nearest training image */
export function detection(distance: number, reconstructionError: number): DistributionCheck {
  const percentiles = { distance, reconstructionError };
  return {
    status: 'ready',
    detection: {
      strangeness: { distance: 0, reconstructionError: 0 },
      percentiles,
      verdict: verdictOf(percentiles),
      nearest: [],
      repeat: null,
      heldOutSplit: 'test',
      dataset: null,
    },
  };
}
