import { describe, expect, it } from 'vitest';
import { fullValueOf, reactionOf } from './describe-map';

describe('fullValueOf', () => {
  it('is the same for every occlusion map, and the strongest place of another', () => {
    expect(fullValueOf(Float64Array.of(0.001, -0.0005), true)).toBe(0.2);
    expect(fullValueOf(Float64Array.of(0.9), true)).toBe(0.2);
    expect(fullValueOf(Float64Array.of(0.001, -0.003), false)).toBe(0.003);
    expect(fullValueOf(Float64Array.of(0), false)).toBe(0);
  });
});

describe('reactionOf', () => {
  it.each([
    [0, 'none'],
    [0.0004, 'none'],
    [-0.0006, 'slight'],
    [0.0094, 'slight'],
    [0.0096, 'clear'],
    [-0.5, 'clear'],
  ])('%f is %s', (value, reaction) => {
    expect(reactionOf(value)).toBe(reaction);
  });
});
