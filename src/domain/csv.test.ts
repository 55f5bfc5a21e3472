import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv, toTsv } from './csv';

describe('toCsv', () => {
  it('quotes what would be taken for structure', () => {
    const rows = [
      ['name', 'accuracy'],
      ['Article, "first"', 0.5],
      ['two\nlines', null],
    ];
    expect(toCsv(rows)).toBe('name,accuracy\r\n"Article, ""first""",0.5\r\n"two\nlines",\r\n');
    expect(toCsv([])).toBe('');
  });

  it('is read back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é') });
    const rows = fc.array(fc.tuple(fc.constant('row'), cell, cell), { minLength: 1 });
    fc.assert(
      fc.property(rows, (written) => {
        const { data } = Papa.parse(toCsv(written).slice(0, -2), {
          delimiter: ',',
          newline: '\r\n',
        });
        expect(data).toEqual(written);
      }),
    );
  });
});

it('toTsv has tabs between cells and none within', () => {
  expect(
    toTsv([
      ['a\tname', 'n'],
      ['two\nlines', null],
      ['', 0.25],
    ]),
  ).toBe('a name\tn\ntwo lines\t\n\t0.25\n');
});
