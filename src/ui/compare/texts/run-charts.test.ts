import { expect, it } from 'vitest';
import { endTitle } from './run-charts';

const A = { letter: 'A', values: [0.9, 0.7] };
const B = { letter: 'B', values: [0.8, 0.8004] };
const C = { letter: 'C', values: [0.8001] };

const read = (...args: Parameters<typeof endTitle>) => endTitle(...args).replaceAll('\u00a0', ' ');

it('ranks what is the same thing measured', () => {
  expect(read('trainLoss', [A, B], true)).toBe('Train loss ends lowest for A: 0.700');
  expect(read('validationAccuracy', [A, B], true)).toBe(
    'Validation accuracy ends highest for B: 80.0 %',
  );
});

it('names all that end alike as far as it is shown', () => {
  expect(read('validationAccuracy', [A, B, C], true)).toBe(
    'Validation accuracy ends highest for B and C: 80.0 %',
  );
});

it('ranks nothing that was measured on different images', () => {
  expect(read('validationAccuracy', [A, B], false)).toBe(
    'Validation accuracy ends at A 70.0 %, B 80.0 %: not measured alike, so not to be compared',
  );
});
