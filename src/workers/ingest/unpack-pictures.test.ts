import { describe, expect, it } from 'vitest';
import { dataAt, zipBlob, zipBytes } from './testing/build-archive';
import { TABLE } from './testing/small-files';
import { unpackPictures } from './unpack-pictures';

/** Of each picture its path and its text, or why it cannot be had. */
async function textsOf(zip: Blob) {
  const unpacked = await unpackPictures(zip, 'study.zip');
  if (!unpacked.ok) return unpacked.error;
  const { pictures, leftOut } = unpacked.value;
  const texts = pictures.map(async ({ path, picture }) => [
    path,
    picture.ok ? await picture.value.text() : picture.error.code,
  ]);
  return { texts: await Promise.all(texts), leftOut };
}

describe('the pictures of a zip', () => {
  it('are all that may be some by their names, in the order of their paths', async () => {
    const zip = await zipBlob({
      'STUDY/IM2': 'two',
      'STUDY/IM1.dcm': 'one',
      'a/b.PNG': 'three',
      // What a disc of a clinic and a Mac put beside them.
      DICOMDIR: 'index',
      'read.me': 'words',
      '__MACOSX/a/._b.PNG': 'fork',
    });
    expect(await textsOf(zip)).toEqual({
      texts: [
        ['STUDY/IM1.dcm', 'one'],
        ['STUDY/IM2', 'two'],
        ['a/b.PNG', 'three'],
      ],
      leftOut: 3,
    });
  });

  it('are unpacked beside one that is damaged', async () => {
    const bytes = await zipBytes({ 'a.png': 'first', 'b.png': 'second' }, 'STORE');
    const at = dataAt(bytes, 'a.png');
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(await textsOf(new Blob([bytes]))).toEqual({
      texts: [
        ['a.png', 'image/unreadable'],
        ['b.png', 'second'],
      ],
      leftOut: 0,
    });
  });

  it('are none where the zip is a data set, a bundle or has no picture', async () => {
    expect(await textsOf(await zipBlob({ 'a.png': 'a', 'm.csv': TABLE }))).toMatchObject({
      code: 'file/misplaced',
      looksLike: 'dataset',
    });
    expect(await textsOf(await zipBlob({ 'manifest.json': '', 'run.json': '' }))).toMatchObject({
      code: 'file/misplaced',
      looksLike: 'bundle',
    });
    expect(await textsOf(await zipBlob({ 'read.me': 'words' }))).toEqual({
      code: 'image/none-in-zip',
      fileName: 'study.zip',
    });
    expect(await textsOf(new Blob(['words']))).toMatchObject({ code: 'archive/not-a-zip' });
  });
});
