import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { decodeTable } from './decode-table';
import { readTable } from './read-table';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

describe('the text of a table', () => {
  const TEXT = 'name,label\nMüller.png,Ω 😀\n';
  it.each([
    ['UTF-8', 'UTF-8', utf8(TEXT)],
    ['UTF-8 with its mark', 'UTF-8', utf8(`\ufeff${TEXT}`)],
    ['UTF-16LE with its mark', 'UTF-16LE', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16BE with its mark', 'UTF-16BE', utf16(`\ufeff${TEXT}`, false)],
    ['UTF-16LE without one', 'UTF-16LE', utf16(TEXT, true)],
    ['UTF-16BE without one', 'UTF-16BE', utf16(TEXT, false)],
  ])('is read from %s', (_, encoding, bytes) => {
    expect(decodeTable(bytes)).toEqual({ text: TEXT, encoding });
  });

  it('is Windows-1252 where it is no UTF-8', () => {
    const bytes = Uint8Array.of(0x4d, 0xfc, 0x6c, 0x2c, 0x80);
    expect(decodeTable(bytes)).toEqual({ text: 'Mül,€', encoding: 'Windows-1252' });
  });

  it('may be empty, a mark alone, or end in half a character', () => {
    expect(decodeTable(new Uint8Array()).text).toBe('');
    expect(decodeTable(Uint8Array.of(0xff, 0xfe)).text).toBe('');
    expect(decodeTable(Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x62)).text).toBe('a');
  });
});

describe('the header', () => {
  const headerOf = (text: string) => {
    const { headerLine, titles, rows } = readTable('t.csv', utf8(text), Papa.parse, (cell) =>
      cell.endsWith('.png'),
    );
    return { headerLine, titles, lines: rows.map(({ line }) => line) };
  };

  it('is the first line that has the columns, whatever lies above', () => {
    const expected = { titles: ['Label', 'file name'], lines: [5, 6] };
    expect(headerOf('My study\n\nset,of 2020\nLabel,file name\nx,a.png\ny,b.png\n')).toEqual({
      headerLine: 4,
      ...expected,
    });
    expect(headerOf('sep=;\nLabel;file name\nx;a.png\n')).toEqual({
      headerLine: 2,
      titles: ['Label', 'file name'],
      lines: [3],
    });
  });

  it('is the first line where no title is known, and none where that names an image', () => {
    expect(headerOf('Bild,Befund\na.png,x\n')).toMatchObject({ headerLine: 1, lines: [2] });
    expect(headerOf('a.png,x\nb.png,y\n')).toEqual({
      headerLine: null,
      titles: ['column 1', 'column 2'],
      lines: [1, 2],
    });
  });

  it('lacks the title of the row names that R writes', () => {
    expect(headerOf('label,file\n1,x,a.png\n2,y,b.png\n').titles).toEqual(['', 'label', 'file']);
    expect(headerOf('label,file\nx,a.png,\ny,b.png,\n').titles).toEqual(['label', 'file']);
  });
});

describe('a row whose cells cannot be told apart', () => {
  it('is lost, and told with its line', () => {
    const table = readTable(
      't.csv',
      utf8('file,label\na.png,x,y\nb.png,z\nc.png,"u, v,w\nd.png,"x\n'),
      Papa.parse,
    );
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['b.png', 'z'],
      ['d.png', 'x'],
    ]);
    expect(table.problems).toEqual([
      { line: 2, reason: 'too many cells', value: 'a.png | x | y', isLost: true },
      { line: 4, reason: 'misplaced quote', value: 'c.png,"u, v,w', isLost: true },
      { line: 5, reason: 'unclosed quote', value: 'd.png,"x', isLost: false },
    ]);
  });
});
