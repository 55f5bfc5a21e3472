import { describe, expect, it } from 'vitest';
import type { DicomElement } from '../../domain/testing/dicom-bytes';
import { identifiedDicom, identityIn } from '../../domain/testing/planted-identity';
import { decodeImage } from './decode-image';
import { pictureAlone } from './picture-alone';
import { mosaicJpeg } from './testing/mosaic-jpeg';

const EXPLICIT = '1.2.840.10008.1.2.1';
const EXACT = { reader: 'exact', resampler: 'code' } as const;

const JPEG = mosaicJpeg({ width: 16, height: 8, valueAt: (column) => [64, 160][column] ?? 0 });

const lookup = (tag: number): DicomElement[] => [
  [tag, 'US', [3, 1023, 8]],
  [0x00283003, 'LO', 'QZXW of a table'],
  [0x00283006, 'OW', [51, 102, 204]],
];

const group = (tag: number, elements: DicomElement[]): DicomElement => [
  tag,
  'SQ',
  { items: [elements], isOpen: true },
];

/** 2 x 2, 12 of 16 bits. */
function grey(...more: DicomElement[]): DicomElement[] {
  return [
    [0x00080060, 'CS', 'CT'],
    [0x00180015, 'CS', 'HEAD'],
    [0x00200020, 'CS', 'L\\F'],
    [0x00200062, 'CS', 'R'],
    [0x00280002, 'US', 1],
    [0x00280004, 'CS', 'MONOCHROME1'],
    [0x00280010, 'US', 2],
    [0x00280011, 'US', 2],
    [0x00280100, 'US', 16],
    [0x00280101, 'US', 12],
    [0x00280103, 'US', 0],
    [0x00280120, 'US', 0],
    ...more,
    [0x7fe00010, 'OW', [0, 1024, 2048, 4095]],
  ];
}

describe('pictureAlone', () => {
  it.each<[string, string, DicomElement[], Uint8Array[]?]>([
    ['implicit little endian', '1.2.840.10008.1.2', grey()],
    ['explicit little endian', EXPLICIT, grey()],
    ['explicit big endian', '1.2.840.10008.1.2.2', grey()],
    [
      'a window and rescaling',
      EXPLICIT,
      grey(
        [0x00281050, 'DS', '1024'],
        [0x00281051, 'DS', '2049'],
        [0x00281052, 'DS', '-10'],
        [0x00281053, 'DS', '2'],
        [0x00281056, 'CS', 'SIGMOID'],
      ),
    ],
    ['a table in a sequence', EXPLICIT, grey([0x00283010, 'SQ', { items: [lookup(0x00283002)] }])],
    [
      'the groups of its frames',
      EXPLICIT,
      grey(
        group(0x52009229, [
          [0x00100010, 'PN', 'QZXW'],
          group(0x00289132, [
            [0x00281050, 'DS', '1024'],
            [0x00281051, 'DS', '2049'],
          ]),
        ]),
      ),
    ],
    [
      'packed, in two pieces',
      '1.2.840.10008.1.2.4.50',
      [
        [0x00080060, 'CS', 'CT'],
        [0x00180015, 'CS', 'HEAD'],
        [0x00200062, 'CS', 'R'],
        [0x00280004, 'CS', 'MONOCHROME2'],
        [0x00280010, 'US', 8],
        [0x00280011, 'US', 16],
        [0x00280100, 'US', 8],
        [0x00280101, 'US', 8],
      ],
      [JPEG.slice(0, 100), JPEG.slice(100)],
    ],
  ])(
    'says nothing of whose it is, and shows the same: %s',
    async (_, syntax, elements, fragments) => {
      const bytes = identifiedDicom(syntax, elements, fragments);
      expect(identityIn(bytes)).toHaveLength(5);
      const alone = await pictureAlone(new Blob([bytes]));
      const written = new Uint8Array((await alone?.arrayBuffer()) ?? new ArrayBuffer());
      expect(identityIn(written)).toEqual([]);

      const [before, after] = [await decodeImage(bytes, EXACT), await decodeImage(written, EXACT)];
      if (!before.ok || !after.ok) throw new Error('not read');
      const { display, study, doubts, pixels } = before.value;
      expect(after.value).toMatchObject({ pixels, study, doubts });
      expect(after.value.display).toEqual({ ...display, notes: [] });
      expect(study).toMatchObject({ modality: 'CT', bodyPart: 'HEAD', laterality: 'R' });
      // Nor does what the page knows of it.
      const told = new TextEncoder().encode(JSON.stringify([display, study, doubts]));
      expect(identityIn(told)).toEqual([]);
    },
  );

  it('leaves nothing of a file that holds no picture', async () => {
    const bytes = identifiedDicom(EXPLICIT, [[0x00080060, 'CS', 'SR']]);
    const alone = await pictureAlone(new Blob([bytes]));
    expect(identityIn(new Uint8Array((await alone?.arrayBuffer()) ?? []))).toEqual([]);
  });

  it('leaves other files to who asks', async () => {
    expect(await pictureAlone(new Blob(['QZXW, a text']))).toBeNull();
  });
});
