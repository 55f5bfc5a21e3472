import { expect, test } from 'vitest';
import { swingSentence, swingTitle } from './swing';

const SWING = { from: 41, to: 50, lowest: 0.68, highest: 0.8409 };

test('the title says what is seen', () => {
  expect(swingTitle(SWING).replaceAll('\u00a0', ' ')).toBe(
    'From epoch 41 to 50 test accuracy swung between 68.0 % and 84.1 %',
  );
});

test('the sentence says how far it moved, and over how many epochs', () => {
  expect(swingSentence(SWING).replaceAll('\u00a0', ' ')).toMatch(
    /over these 10 epochs, and the figure moved by 16\.1 points\./,
  );
});
