import { expect, it } from 'vitest';
import { letteredClasses } from '../../domain/testing/classes';
import { blend, contrastOf, rgbOf } from '../testing/contrast';
import { MANTINE_OPTIONS } from '../theme';

const RESOLVED = MANTINE_OPTIONS.cssVariablesResolver();

const SCHEMES = [
  { scheme: 'light', tokens: RESOLVED.light },
  { scheme: 'dark', tokens: RESOLVED.dark },
];

it('measures contrast as WCAG does', () => {
  expect(contrastOf([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 10);
  // The palest grey that passes for text on white.
  expect(contrastOf(rgbOf('#767676'), rgbOf('#ffffff'))).toBeCloseTo(4.54, 2);
  expect(blend([0, 0, 0], [200, 100, 0], 0.25)).toEqual([150, 75, 0]);
});

it.each(SCHEMES)(
  'every colour of the charts is at least 3 : 1 on the card, $scheme',
  ({ tokens }) => {
    const runs = Object.entries(tokens).filter(([name]) => name.startsWith('--run-'));
    expect(runs).toHaveLength(6);
    const card = rgbOf(tokens['--mantine-color-body']);
    const colours = {
      axis: tokens['--axis'],
      accent: tokens['--accent'],
      text: tokens['--mantine-color-text'],
      dimmed: tokens['--mantine-color-dimmed'],
      ...Object.fromEntries(runs),
      ...Object.fromEntries(
        letteredClasses(12).map(({ displayName, colour }) => [displayName, colour]),
      ),
    };
    const pale = Object.entries(colours).filter(
      ([, colour]) => contrastOf(rgbOf(colour), card) < 3,
    );
    expect(pale).toEqual([]);
  },
);
