import { expect, it } from 'vitest';
import { compareTablePaths } from './compare-tables';

it('takes the table nearest to the top, and of copies the original', () => {
  const paths = ['a/m.csv', 'table (1).csv', 'Copy of table.csv', 'table.csv', 'b/c/t.csv'];
  expect(paths.toSorted(compareTablePaths)).toEqual([
    'table.csv',
    'table (1).csv',
    'Copy of table.csv',
    'a/m.csv',
    'b/c/t.csv',
  ]);
});
