import { expect, it } from 'vitest';
import type { AppError } from '../../domain/app-error';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { sourceImage } from '../../domain/testing/dataset';
import type { PredictedImage } from './predicted-image';
import { checkInTurn, type CheckOne } from './check-in-turn';
import type { DistributionCheck } from './distribution-check';

const ERROR: AppError = { code: 'worker/crashed', service: 'explanation', detail: 'gone' };

/** An image filled with one grey value; null for a file that is no image. */
function asked(grey: number | null): PredictedImage {
  const pixels = new Uint8Array(PIXELS_PER_IMAGE).fill(grey ?? 0);
  return {
    ...{
      id: grey ?? -1,
      predictedWith: 1,
      fileName: 'a.png',
      picture: { kind: 'file', file: new File([], 'a.png') } as const,
    },
    answer:
      grey === null
        ? { status: 'failed', error: { code: 'image/unreadable', fileName: 'a', detail: 'none' } }
        : {
            status: 'ready',
            image: { pixels, source: sourceImage() },
            probabilities: [0, 0, 1],
            distribution: { status: 'waiting', share: null },
          },
  };
}

/** As strange as it is bright. */
function detection(grey: number): DistributionCheck {
  const strangeness = { distance: grey, reconstructionError: grey };
  return {
    status: 'ready',
    detection: {
      ...{ strangeness, percentiles: strangeness, verdict: 'familiar', nearest: [], repeat: null },
      ...{ heldOutSplit: 'test', dataset: null },
    },
  };
}

/** What was told and checked, in order. */
function record() {
  const told: [number, DistributionCheck][] = [];
  const tried: number[] = [];
  const tell = (place: number, distribution: DistributionCheck) => {
    told.push([place, distribution]);
  };
  const check: CheckOne = ({ pixels }) => {
    tried.push(pixels[0] ?? NaN);
    return Promise.resolve(detection(pixels[0] ?? NaN));
  };
  return { told, tried, tell, check };
}

it('judges those that have an answer, in their order, each by its own pixels', async () => {
  const { told, tell, check } = record();
  await checkInTurn([asked(7), asked(null), asked(9)], check, tell, () => true);
  expect(told).toEqual([
    [0, detection(7)],
    [2, detection(9)],
  ]);
});

it('leaves alone what is checked already', async () => {
  const { told, tried, tell, check } = record();
  const image = asked(7);
  if (image.answer.status === 'ready') image.answer.distribution = detection(7);
  await checkInTurn([image, asked(9)], check, tell, () => true);
  expect(tried).toEqual([9]);
  expect(told).toEqual([[1, detection(9)]]);
});

it('tells how far the learning is, but not once the image is checked', async () => {
  const { told, tell } = record();
  let later: (share: number) => void = () => undefined;
  const check: CheckOne = ({ pixels }, onProgress) => {
    onProgress(0.5);
    later = onProgress;
    return Promise.resolve(detection(pixels[0] ?? NaN));
  };
  await checkInTurn([asked(7)], check, tell, () => true);
  later(1);
  expect(told).toEqual([
    [0, { status: 'waiting', share: 0.5 }],
    [0, detection(7)],
  ]);
});

it('stops, and tells nothing, as soon as other images are asked about', async () => {
  const { told, tried, tell, check } = record();
  await checkInTurn([asked(1), asked(2), asked(3)], check, tell, () => tried.length < 2);
  expect(tried).toEqual([1, 2]);
  expect(told).toEqual([[0, detection(1)]]);
});

it.each<DistributionCheck>([
  { status: 'failed', error: ERROR },
  { status: 'unknown', missing: { kind: 'missing', why: 'left-out' } },
])('tells every image what is so for all, and tries once: %j', async (distribution) => {
  const { told, tell } = record();
  let tries = 0;
  const check: CheckOne = () => {
    tries++;
    return Promise.resolve(distribution);
  };
  await checkInTurn([asked(1), asked(null), asked(3)], check, tell, () => true);
  expect(tries).toBe(1);
  expect(told).toEqual([
    [0, distribution],
    [2, distribution],
  ]);
});
