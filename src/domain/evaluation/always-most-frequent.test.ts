import { expect, it } from 'vitest';
import { alwaysMostFrequent } from './always-most-frequent';
import { reportOfMatrix } from './classification-report';

const reportOf = (...rows: number[][]) => reportOfMatrix(rows, ['a', 'b', 'c']);

it('names the class with the most images, whatever was said of them', () => {
  const report = reportOf([3, 1, 0], [0, 10, 0], [6, 0, 0]);
  expect(alwaysMostFrequent(report)).toEqual({ className: 'b', accuracy: 0.5 });
});

it('gets nothing right where there is nothing', () => {
  expect(alwaysMostFrequent(reportOf([0, 0, 0], [0, 0, 0], [0, 0, 0])).accuracy).toBe(0);
});
