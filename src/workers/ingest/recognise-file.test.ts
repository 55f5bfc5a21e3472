import { describe, expect, it } from 'vitest';
import type { Wanted } from '../../domain/recognise-file';
import { dicomBytes } from '../../domain/testing/dicom-bytes';
import { misplacedFile } from './recognise-file';
import { zipBytes } from './testing/build-archive';
import { mosaicJpeg } from './testing/mosaic-jpeg';
import { IMAGES, TABLE } from './testing/small-files';

const BUNDLE = await zipBytes({ 'manifest.json': '{}', 'run.json': '{}' });
const DATASET = await zipBytes({ 'Metadata.csv': TABLE, ...IMAGES });
const JPEG = mosaicJpeg({ width: 8, height: 8, valueAt: () => 9 });

async function looksLike(
  content: string | Uint8Array<ArrayBuffer>,
  wanted: Wanted,
  fileName = 'file',
): Promise<string | null> {
  const error = await misplacedFile(new Blob([content]), fileName, wanted);
  if (error === null) return null;
  expect(error).toMatchObject({ code: 'file/misplaced', fileName, wanted });
  return error.code === 'file/misplaced' ? error.looksLike : null;
}

describe('misplacedFile', () => {
  it('knows what belongs on another page, by what is in it', async () => {
    expect(await looksLike(BUNDLE, 'data set')).toBe('bundle');
    expect(await looksLike(BUNDLE, 'X-ray')).toBe('bundle');
    expect(await looksLike(DATASET, 'X-ray')).toBe('dataset');
    expect(await looksLike(DATASET, 'bundle')).toBe('dataset');
    expect(await looksLike(await zipBytes(IMAGES), 'bundle')).toBe('pictures');
    expect(await looksLike(await zipBytes({ 'x.npy': 'x' }), 'data set')).toBe('arrays');
    expect(await looksLike(JPEG, 'data set')).toBe('image');
    const dicom = dicomBytes('1.2.840.10008.1.2.1', []);
    expect(await looksLike(dicom, 'bundle')).toBe('image');
    expect(await looksLike('%PDF-1.7', 'X-ray')).toBe('pdf');
    expect(await looksLike('a,b\n1,2\n', 'X-ray', 'answers.csv')).toBe('table');
  });

  it('leaves what belongs here, and what it does not know', async () => {
    expect(await looksLike(BUNDLE, 'bundle')).toBeNull();
    expect(await looksLike(DATASET, 'data set')).toBeNull();
    expect(await looksLike(JPEG, 'X-ray')).toBeNull();
    expect(await looksLike('Words.', 'X-ray', 'notes.txt')).toBeNull();
    expect(await looksLike(DATASET.slice(0, 60), 'X-ray')).toBeNull();
    expect(await looksLike('', 'bundle')).toBeNull();
  });

  it('leaves a file that is gone to what wanted it', async () => {
    const gone = { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
    expect(await misplacedFile(Object.assign(new Blob(['x']), gone), 'a', 'X-ray')).toBeNull();
  });
});
