import { expect, it } from 'vitest';
import { pictureOf, RIPPLES, SLOPE, STRIPES } from '../testing/pictures';
import { findTrainingRepeat } from './training-repeat';

const BRIGHTER = RIPPLES.map((value) => value + 12);
/** Two fifths of the columns gone grey: no longer the same picture to the audit. */
const COVERED = pictureOf((x, y) => (x < 40 ? 128 : (RIPPLES[100 * y + x] as number)));

function image(name: string, pixels: Uint8Array, sha256: string | null = null) {
  return { name, pixels, sha256 };
}

const asked = (pixels: Uint8Array, sha256: string | null = null) => ({ pixels, sha256 });

it('knows a file by its bytes, whoever made pixels of it', () => {
  const known = image('a', STRIPES, 'f1');
  expect(findTrainingRepeat(asked(RIPPLES, 'f1'), [image('b', SLOPE, 'f2'), known])).toEqual({
    kind: 'same',
    images: [known],
  });
});

it('knows a picture by its pixels, in every file that has them, before what it only resembles', () => {
  const twice = [image('a', RIPPLES, 'f1'), image('c', RIPPLES, 'f3')];
  const nearest = [twice[0], image('b', BRIGHTER, 'f2'), twice[1]].flatMap((one) => one ?? []);
  expect(findTrainingRepeat(asked(RIPPLES, 'f4'), nearest)).toEqual({
    kind: 'same',
    images: twice,
  });
});

it('knows a picture saved again in other light as a near-duplicate', () => {
  const known = image('a', RIPPLES, 'f1');
  expect(findTrainingRepeat(asked(BRIGHTER, 'f2'), [image('b', SLOPE), known])).toEqual({
    kind: 'near-duplicate',
    images: [known],
  });
});

it('does not take a missing digest for a shared one, nor what is only near for the same', () => {
  expect(findTrainingRepeat(asked(STRIPES), [image('a', SLOPE), image('b', RIPPLES)])).toBeNull();
  expect(findTrainingRepeat(asked(COVERED), [image('a', RIPPLES)])).toBeNull();
  expect(findTrainingRepeat(asked(STRIPES), [])).toBeNull();
});
