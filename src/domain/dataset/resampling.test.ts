import { expect, it } from 'vitest';
import { isFastScaled, refuseFastScaled } from './resampling';

it('knows what was made with the resampling that is gone', () => {
  expect(isFastScaled({ seed: 0, resampling: 'fast-scaled' })).toBe(true);
  expect(isFastScaled({ seed: 0, resampling: 'opencv-bilinear' })).toBe(false);
  expect(isFastScaled({ seed: 0 })).toBe(false);
});

it('refuses that alone, and says what it is', () => {
  expect(refuseFastScaled({ resampling: 'fast-scaled' }, 'search', 'xrays.zip')).toEqual({
    code: 'pixels/fast-scaled',
    what: 'search',
    name: 'xrays.zip',
  });
  expect(refuseFastScaled({ resampling: 'opencv-bilinear' }, 'search', 'xrays.zip')).toBeNull();
  expect(refuseFastScaled({}, 'run', 'my run')).toBeNull();
});
