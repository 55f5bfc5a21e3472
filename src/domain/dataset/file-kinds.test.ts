import { describe, expect, it } from 'vitest';
import { isImagePath, isTablePath, isZipPath, mayBePicturePath } from './file-kinds';

describe('the kind of a file by its path', () => {
  it.each([
    'a.jpeg',
    'x/y/b.JPG',
    './c.png',
    '../d.webp',
    'e.f.bmp',
    'Thumbs.db.gif',
    'g.DCM',
    'h.dicom',
  ])('is an image: %s', (path) => {
    expect([isImagePath(path), isTablePath(path), isZipPath(path)]).toEqual([true, false, false]);
  });

  it('is a table or a zip, in any spelling', () => {
    expect([isTablePath('a/Metadata.CSV'), isTablePath('a.csv.txt')]).toEqual([true, false]);
    expect([isZipPath('a/archive.Zip'), isZipPath('a.zipx'), isZipPath('zip')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each(['a.jpeg', 'x/b.DCM', 'c.dicom', 'x.y/IM000001', 'IM1', 'x/1.2.840.7'])(
    'may be a picture: %s',
    (path) => {
      expect(mayBePicturePath(path)).toBe(true);
    },
  );

  it.each([
    'a.csv',
    'x/b.dcm.txt',
    '.DS_Store',
    'x/.hidden',
    '__MACOSX/IM1',
    'DCM.zip',
    'CD/DICOMDIR',
  ])('is no picture: %s', (path) => {
    expect(mayBePicturePath(path)).toBe(false);
  });

  it.each(['__MACOSX/._a', 'x/__MACOSX/a', '.a', 'x/.hidden/a', '._a'])(
    'is nothing that an operating system added: %s',
    (stem) => {
      expect(isImagePath(`${stem}.png`)).toBe(false);
      expect(isTablePath(`${stem}.csv`)).toBe(false);
      expect(isZipPath(`${stem}.zip`)).toBe(false);
    },
  );
});
