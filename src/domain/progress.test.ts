import { describe, expect, it } from 'vitest';
import { timeLeftMs } from './progress';

describe('timeLeftMs', () => {
  it('goes on at the speed so far', () => {
    // 15 of 50 took 3 s: 200 ms each, and 35 are left.
    expect(timeLeftMs(3000, 15, 50)).toBe(7000);
  });

  it('is 0 at the end', () => {
    expect(timeLeftMs(3000, 50, 50)).toBe(0);
  });

  it('is unknown before anything is done', () => {
    expect(timeLeftMs(0, 0, 50)).toBe(null);
  });
});
