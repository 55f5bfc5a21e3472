import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../csv';
import { parseRows as parseRowsBy } from './parse-rows';

const parseRows = (text: string) => parseRowsBy(text, Papa.parse);
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

  it('may have blanks behind a closing quote', () => {
    expect(parseRows('"a" ,"b"  \n"c", d')).toMatchObject({
      rows: [{ cells: ['a', 'b'] }, { cells: ['c', ' d'] }],
      problems: [],
    });
  });

  it('are those that were written, line ends within cells as "\\n"', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r', 'é') });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('row'), cell, cell)), (table) => {
        const { rows, problems } = parseRows(`sep=,\r\n${toCsv(table)}`);
        expect(rows.slice(1).map(({ cells }) => cells)).toEqual(
          table.map((cells) => cells.map((one) => one.replaceAll(/\r\n?/g, '\n'))),
        );
        expect(problems).toEqual([]);
      }),
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
    const { rows } = parseRows('a,b,c,d,e\n"1, one","x"y,"z","",5" tube\n');
    expect(rows[1]?.cells).toEqual(['1, one', 'xy', 'z', '', '5" tube']);
  });

  it('costs no row behind it, however many there are and however long cells go on', () => {
    const long = Array.from({ length: 100 }, (_, at) => `line ${at}`).join('\n');
    const bad = Array.from({ length: 200 }, (_, at) => `${at},"x`);
    const { rows, problems } = parseRows(`a,b\n1,"x" y\n2,"${long}"\n${bad.join('\n')}\n3,"z"\n`);
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'x y'],
      [3, '2', long],
      ...bad.map((_, at) => [103 + at, String(at), 'x']),
      [303, '3', 'z'],
    ]);
    expect(problems.map(({ line }) => line)).toEqual([2, ...bad.map((_, at) => 103 + at)]);
  });

  it('shows no more than the beginning of a long line', () => {
    const [problem] = parseRows(`a,b\n1,"${'x'.repeat(500)}\n`).problems;
    expect(problem?.value).toHaveLength(120);
  });
});
