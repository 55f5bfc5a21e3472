import { describe, expect, it } from 'vitest';
import { isElsewhere, recogniseEntries } from './recognise-file';

describe('recogniseEntries', () => {
  it.each([
    ['bundle', ['model/', 'manifest.json', 'run.json', 'charts/roc.png', 'history.csv']],
    ['dataset', ['a/Metadata.csv', 'a/train/1.jpeg']],
    ['pictures', ['a/1.jpeg', 'a/2.png', 'a/read.me']],
    ['arrays', ['x_train.npy', 'y_train.npy']],
    [null, ['manifest.json', 'index.html']],
    [null, ['table.csv']],
    // What an operating system adds counts as nothing.
    [null, ['__MACOSX/._a.jpeg']],
    [null, ['folder/']],
    [null, []],
  ])('%s', (expected, paths) => {
    expect(recogniseEntries(paths)).toBe(expected);
  });
});

describe('isElsewhere', () => {
  it('is never what is wanted', () => {
    expect(isElsewhere('dataset', 'data set')).toBe(false);
    expect(isElsewhere('image', 'X-ray')).toBe(false);
    expect(isElsewhere('bundle', 'bundle')).toBe(false);
  });

  it('is what is wanted somewhere else', () => {
    expect(isElsewhere('bundle', 'data set')).toBe(true);
    expect(isElsewhere('dataset', 'X-ray')).toBe(true);
    expect(isElsewhere('image', 'bundle')).toBe(true);
  });
});
