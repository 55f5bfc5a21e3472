import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../dataset/classes';
import { letteredClasses } from '../testing/classes';
import { isMarkOf } from './unfinished-training';

const MARK = {
  fileName: 'archive.zip',
  isSample: false,
  fingerprint: 'ab12',
  labels: Uint8Array.of(0, 1, 2),
};

describe('isMarkOf', () => {
  const classes = ARTICLE_CLASSES;

  it('knows the data set again by pixels and labels, whatever its file is called', () => {
    expect(isMarkOf(MARK, { classes, fingerprint: 'ab12', labels: Uint8Array.of(0, 1, 2) })).toBe(
      true,
    );
  });

  it.each([
    ['other pixels', { fingerprint: 'ab13', labels: Uint8Array.of(0, 1, 2) }],
    ['no fingerprint', { fingerprint: null, labels: Uint8Array.of(0, 1, 2) }],
    ['another label', { fingerprint: 'ab12', labels: Uint8Array.of(0, 1, 1) }],
    [
      'other classes',
      { classes: letteredClasses(3), fingerprint: 'ab12', labels: Uint8Array.of(0, 1, 2) },
    ],
    ['one image more', { fingerprint: 'ab12', labels: Uint8Array.of(0, 1, 2, 2) }],
    ['one image less', { fingerprint: 'ab12', labels: Uint8Array.of(0, 1) }],
  ])('tells it from one with %s', (_, dataset) => {
    expect(isMarkOf(MARK, { classes, ...dataset })).toBe(false);
  });
});
