import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../csv';
import { readTable } from '../table/read-table';
import { countKnownColumns, readMetadata, type Metadata } from './metadata';

const HEADER = [
  '',
  'X_ray_image_name',
  'Label',
  'Dataset_type',
  'Label_2_Virus_category',
  'Label_1_Virus_category',
];

function tableOf(path: string, rows: readonly string[][]) {
  return readTable(path, new TextEncoder().encode(toCsv(rows)), Papa.parse);
}

function read(table: readonly string[][]): Metadata {
  const result = readMetadata(tableOf('data/table.csv', table));
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

/** Rows with name, label, split and virus, under Kaggle's header. */
function kaggle(...rows: string[][]): string[][] {
  return [HEADER, ...rows.map(([name = '', ...cells]) => ['7', name, ...cells])];
}

describe("Kaggle's table", () => {
  it('gives a row of each class with its line', () => {
    const { path, rows, rejected } = read(
      kaggle(
        ['a.jpeg', 'Normal', 'TRAIN', '', ''],
        ['b.jpeg', 'Pnemonia', 'TEST', '', 'bacteria'],
        ['c.jpeg', 'Pnemonia', 'TRAIN', 'COVID-19', 'Virus'],
        ['d.jpeg', 'Pnemonia', 'TRAIN', 'SARS', 'Virus'],
      ),
    );
    expect(path).toBe('data/table.csv');
    expect(rejected).toEqual([]);
    expect(rows).toEqual([
      { line: 2, name: 'a.jpeg', label: 'Normal', split: 'train', isCovid: false },
      { line: 3, name: 'b.jpeg', label: 'Pnemonia', split: 'test', isCovid: false },
      { line: 4, name: 'c.jpeg', label: 'Pnemonia', split: 'train', isCovid: true },
      { line: 5, name: 'd.jpeg', label: 'Pnemonia', split: 'train', isCovid: false },
    ]);
  });

  it('may have no rows', () => {
    expect(read([HEADER])).toMatchObject({ rows: [], rejected: [] });
  });
});

describe('a copy of the table', () => {
  const ROW = { name: 'a.jpeg', label: 'Pnemonia', split: 'test', isCovid: true };

  it.each([
    [
      'reordered columns',
      ['Label_2_Virus_category', 'Dataset_type', 'X_ray_image_name', 'Label'],
      ['COVID-19', 'TEST', 'a.jpeg', 'Pnemonia'],
    ],
    [
      'extra columns',
      ['X_ray_image_name', 'age', 'Label', 'Dataset_type', 'sex', 'Label_2_Virus_category'],
      ['a.jpeg', '61', 'Pnemonia', 'TEST', 'F', 'COVID-19'],
    ],
    [
      'a byte order mark',
      ['\uFEFFX_ray_image_name', 'Label', 'Dataset_type', 'Label_2_Virus_category'],
      ['a.jpeg', 'Pnemonia', 'TEST', 'COVID-19'],
    ],
    [
      'another case and other separators in the titles',
      ['x ray image name', 'LABEL', 'dataset-type', 'label2_virus_category'],
      ['a.jpeg', 'Pnemonia', 'TEST', 'COVID-19'],
    ],
    [
      'another case and spaces in the cells',
      ['X_ray_image_name', 'Label', 'Dataset_type', 'Label_2_Virus_category'],
      [' a.jpeg ', 'PNEMONIA', ' test', 'covid 19'],
    ],
    [
      'Pneumonia spelled right',
      ['X_ray_image_name', 'Label', 'Dataset_type', 'Label_2_Virus_category'],
      ['a.jpeg', 'Pneumonia', 'TEST', 'COVID'],
    ],
  ])('is read with %s', (_, header, row) => {
    expect(read([header, row]).rows).toEqual([{ line: 2, ...ROW }]);
  });

  it('needs no Label_2 column when its labels name COVID-19', () => {
    const table = [
      ['X_ray_image_name', 'Label', 'Dataset_type'],
      ['a.jpeg', 'COVID-19', 'TEST'],
      ['b.jpeg', 'Normal', 'TRAIN'],
    ];
    expect(read(table).rows).toEqual([
      { line: 2, name: 'a.jpeg', label: 'COVID-19', split: 'test', isCovid: true },
      { line: 3, name: 'b.jpeg', label: 'Normal', split: 'train', isCovid: false },
    ]);
  });
});

describe('a table without the columns', () => {
  it('is refused with the missing ones by title and those that it has', () => {
    const table = [
      ['', '\uFEFFLabel ', 'Image_Count'],
      ['0', 'Normal', '1576'],
    ];
    expect(readMetadata(tableOf('summary.csv', table))).toEqual({
      ok: false,
      error: {
        code: 'metadata/missing-columns',
        path: 'summary.csv',
        missing: ['X_ray_image_name', 'Dataset_type', 'Label_2_Virus_category'],
        found: ['Label', 'Image_Count'],
      },
    });
  });

  it('is refused for Label_2 alone when no label names COVID-19', () => {
    const table = [
      ['X_ray_image_name', 'Label', 'Dataset_type'],
      ['a.jpeg', 'Pnemonia', 'TEST'],
    ];
    expect(readMetadata(tableOf('m.csv', table))).toMatchObject({
      error: { missing: ['Label_2_Virus_category'] },
    });
  });

  it('is refused when it is empty', () => {
    expect(readMetadata(tableOf('m.csv', []))).toMatchObject({
      error: {
        missing: ['X_ray_image_name', 'Label', 'Dataset_type', 'Label_2_Virus_category'],
        found: [],
      },
    });
  });
});

describe('a row that cannot be used', () => {
  it('is listed with its line and the reason, and the others are kept', () => {
    const { rows, rejected } = read(
      kaggle(
        ['', 'Normal', 'TRAIN', ''],
        ['b.jpeg', 'Tuberculosis', 'TRAIN', ''],
        ['c.jpeg', 'Normal', 'VALIDATION', ''],
        ['d.jpeg', 'Normal', 'TRAIN', ''],
        ['d.jpeg', 'Pnemonia', 'TEST', ''],
      ),
    );
    expect(rows.map(({ line, name, label }) => [line, name, label])).toEqual([
      [5, 'd.jpeg', 'Normal'],
    ]);
    expect(rejected).toEqual([
      { line: 2, name: '', reason: 'no name', value: '' },
      { line: 3, name: 'b.jpeg', reason: 'unknown label', value: 'Tuberculosis' },
      { line: 4, name: 'c.jpeg', reason: 'unknown split', value: 'VALIDATION' },
      { line: 6, name: 'd.jpeg', reason: 'repeated name', value: 'd.jpeg' },
    ]);
  });

  it('is one that ends too early', () => {
    expect(read([HEADER, ['0', 'a.jpeg'], ['1', 'b.jpeg', 'Normal']]).rejected).toEqual([
      { line: 2, name: 'a.jpeg', reason: 'unknown label', value: '' },
      { line: 3, name: 'b.jpeg', reason: 'unknown split', value: '' },
    ]);
  });

  it('does not take its name from a good row below', () => {
    const { rows } = read(
      kaggle(['a.jpeg', 'Mystery', 'TRAIN', ''], ['a.jpeg', 'Normal', 'TRAIN', '']),
    );
    expect(rows.map(({ line }) => line)).toEqual([3]);
  });

  it('is not a blank one, which still counts as a line', () => {
    const { rows, rejected } = read([
      HEADER,
      [''],
      ['', ' ', '', '\t'],
      ['0', 'a.jpeg', 'Normal', 'TRAIN', ''],
      [],
    ]);
    expect(rows.map(({ line }) => line)).toEqual([4]);
    expect(rejected).toEqual([]);
  });
});

describe('countKnownColumns', () => {
  it('counts the needed columns of a header, whatever else it has', () => {
    expect(countKnownColumns(HEADER)).toBe(4);
    expect(countKnownColumns(['label', 'Label_1_Virus_category', 'Image_Count'])).toBe(1);
    expect(countKnownColumns([])).toBe(0);
  });
});
