import { expect, it } from 'vitest';
import { parseCpuTime } from './process-cpu-time';

it('adds the ticks of a process and of its ended children up, past a name with brackets', () => {
  // Fields 4 to 13, then 14 to 17: 120, 30, 7 and 3 ticks of 10 ms; 18 to 20 are no times.
  expect(parseCpuTime('12 (a) b) S 1 2 3 0 -1 4194304 10 20 30 40 120 30 7 3 20 0 9')).toBe(1600);
});

it('is 0 for a process that is gone', () => {
  expect(parseCpuTime('')).toBe(0);
});
