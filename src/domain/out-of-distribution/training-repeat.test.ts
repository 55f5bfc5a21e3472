import { expect, it } from 'vitest';
import { pictureOf, RIPPLES, SLOPE, STRIPES } from '../testing/pictures';
import { findTrainingRepeat } from './training-repeat';

const BRIGHTER = RIPPLES.map((value) => value + 12);
/** Two fifths of the columns gone grey: no longer the same picture to the audit. */
const COVERED = pictureOf((x, y) => (x < 40 ? 128 : (RIPPLES[100 * y + x] as number)));

function image(name: string, pixels: Uint8Array, sizeBytes: number | null = null) {
  return { name, pixels, sizeBytes };
}

const asked = (pixels: Uint8Array, sizeBytes = 1000) => ({ pixels, sizeBytes });

it('knows a picture by its pixels, in every file that has them, before what it only resembles', () => {
  const [one, other] = [image('a', RIPPLES, 2000), image('c', RIPPLES)];
  const nearest = [one, image('b', BRIGHTER, 3000), other];
  expect(findTrainingRepeat(asked(RIPPLES), nearest)).toEqual({
    kind: 'same',
    images: [one, other],
  });
});

it('knows a picture of one grey value by its pixels', () => {
  const blank = image(
    'a',
    pictureOf(() => 7),
  );
  expect(findTrainingRepeat(asked(pictureOf(() => 7)), [blank])).toEqual({
    kind: 'same',
    images: [blank],
  });
});

it('knows a file that another reader made other greys of by its length', () => {
  const known = image('a', RIPPLES, 1000);
  expect(findTrainingRepeat(asked(BRIGHTER, 1000), [image('b', SLOPE, 1000), known])).toEqual({
    kind: 'same',
    images: [known],
  });
});

it('knows a picture saved again in other light as a near-duplicate', () => {
  const known = image('a', RIPPLES, 2000);
  const copy = image('c', RIPPLES);
  expect(findTrainingRepeat(asked(BRIGHTER), [image('b', SLOPE), known, copy])).toEqual({
    kind: 'near-duplicate',
    images: [known, copy],
  });
});

it('does not take what is only near, or as long, for the same', () => {
  expect(findTrainingRepeat(asked(STRIPES), [image('a', SLOPE), image('b', RIPPLES)])).toBeNull();
  expect(findTrainingRepeat(asked(COVERED), [image('a', RIPPLES, 1000)])).toBeNull();
  expect(findTrainingRepeat(asked(STRIPES), [])).toBeNull();
});
