import { expect, it } from 'vitest';
import type { AppError } from '../domain/app-error';
import { PIXELS_PER_IMAGE } from '../domain/dataset/dataset';
import { sourceImage } from '../domain/testing/dataset';
import type { AskedImage } from './asked-image';
import { judgeInTurn, type Judge } from './judge-in-turn';
import type { Judgement } from './judgement';

const ERROR: AppError = { code: 'worker/crashed', service: 'explanation', detail: 'gone' };

/** An image filled with one grey value; null for a file that is no image. */
function asked(grey: number | null): AskedImage {
  const pixels = new Uint8Array(PIXELS_PER_IMAGE).fill(grey ?? 0);
  return {
    ...{ id: grey ?? -1, askedWith: 1, fileName: 'a.png', file: new File([], 'a.png') },
    answer:
      grey === null
        ? { status: 'failed', error: { code: 'image/unreadable', fileName: 'a', detail: 'none' } }
        : {
            status: 'ready',
            image: { pixels, source: sourceImage() },
            probabilities: [0, 0, 1],
            judgement: { status: 'waiting', share: null },
          },
  };
}

/** As strange as it is bright. */
function judged(grey: number): Judgement {
  const strangeness = { distance: grey, reconstructionError: grey };
  return {
    status: 'ready',
    judged: {
      ...{ strangeness, percentiles: strangeness, verdict: 'familiar', nearest: [] },
      ...{ heldOutSplit: 'test', dataset: null },
    },
  };
}

/** What was told and judged, in order. */
function record() {
  const told: [number, Judgement][] = [];
  const tried: number[] = [];
  const tell = (place: number, judgement: Judgement) => {
    told.push([place, judgement]);
  };
  const judge: Judge = (pixels) => {
    tried.push(pixels[0] ?? NaN);
    return Promise.resolve(judged(pixels[0] ?? NaN));
  };
  return { told, tried, tell, judge };
}

it('judges those that have an answer, in their order, each by its own pixels', async () => {
  const { told, tell, judge } = record();
  await judgeInTurn([asked(7), asked(null), asked(9)], judge, tell, () => true);
  expect(told).toEqual([
    [0, judged(7)],
    [2, judged(9)],
  ]);
});

it('leaves alone what is judged already', async () => {
  const { told, tried, tell, judge } = record();
  const image = asked(7);
  if (image.answer.status === 'ready') image.answer.judgement = judged(7);
  await judgeInTurn([image, asked(9)], judge, tell, () => true);
  expect(tried).toEqual([9]);
  expect(told).toEqual([[1, judged(9)]]);
});

it('tells how far the learning is, but not once the image is judged', async () => {
  const { told, tell } = record();
  let later: (share: number) => void = () => undefined;
  const judge: Judge = (pixels, onProgress) => {
    onProgress(0.5);
    later = onProgress;
    return Promise.resolve(judged(pixels[0] ?? NaN));
  };
  await judgeInTurn([asked(7)], judge, tell, () => true);
  later(1);
  expect(told).toEqual([
    [0, { status: 'waiting', share: 0.5 }],
    [0, judged(7)],
  ]);
});

it('stops, and tells nothing, as soon as other images are asked about', async () => {
  const { told, tried, tell, judge } = record();
  await judgeInTurn([asked(1), asked(2), asked(3)], judge, tell, () => tried.length < 2);
  expect(tried).toEqual([1, 2]);
  expect(told).toEqual([[0, judged(1)]]);
});

it.each<Judgement>([
  { status: 'failed', error: ERROR },
  { status: 'unknown', missing: { kind: 'missing', why: 'left-out' } },
])('tells every image what is so for all, and tries once: %j', async (judgement) => {
  const { told, tell } = record();
  let tries = 0;
  const judge: Judge = () => {
    tries++;
    return Promise.resolve(judgement);
  };
  await judgeInTurn([asked(1), asked(null), asked(3)], judge, tell, () => true);
  expect(tries).toBe(1);
  expect(told).toEqual([
    [0, judgement],
    [2, judgement],
  ]);
});
