import { verdictOf } from '../../../domain/familiarity/familiarity';
import type { AnswerState, AskedImage } from '../../../state/asked-image';
import type { Judgement } from '../../../state/judgement';

const IMAGE = {} as Extract<AnswerState, { status: 'ready' }>['image'];

/** An image that was asked about: probabilities as its answer, or none. */
export function asked(
  fileName: string,
  answer: number[] | 'waiting' | 'failed',
  judgement: Judgement = { status: 'unknown', missing: { kind: 'missing', why: 'left-out' } },
): AskedImage {
  const state: AnswerState =
    answer === 'waiting'
      ? { status: 'waiting' }
      : answer === 'failed'
        ? {
            status: 'failed',
            error: { code: 'image/unreadable', fileName, detail: 'no "picture"' },
          }
        : { status: 'ready', image: IMAGE, probabilities: answer, judgement };
  return { id: 0, askedWith: 1, fileName, file: {} as File, answer: state };
}

/** @param distance percentile of the distance to the nearest training image */
export function judged(distance: number, reconstructionError: number): Judgement {
  const percentiles = { distance, reconstructionError };
  return {
    status: 'ready',
    judged: {
      strangeness: { distance: 0, reconstructionError: 0 },
      percentiles,
      verdict: verdictOf(percentiles),
      nearest: [],
      heldOutSplit: 'test',
      dataset: null,
    },
  };
}
