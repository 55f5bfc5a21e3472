import { describe, expect, it } from 'vitest';
import { dicomBodyBytes, type DicomElement } from '../../testing/dicom-bytes';
import { readBody } from './open-file';
import { packedFrame } from './packed-frame';

const JPEG = '1.2.840.10008.1.2.4.50';
/** What a JPEG of 8 bits begins with, and six bytes of no meaning. */
const BEGIN = [0xff, 0xd8, 0xff, 0xc0, 0, 3, 8, 1];
const A = Uint8Array.of(...BEGIN, 1, 1);
const B = Uint8Array.of(...BEGIN, 2, 2);
const REST = Uint8Array.of(9, 9);

function frames(
  count: number,
  fragments: Uint8Array[],
  table?: Uint8Array,
  before: DicomElement[] = [],
) {
  const bytes = dicomBodyBytes(JPEG, [[0x00280010, 'US', 8], ...before], fragments, table);
  const { dataSet } = readBody(bytes, 0, JPEG);
  return Array.from({ length: count }, (_, at) => {
    const frame = packedFrame(dataSet, at, count);
    return frame.ok ? Array.from(frame.value) : frame.error;
  });
}

const offsets = (...values: number[]) => new Uint8Array(Uint32Array.from(values).buffer);
const long = (...values: bigint[]) => new Uint8Array(BigUint64Array.from(values).buffer);

describe('packedFrame', () => {
  it('joins all fragments of the one frame', () => {
    expect(frames(1, [A, REST])).toEqual([[...A, ...REST]]);
  });

  it('gives each frame its fragment', () => {
    expect(frames(2, [A, B])).toEqual([[...A], [...B]]);
  });

  it('follows the table of offsets, or the extended one', () => {
    // Each fragment has a head of 8 bytes: the third begins at 18 + 10.
    const expected = [
      [...A, ...REST],
      [...REST, ...B],
    ];
    const fragments = [A, REST, REST, B];
    expect(frames(2, fragments, offsets(0, 28))).toEqual(expected);
    const extended: DicomElement[] = [
      [0x7fe00001, 'OV', long(0n, 28n)],
      [0x7fe00002, 'OV', long(12n, 12n)],
    ];
    expect(frames(2, fragments, undefined, extended)).toEqual(expected);
  });

  it('goes by how a frame begins where no table says', () => {
    expect(frames(2, [A, REST, B])).toEqual([[...A, ...REST], [...B]]);
  });

  it('says so where nothing tells, or nothing is there', () => {
    expect(frames(2, [A, REST, REST])[0]).toBe(
      'its 2 pictures lie in 3 pieces, none says in which',
    );
    expect(frames(1, [])).toEqual(['its picture is empty']);
  });
});
