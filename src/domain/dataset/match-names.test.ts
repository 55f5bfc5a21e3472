import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchNames } from './match-names';
import { indexFiles } from './name-keys';

function match(names: string[], paths: string[], narrow?: (name: number, path: string) => boolean) {
  const files = paths.map((path, entry) => ({ path, entry }));
  const found = matchNames(
    names,
    indexFiles(files),
    narrow && ((name, file) => narrow(name, file.path)),
  );
  return { ...found, paths: found.files.map((file) => file?.path ?? null) };
}

describe('a name finds its file', () => {
  it.each([
    ['path', 'train/a.png', 'root/train/a.png'],
    ['path', './train\\a.png', 'root/train/a.png'],
    ['name', 'a.png', 'root/train/a.png'],
    ['name', 'a.png', 'a.png'],
    // Composed and decomposed.
    ['name', 'M\u00fcller.png', 'x/Mu\u0308ller.png'],
    ['name', 'C:\\scans\\a.png', 'train/a.png'],
    ['name', 'scans/a.png', 'a.png'],
    ['case', 'A.PNG', 'x/a.png'],
    ['case', 'X/a.png', 'root/x/A.png'],
    ['stem', 'X/a.jpeg', 'root/x/A.png'],
    ['stem', 'x/a', 'root/x/a.png'],
    ['stem', 'a', 'x/a.jpeg'],
    ['stem', 'a.jpeg', 'x/A.jpg'],
    ['stem', '1.2.840.10', 'x/1.2.840.10.dcm'],
  ])('by %s: %s', (way, name, path) => {
    const found = match([name], [path, 'other/b.png']);
    expect([found.paths, found.ways]).toEqual([[path], [way]]);
    expect(found.counts).toEqual({ path: 0, name: 0, case: 0, stem: 0, identifier: 0, [way]: 1 });
  });

  it('in the folder that it says or nowhere, where that folder is there', () => {
    const paths = ['train/a.png', 'test/b.png'];
    expect(match(['test/a.png', 'TEST/a.png', 'elsewhere/b.png'], paths).paths).toEqual([
      null,
      null,
      'test/b.png',
    ]);
  });

  it('by what a DICOM file says of itself, where that is said of no other', () => {
    const files = [
      { entry: 0, path: 'IM1', identifiers: ['1.2.3', 'patient 7'] },
      { entry: 1, path: 'IM2', identifiers: ['1.2.4', 'patient 7'] },
    ];
    const { files: found, ways } = matchNames(['1.2.4', 'patient 7'], indexFiles(files));
    expect(found.map((file) => file?.path ?? null)).toEqual(['IM2', null]);
    expect(ways).toEqual(['identifier', null]);
  });

  it.each([
    ['the end of another name', '1.png', '11.png'],
    ['a part of a folder', 'in/a.png', 'train/b.png'],
    ['another number', '1.2.3', '1.2.4.dcm'],
    ['what could not be decoded', 'M\ufffdller.png', 'M\ufffdller.png'],
    ['nothing', '', 'x/.png'],
  ])('and never by %s', (_, name, path) => {
    expect(match([name], [path]).paths).toEqual([null]);
  });
});

describe('a name that means two things finds nothing', () => {
  it.each([
    ['two files of one name', ['a.png'], ['x/a.png', 'y/a.png']],
    ['two files of one stem', ['a'], ['a.png', 'a.jpg']],
    ['two files but for case', ['A.png'], ['x/a.png', 'y/a.PNG']],
    ['a file but for case and one but for its ending', ['A.jpg'], ['x/a.jpg', 'x/A.png']],
    ['two files but for case, whatever its ending', ['A.PNG'], ['x/A.png', 'y/a.png']],
    ['a path and its end', ['x/a.png', 'r/x/a.png'], ['r/x/a.png']],
    ['two names of one stem', ['a.bmp', 'a.gif'], ['a.png']],
    ['two names of one file name', ['x/a.png', 'y/a.png'], ['z/a.png']],
    ['the same path twice', ['a.png'], ['x/a.png', 'x/a.png']],
  ])('%s', (_, names, paths) => {
    const found = match(names, paths);
    expect(found.paths).toEqual(names.map(() => null));
    expect(found.ambiguous).toEqual([...names.keys()]);
  });

  it('one that may be the name of an undecoded file is found by its path alone', () => {
    const paths = ['x/m\ufffd81ller.png', 'y/M\u00fcller.png', 'y/Muster.png'];
    expect(match(['M\u00fcller.png', 'M\u00d6LLER', 'muster'], paths).paths).toEqual([
      null,
      null,
      'y/Muster.png',
    ]);
    expect(match(['y/M\u00fcller.png'], paths).paths).toEqual(['y/M\u00fcller.png']);
  });

  it('but the surer way comes first, and its file is taken', () => {
    expect(match(['a.png', 'a.jpg'], ['x/a.png']).paths).toEqual(['x/a.png', null]);
    expect(match(['a.png', 'A.png'], ['x/a.png', 'x/A.png']).paths).toEqual(['x/a.png', 'x/A.png']);
    expect(match(['a.png', 'a.jpg'], ['x/a.PNG', 'x/a.JPG']).paths).toEqual(['x/a.PNG', 'x/a.JPG']);
    expect(match(['x/a.png', 'y/a.png'], ['y/a.png', 'z/a.png']).paths).toEqual([null, 'y/a.png']);
  });

  it('unless the files can be told apart otherwise', () => {
    const found = match(['a.png'], ['test/a.png', 'train/a.png'], (_, path) =>
      path.startsWith('train'),
    );
    expect([found.paths, found.ambiguous]).toEqual([['train/a.png'], []]);
  });
});

it('never gives a file to two names, nor a name a file of another stem', () => {
  const part = fc.constantFrom('a', 'A', 'b', 'a.b', 'u\u0308', '\u00fc', 'x\ufffd81');
  const ending = fc.constantFrom('', '.png', '.PNG', '.jpg');
  const path = fc
    .tuple(fc.array(part, { maxLength: 2 }), part, ending)
    .map(([folders, stem, end]) => [...folders, `${stem}${end}`].join('/'));
  fc.assert(
    fc.property(fc.uniqueArray(path), fc.array(path), (names, paths) => {
      const found = match(names, paths);
      const files = found.files.filter((file) => file !== null);
      expect(new Set(files).size).toBe(files.length);
      const stem = (text: string) =>
        text
          .normalize('NFC')
          .toLowerCase()
          .replace(/^.*\//, '')
          .replace(/\.(png|jpg)$/, '');
      found.paths.forEach((one, at) => {
        if (one !== null) expect(stem(one)).toBe(stem(names[at] ?? ''));
      });
    }),
    { numRuns: 300 },
  );
});
