import { expect, it } from 'vitest';
import { linkToStep, linkToView, parseAddress, screenOf } from './address';

it.each([
  ['', { page: 'data', view: null, detail: null }],
  ['#/nonsense', { page: 'data', view: null, detail: null }],
  ['#/train', { page: 'train', view: null, detail: null }],
  ['#/train?recipe=a/b', { page: 'train', view: null, detail: null }],
  ['#/glossary', { page: 'glossary', view: null, detail: null }],
  ['#/glossary/macro-f1', { page: 'glossary', view: null, detail: 'macro-f1' }],
  ['#/present/leak', { page: 'present', view: null, detail: 'leak' }],
  ['#/train/nonsense/more', { page: 'train', view: null, detail: null }],
  ['#/evaluate/curves', { page: 'evaluate', view: 'curves', detail: null }],
  ['#/evaluate/gallery', { page: 'evaluate', view: null, detail: null }],
  ['#/compare/experiments/', { page: 'compare', view: 'experiments', detail: null }],
  ['#/compare/forest/curves', { page: 'compare', view: 'forest', detail: 'curves' }],
  ['#/compare/runs/ab-12', { page: 'compare', view: 'runs', detail: 'ab-12' }],
  ['#/explore/gallery/a%2Fb%20c.png', { page: 'explore', view: 'gallery', detail: 'a/b c.png' }],
  ['#/explore/gallery/100%', { page: 'explore', view: 'gallery', detail: '100%' }],
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
  expect(screenOf(parseAddress(hash))).toBe(screen);
});
