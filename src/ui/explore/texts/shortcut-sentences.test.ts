import { describe, expect, it } from 'vitest';
import type { Shortcut, Shortcuts } from '../../../domain/audit/audit-report';
import { shortcut } from '../../testing/explored';
import {
  describeChance,
  describeConstant,
  describeShortcuts,
  describeInTraining,
  summariseShortcuts,
} from './shortcut-sentences';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function shortcutsOf(...features: Shortcut[]): Shortcuts {
  return { baseline: 1 / 3, folds: 5, seed: 0, features };
}

const BORDER = shortcut('border', 0.816);
const BRIGHTNESS = shortcut('brightness', 0.44);
const FILE_FACTS = shortcut('fileFacts', 0.9);
const FILE_SIZE = shortcut('fileSize', 0.597);
const BY_CHANCE = shortcut('aspect', 0.38, { tellsClass: false });
const CONSTANT = shortcut('width', 0.333, { varies: false, tellsClass: false });

const summary = (...features: Shortcut[]) =>
  summariseShortcuts(shortcutsOf(...features)).map(plain);

describe('summariseShortcuts', () => {
  it('begins with what reaches the network, however well the rest tells the class', () => {
    expect(summary(BRIGHTNESS, FILE_FACTS, BORDER, FILE_SIZE)).toEqual([
      'A model that sees nothing but the outer 10 of 100 pixels on each side already reaches a balanced accuracy of 81.6 % (76.6 to 86.6) in TRAIN; chance is 33.3 %. The network is given that too.',
      'File facts alone reach 90.0 % (85.0 to 95.0): that does not reach the network directly, but tells where the pictures come from.',
    ]);
  });

  it('says so where nothing reaches the network', () => {
    expect(summary(FILE_SIZE, BY_CHANCE)).toEqual([
      'No shortcut that fully reaches the network clearly tells the class better than chance.',
      'The size of the file alone reaches a balanced accuracy of 59.7 % (54.7 to 64.7) in TRAIN; chance is 33.3 %: that does not reach the network directly, but tells where the pictures come from.',
    ]);
  });

  it('knows that the aspect ratio leaves a trace in the square', () => {
    const [, other] = summary(FILE_FACTS, BY_CHANCE, BORDER);
    expect(other).toMatch(/: the network gets a trace of that, and it tells where/);
  });

  it('has one sentence where nothing tells the class', () => {
    expect(summary(BY_CHANCE, CONSTANT)).toEqual([
      'None of the shortcuts that were tried clearly tells the class better than chance.',
    ]);
  });
});

it('gives the result as a title: what reaches the network first', () => {
  expect(plain(describeShortcuts(shortcutsOf(FILE_FACTS, BRIGHTNESS)))).toBe(
    'Balanced accuracy of 44.0 % (39.0 to 49.0) from the mean brightness alone',
  );
  expect(plain(describeShortcuts(shortcutsOf(FILE_SIZE)))).toBe(
    'Balanced accuracy of 59.7 % (54.7 to 64.7) from the size of the file alone',
  );
  expect(describeShortcuts(shortcutsOf(BY_CHANCE))).toBe(
    'No shortcut clearly tells the class better than chance',
  );
});

it('names what is the same in every image, and what is no more than chance', () => {
  const shortcuts = shortcutsOf(BORDER, CONSTANT, BY_CHANCE, { ...CONSTANT, feature: 'height' });
  expect(describeConstant(shortcuts)).toBe(
    'The same in every image, so they tell nothing: width, height.',
  );
  expect(describeChance(shortcuts)).toBe('Not clearly more than chance: aspect ratio.');
  expect(describeConstant(shortcutsOf(BORDER))).toBe(null);
  expect(describeChance(shortcutsOf(BORDER))).toBe(null);
});

it('says what can be done about what tells the class and reaches the network, strongest first', () => {
  const texts = describeInTraining(shortcutsOf(BRIGHTNESS, FILE_SIZE, BORDER, BY_CHANCE));
  expect(texts.map((text) => text.split(':')[0])).toEqual(['Outer 10 pixels', 'Mean brightness']);
});
