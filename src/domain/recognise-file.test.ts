import { describe, expect, it } from 'vitest';
import { bundleFiles, type BundleContext } from './bundle/bundle-files';
import { isElsewhere, recogniseEntries } from './recognise-file';
import { datasetOf } from './testing/dataset';
import { forestRunOf } from './testing/forest-run';
import { runOf } from './testing/run';

const CONTEXT: BundleContext = {
  name: 'my run',
  dataset: datasetOf([{}, {}, {}]),
  intervals: { train: null, test: null, validation: null },
  ...{ audit: null, copies: null },
};

/** With a chart, as bundles have them. */
function pathsOf(files: readonly { path: string }[]): string[] {
  return [...files.map(({ path }) => path), 'charts/roc.png'];
}

describe('recogniseEntries', () => {
  it.each([
    ['bundle', ['model/', 'manifest.json', ...pathsOf(bundleFiles(runOf(), CONTEXT))]],
    ['bundle', ['model/', 'manifest.json', ...pathsOf(bundleFiles(forestRunOf(), CONTEXT))]],
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
