import { describe, expect, it } from 'vitest';
import { afterLoss } from './recovery';

describe('afterLoss', () => {
  it('goes on after a first loss', () => {
    expect(afterLoss([500])).toBe('again');
  });

  it('moves to another backend when a second one follows within a minute', () => {
    expect(afterLoss([1000, 61_000])).toBe('other-backend');
    expect(afterLoss([1000, 61_001])).toBe('again');
  });

  it('gives up at the third within a minute', () => {
    expect(afterLoss([1000, 2000, 61_000])).toBe('give-up');
    expect(afterLoss([1000, 2000, 61_001])).toBe('other-backend');
    expect(afterLoss([1000, 2000, 90_000])).toBe('again');
  });
});
