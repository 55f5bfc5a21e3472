import { expect, it } from 'vitest';
import { linkToStep, linkToView, parseAddress, presentScreenOf } from './address';

it.each([
  ['', { step: 'data', view: null, detail: null }],
  ['#/nonsense', { step: 'data', view: null, detail: null }],
  ['#/train', { step: 'train', view: null, detail: null }],
  ['#/train?recipe=a/b', { step: 'train', view: null, detail: null }],
  ['#/train/nonsense/more', { step: 'train', view: null, detail: null }],
  ['#/evaluate/curves', { step: 'evaluate', view: 'curves', detail: null }],
  ['#/evaluate/gallery', { step: 'evaluate', view: null, detail: null }],
  ['#/compare/experiments/', { step: 'compare', view: 'experiments', detail: null }],
  ['#/compare/forest/curves', { step: 'compare', view: 'forest', detail: 'curves' }],
  ['#/explore/gallery/a%2Fb%20c.png', { step: 'explore', view: 'gallery', detail: 'a/b c.png' }],
  ['#/explore/gallery/100%', { step: 'explore', view: 'gallery', detail: '100%' }],
])('%s names what is open', (hash, address) => {
  expect(parseAddress(hash)).toEqual(address);
});

it('a link names what it was made of, whatever is in a name', () => {
  expect(linkToStep('compare')).toBe('#/compare');
  expect(linkToView('compare', 'experiments')).toBe('#/compare/experiments');
  const name = 'folder/50 % größer#1.png';
  expect(parseAddress(linkToView('explore', 'gallery', name)).detail).toBe(name);
});

it.each([
  ['#/present', 'imbalance'],
  ['#/present/nonsense', 'imbalance'],
  ['#/present/leak', 'leak'],
  ['#/train', null],
])('%s projects %s', (hash, screen) => {
  expect(presentScreenOf(hash)).toBe(screen);
});
