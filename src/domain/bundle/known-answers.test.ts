import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../dataset/classes';
import { datasetOf } from '../testing/dataset';
import { knownAnswersOf } from './known-answers';
import { predictionsCsv } from './tables';

const DATASET = datasetOf([
  { name: 'a, "b".jpeg' },
  { label: 'Normal' },
  { label: 'Pnemonia', split: 'test' },
]);
const CSV = predictionsCsv(DATASET, {
  train: {
    indices: Int32Array.of(0),
    truth: Uint8Array.of(0),
    probabilities: Float32Array.of(1, 0, 0),
  },
  validation: {
    indices: Int32Array.of(1),
    truth: Uint8Array.of(1),
    probabilities: Float32Array.of(0.2, 0.5, 0.3),
  },
  test: {
    indices: Int32Array.of(2),
    truth: Uint8Array.of(2),
    probabilities: Float32Array.of(0.1, 0.1, 0.8),
  },
});
const parse = (text: string) => Papa.parse<string[]>(text.trimEnd()).data;
const TABLE = parse(CSV);

describe('knownAnswersOf', () => {
  it('comes back from the file, to the last digit', () => {
    expect(knownAnswersOf(TABLE, ARTICLE_CLASSES)).toEqual({
      validation: { truth: Uint8Array.of(1), probabilities: Float32Array.of(0.2, 0.5, 0.3) },
      test: { truth: Uint8Array.of(2), probabilities: Float32Array.of(0.1, 0.1, 0.8) },
    });
  });

  it('has nothing of a split without images', () => {
    expect(
      knownAnswersOf(
        TABLE.filter(([, split]) => split !== 'test' && split !== 'validation'),
        ARTICLE_CLASSES,
      ),
    ).toEqual({ validation: null, test: null });
  });

  const withCell = (column: number, cell: string) =>
    TABLE.map((row, at) => (at === 3 ? row.with(column, cell) : row));
  it.each<[string, string[][]]>([
    ['nothing', []],
    ['another table', parse('name,class\r\na,b')],
    ['a class nobody knows', withCell(3, 'Pnemonia')],
    ['no number', withCell(5, 'much')],
    ['an empty cell', withCell(5, '')],
    ['less than nothing', withCell(5, '-0.1')],
    ['more than all', withCell(5, '0.5')],
    ['a row cut short', TABLE.map((row, at) => (at === 3 ? row.slice(0, 6) : row))],
  ])('refuses %s', (_, table) => {
    expect(knownAnswersOf(table, ARTICLE_CLASSES)).toBeNull();
  });
});
