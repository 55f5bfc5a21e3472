import { expect, it } from 'vitest';
import { sourceImage } from '../../../domain/testing/dataset';
import { colourText, formatText, profileText } from './source';

it('formatText names the format, a progressive file, and one cut short', () => {
  expect(formatText(sourceImage())).toBe('JPEG');
  expect(formatText(sourceImage({ progressive: true }))).toBe('JPEG, progressive');
  expect(formatText(sourceImage({ isCutShort: true }))).toBe('JPEG, cut short');
  expect(formatText(sourceImage({ format: 'webp' }))).toBe('WebP');
});

it.each([
  ['jpeg', 1, 8, 'grey, 8 bits a channel'],
  ['png', 2, 16, 'grey with alpha, 16 bits a channel'],
  ['jpeg', 3, 8, 'RGB, 8 bits a channel'],
  ['png', 4, 8, 'RGBA, 8 bits a channel'],
  ['jpeg', 4, 8, 'CMYK, 8 bits a channel'],
  ['png', 5, null, '5 components'],
  ['gif', null, null, 'not inspected'],
] as const)('colourText of %s with %s components', (format, components, bitDepth, text) => {
  expect(colourText(sourceImage({ format, components, bitDepth }))).toBe(text);
});

it('profileText tells no profile from one without a name', () => {
  expect(profileText(null)).toBe('none');
  expect(profileText('')).toBe('without a name');
  expect(profileText('Dot Gain 20%')).toBe('Dot Gain 20%');
});
