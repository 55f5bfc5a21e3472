import { describe, expect, it } from 'vitest';
import type { KeptDataset } from '../../../workers/storage/protocol';
import { describeKeeping, describeKept, describeLost } from './kept';

const KEPT: KeptDataset = {
  id: 'a',
  fileName: 'xrays.zip',
  images: 5910,
  counts: {
    train: { 'COVID-19': 47, Normal: 1342, Pnemonia: 3886 },
    validation: { 'COVID-19': 0, Normal: 0, Pnemonia: 0 },
    test: { 'COVID-19': 11, Normal: 234, Pnemonia: 390 },
  },
  sizeBytes: 64_500_000,
  fingerprint: 'ab',
  keptAt: '2026-03-01T12:00:00.000Z',
};
const NOW = Date.parse('2026-03-04T13:00:00.000Z');

describe('describeKeeping', () => {
  it('gives the age of what is kept', () => {
    expect(describeKeeping({ status: 'kept', kept: KEPT, madeRoom: [] }, NOW)).toBe(
      'Kept in this browser 3 days ago: it opens without the zip.',
    );
  });

  it('names what was deleted for it', () => {
    const old = { ...KEPT, fileName: 'old.zip', keptAt: '2026-02-28T12:00:00.000Z' };
    expect(describeKeeping({ status: 'kept', kept: KEPT, madeRoom: [old] }, NOW)).toContain(
      'The oldest one made room: old.zip, kept 4 days ago.',
    );
  });

  it('says why it is not kept, and that everything works without', () => {
    const error = { code: 'storage/full' } as const;
    const text = describeKeeping({ status: 'failed', error }, NOW);
    expect(text).toMatch(/^Not kept in this browser\. There is no room to keep the data set\. /);
    expect(text).toContain('Everything else works.');
    expect(describeKeeping({ status: 'not-kept' }, NOW)).toContain('Not kept in this browser');
  });
});

it('describeKept names the resampling that is gone', () => {
  const fast = { ...KEPT, resampling: 'fast-scaled' };
  expect(describeKept(fast, NOW)).toContain(', resampled fast, ');
});

it('describeKept gives images, size and age', () => {
  expect(describeKept(KEPT, NOW).replaceAll('\u00a0', ' ')).toBe(
    '5,910 images, 64.5 MB, kept 3 days ago',
  );
});

it('describeLost says what happened and what to do', () => {
  expect(describeLost({ fileName: 'xrays.zip', reason: 'other-format' })).toBe(
    'xrays.zip was kept by another version of this page and has been deleted: open its zip again.',
  );
  expect(describeLost({ fileName: null, reason: 'damaged' })).toBe(
    'A data set was damaged and has been deleted: open its zip again.',
  );
});
