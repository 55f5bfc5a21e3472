import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../csv';
import { parseRows } from './parse-rows';

const rowsOf = (text: string) => parseRows(text).rows.map(({ line, cells }) => [line, ...cells]);

describe('rows', () => {
  it('have the line on which they begin, blank lines and line ends in quotes counted', () => {
    expect(rowsOf('a,b\n\n1,"x\ny"\r\n , \n2,z\r3,w')).toEqual([
      [1, 'a', 'b'],
      [3, '1', 'x\ny'],
      [6, '2', 'z'],
      [7, '3', 'w'],
    ]);
    expect(rowsOf('')).toEqual([]);
    expect(rowsOf('a')).toEqual([[1, 'a']]);
  });

  it('keep quotes that are doubled, or within a cell that has none around it', () => {
    expect(rowsOf('a,b\n"say ""no""",5" tube\n"",x')).toEqual([
      [1, 'a', 'b'],
      [2, 'say "no"', '5" tube'],
      [3, '', 'x'],
    ]);
    expect(parseRows('a,b\n"say ""no""",5" tube\n').problems).toEqual([]);
  });

  it('are those of PapaParse wherever a table is written as it should be', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r', 'é') });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }),
        (table) => {
          const text = `sep=,\r\n${toCsv(table)}`;
          const isBlank = (cells: string[]) => cells.every((one) => one.trim() === '');
          const papa = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(
            1,
          );
          const { rows, problems } = parseRows(text);
          expect(rows.slice(1).map(({ cells }) => cells)).toEqual(
            papa.filter((cells) => !isBlank(cells)),
          );
          expect(problems).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the separator', () => {
  it.each([
    [',', 'a,b;c\n1,2\n'],
    [';', 'a;b;c\n1,5;2;3\n2,5;2;3\n'],
    ['\t', 'a\tb\n1,2\t3\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    [';', 'sep=;\na;b\n'],
    ['^', 'sep=^\na^b,c,d\n'],
    [',', ''],
    [',', 'alone\nalone\n'],
    [';', 'exported on 1 May, by me\n\na;b\n1;2\n3;4\n'],
  ])('is "%s" in %j', (separator, text) => {
    expect(parseRows(text).separator).toBe(separator);
  });
});

describe('a quote that makes no sense', () => {
  it('costs its own line at most where it never closes', () => {
    const { rows, problems } = parseRows('a,b,c\n1,"x,u\n2,y,v\n3,"z, too",w\n');
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b', 'c'],
      [2, '1', 'x', 'u'],
      [3, '2', 'y', 'v'],
      [4, '3', 'z, too', 'w'],
    ]);
    // The next quote opens a cell itself, so that the first one seems to close within one.
    expect(problems).toEqual([
      { line: 2, reason: 'misplaced quote', value: '1,"x,u', isLost: false },
    ]);
    expect(parseRows('a,b\n1,"x\n2,y\n').problems).toEqual([
      { line: 2, reason: 'unclosed quote', value: '1,"x', isLost: false },
    ]);
  });

  it('leaves the other cells of its line as they are', () => {
    const { rows } = parseRows('a,b,c,d\n"1, one","x"y,"z",""\n');
    expect(rows[1]?.cells).toEqual(['1, one', 'xy', 'z', '']);
  });

  it('shows no more than the beginning of a long line', () => {
    const [problem] = parseRows(`a,b\n1,"${'x'.repeat(500)}\n`).problems;
    expect(problem?.value).toHaveLength(120);
  });
});
