import { expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../../domain/dataset/classes';
import type { PredictedImage } from '../../state/predict/predicted-image';
import { answerRows } from './answer-rows';
import { answersStatus } from './answers-status';
import { asked, detection } from './testing/predicted-images';

const SHARES = [0, 0, 1];
const LATER = asked('a', SHARES, { status: 'waiting', share: null });
const STRANGE = asked('b', SHARES, detection(1, 1));
const USUAL = asked('c', SHARES, detection(0, 0));

it.each<[PredictedImage[], string]>([
  [[LATER, asked('d', 'waiting')], '1 of 2 images done'],
  [
    [LATER, STRANGE, USUAL],
    '1 answer; 1 picture without one; looking for strange pictures: 2 of 3 done',
  ],
  [
    [STRANGE, USUAL, asked('d', 'failed')],
    '1 answer; 1 picture without one; 1 file could not be read; 1 warning',
  ],
  [[asked('d', SHARES), USUAL], '2 answers'],
])('%#: %s', (images, expected) => {
  const rows = answerRows(images, {
    classes: ARTICLE_CLASSES,
    temperature: null,
    notSureBelow: 0.6,
  });
  expect(answersStatus(rows).replaceAll('\u00a0', ' ')).toBe(expected);
});
