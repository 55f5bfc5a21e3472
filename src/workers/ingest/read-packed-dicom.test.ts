import { describe, expect, it } from 'vitest';
import { isDicom } from '../../domain/imaging/dicom/open-file';
import { bytesOf } from '../../domain/testing/jpeg-bytes';
import { readDicom } from './read-dicom';
import oracle from './read-packed-dicom.oracle.json';

const { pydicom, gdcm } = oracle.versions;

describe(`readDicom against pydicom ${pydicom} with GDCM ${gdcm}: packed, coloured, padded, odd`, () => {
  it.each(oracle.files)('$name: every level', async ({ file, hasPreamble, greys, notes }) => {
    // The file is kept without its preamble of 128 zeros.
    const bytes = Uint8Array.from([...new Uint8Array(hasPreamble ? 128 : 0), ...bytesOf(file)]);
    expect(isDicom(bytes)).toBe(true);
    const read = await readDicom(bytes);
    if (!read.ok) throw new Error(read.error.detail);
    expect(Array.from(read.value.image.pixels)).toEqual(greys);
    expect(read.value.display.notes).toEqual(notes);
  });
});
