import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../dataset/classes';
import { classifyWithModel } from '../model/model';
import { letteredClasses } from '../testing/classes';
import { forestRunOf } from '../testing/forest-run';
import { runOf } from '../testing/run';
import { isRunOf } from './run';

describe('isRunOf', () => {
  const run = forestRunOf();
  const on = { ...run, dataset: { ...run.dataset, fingerprint: 'ab12' } };
  const classes = ARTICLE_CLASSES;
  const labels = Uint8Array.of(0, 1, 2);

  it('knows the data set again by pixels and labels', () => {
    expect(isRunOf(on, { classes, fingerprint: 'ab12', labels })).toBe(true);
  });

  it.each([
    ['other pixels', { fingerprint: 'ab13', labels }],
    ['no fingerprint', { fingerprint: null, labels }],
    ['another label learned from', { fingerprint: 'ab12', labels: Uint8Array.of(1, 1, 2) }],
    ['another label tested on', { fingerprint: 'ab12', labels: Uint8Array.of(0, 1, 1) }],
    ['a class more', { classes: letteredClasses(4), fingerprint: 'ab12', labels }],
    ['an image less', { fingerprint: 'ab12', labels: Uint8Array.of(0, 1) }],
  ])('tells it from one with %s', (_, dataset) => {
    expect(isRunOf(on, { classes, ...dataset })).toBe(false);
  });

  it('knows no data set without a fingerprint', () => {
    expect(isRunOf(runOf(), { classes, fingerprint: null, labels })).toBe(false);
  });
});

it('a run answers as a model does', () => {
  const images = new Uint8Array(2 * 10_000);
  // The tree asks about the first pixel: up to 9 is COVID-19, above it Pneumonia.
  images[10_000] = 10;
  expect(classifyWithModel(forestRunOf(), images)).toEqual(Float32Array.of(1, 0, 0, 0, 0, 1));
});
