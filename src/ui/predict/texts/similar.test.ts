import { describe, expect, it } from 'vitest';
import { missingText, percentileText } from './similar';

describe('percentileText', () => {
  it.each([
    [0, 'no larger than for any of the test images'],
    [0.375, 'larger than for 37.5\u00a0% of the test images'],
    [1, 'larger than for all test images'],
  ])('%d', (percentile, text) => {
    expect(percentileText(percentile, 'test')).toBe(text);
  });
});

it('says why it cannot tell, and what to do', () => {
  expect(missingText({ kind: 'missing', why: 'left-out' })).toContain('save the bundle again');
  expect(missingText({ kind: 'missing', why: 'no-fingerprint' })).toContain(
    'not served over https',
  );
  const elsewhere = { kind: 'missing', why: 'elsewhere', fileName: 'archive.zip' } as const;
  expect(missingText({ ...elsewhere, isSample: false })).toBe(
    'The images it learned from, archive.zip, are neither open nor kept in this browser. Open them on the Data page.',
  );
  expect(missingText({ ...elsewhere, isSample: true })).toContain('Use it on the Data page');
});
