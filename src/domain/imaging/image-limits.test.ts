import { expect, it } from 'vitest';
import { refuseFileSize, refusePictureSize } from './image-limits';

it('files are read up to 128 MiB', () => {
  expect(refuseFileSize(0)).toBeNull();
  expect(refuseFileSize(134_217_728)).toBeNull();
  expect(refuseFileSize(134_217_729)).toMatchObject({ reason: 'too large' });
  expect(refuseFileSize(10 * 2 ** 30)).toEqual({
    reason: 'too large',
    detail: '10240 MB, at most 128 MB',
  });
});

it('pictures are decoded up to 50 million pixels', () => {
  expect(refusePictureSize(null)).toBeNull();
  expect(refusePictureSize({ width: 5000, height: 10_000 })).toBeNull();
  expect(refusePictureSize({ width: 5001, height: 10_000 })).toMatchObject({ reason: 'too large' });
  expect(refusePictureSize({ width: 10_000, height: 10_000 })).toEqual({
    reason: 'too large',
    detail: '10000 x 10000 pixels, at most 50 million',
  });
});
