import { expect, it } from 'vitest';
import { workersFor } from './workers-for';

it.each([
  // jobs, cores, most, workers
  [5, 1, 9, 1],
  // Two rounds of two, and all at once would take as long.
  [4, 2, 9, 2],
  // 1.5 + 1 by three, 3 by two or four, 2.5 by five.
  [5, 2, 9, 3],
  [3, 2, 9, 3],
  [5, 2, 2, 2],
  // 7.5 by five, 8 by four.
  [30, 4, 99, 5],
  [2, 8, 99, 2],
  [9, 4, 0, 1],
])('%i jobs on %i cores by at most %i workers take %i', (jobs, cores, most, workers) => {
  expect(workersFor(jobs, cores, most)).toBe(workers);
});
