import { expect, it } from 'vitest';
import { chartFileName } from './chart-file-name';

it.each([
  ['Train loss fell from 1.000 to 0.500', 'train-loss-fell-from-1-000-to-0-500.svg'],
  ['ROC area: Läsion 0.9', 'roc-area-läsion-0-9.svg'],
  ['?!', 'chart.svg'],
  [`${'a'.repeat(59)} ../b`, `${'a'.repeat(59)}.svg`],
])('of "%s" is "%s"', (title, name) => {
  expect(chartFileName(title, 'svg')).toBe(name);
});
