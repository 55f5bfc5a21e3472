import { describe, expect, it } from 'vitest';
import { ascii } from '../testing/zip-bytes';
import { decodeNpy, encodeNpy, encodeNpyText } from './npy';

/** What numpy.save of NumPy 2.4.6 writes for a header of 128 bytes: 0x76 = 118 follow the first 10. */
function numpyFile(literal: string, data: readonly number[]): Uint8Array {
  const start = [0x93, ...ascii('NUMPY'), 1, 0, 0x76, 0];
  return Uint8Array.from([...start, ...ascii(literal.padEnd(117, ' ')), 0x0a, ...data]);
}

describe('encodeNpy', () => {
  it('writes the bytes that NumPy writes', () => {
    // numpy.save(file, numpy.array([[1, 2, 3], [4, 5, 6]], dtype=numpy.uint8))
    expect(encodeNpy(Uint8Array.of(1, 2, 3, 4, 5, 6), [2, 3])).toEqual(
      numpyFile("{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), }", [1, 2, 3, 4, 5, 6]),
    );
  });

  it('writes a shape of one number as Python writes such a tuple', () => {
    // numpy.save(file, numpy.array([], dtype=numpy.uint8))
    expect(encodeNpy(new Uint8Array(), [0])).toEqual(
      numpyFile("{'descr': '|u1', 'fortran_order': False, 'shape': (0,), }", []),
    );
  });

  it('writes three dimensions', () => {
    expect(encodeNpy(Uint8Array.of(7, 8), [2, 1, 1])).toEqual(
      numpyFile("{'descr': '|u1', 'fortran_order': False, 'shape': (2, 1, 1), }", [7, 8]),
    );
  });

  it('starts the data at a multiple of 64 bytes, whatever the length of the shape', () => {
    for (let dimensions = 1; dimensions <= 40; dimensions++) {
      const shape = new Array<number>(dimensions).fill(1);
      const file = encodeNpy(Uint8Array.of(42), shape);
      const dataAt = file.length - 1;
      expect(dataAt % 64).toBe(0);
      expect(new DataView(file.buffer).getUint16(8, true)).toBe(dataAt - 10);
      expect([file[dataAt - 1], file[dataAt]]).toEqual([0x0a, 42]);
    }
  });
});

describe('encodeNpy and decodeNpy', () => {
  // numpy.save(file, numpy.array([[1, 258], [65535, 0]], dtype=numpy.uint16))
  const file = numpyFile("{'descr': '<u2', 'fortran_order': False, 'shape': (2, 2), }", [
    ...[1, 0, 2, 1, 255, 255, 0, 0],
  ]);

  it.each([
    ['|u1', Uint8Array.of(1, 255), [1, 255]],
    ['<u2', Uint16Array.of(258, 65535), [2, 1, 255, 255]],
    ['<i4', Int32Array.of(-2, 2147483647), [254, 255, 255, 255, 255, 255, 255, 127]],
    ['<u4', Uint32Array.of(4294967295, 7), [255, 255, 255, 255, 7, 0, 0, 0]],
  ])('%s has the bytes that NumPy writes, and is read again', (type, values, data) => {
    const bytes = encodeNpy(values, [2]);
    expect(bytes).toEqual(
      numpyFile(`{'descr': '${type}', 'fortran_order': False, 'shape': (2,), }`, data),
    );
    expect(decodeNpy(bytes, [2], values.constructor as never)).toEqual(values);
  });

  it('reads no other shape, no other type, and nothing that has less or more', () => {
    const bytes = Uint8Array.from(file);
    const values = Uint16Array.of(1, 258, 65535, 0);
    const decode = (from: Uint8Array<ArrayBuffer>, shape = [2, 2]) =>
      decodeNpy(from, shape, Uint16Array);
    expect(decode(bytes)).toEqual(values);
    // From within a larger buffer, at an odd place.
    expect(decode(new Uint8Array([7, ...bytes]).subarray(1))).toEqual(values);
    expect(decode(bytes, [4, 1])).toBeNull();
    expect(decode(bytes.slice(0, -1))).toBeNull();
    // More than any memory holds.
    expect(decode(bytes, [2 ** 40, 2])).toBeNull();
    expect(decode(new Uint8Array([...bytes, 0]))).toBeNull();
    expect(decode(encodeNpy(new Uint8Array(8), [2, 2]))).toBeNull();
    expect(decodeNpy(new Uint8Array(), [0], Uint16Array)).toBeNull();
  });
});

describe('encodeNpyText', () => {
  it('writes the bytes that NumPy writes, beyond the basic plane too', () => {
    // numpy.save(file, numpy.array(['a', 'né', '\U0001F600b']))
    expect(encodeNpyText(['a', 'né', '\u{1F600}b'])).toEqual(
      numpyFile("{'descr': '<U2', 'fortran_order': False, 'shape': (3,), }", [
        ...[0x61, 0, 0, 0, 0, 0, 0, 0],
        ...[0x6e, 0, 0, 0, 0xe9, 0, 0, 0],
        ...[0x00, 0xf6, 0x01, 0, 0x62, 0, 0, 0],
      ]),
    );
  });

  it('has room for one character where there is none, as NumPy cannot do without', () => {
    expect(encodeNpyText([])).toEqual(
      numpyFile("{'descr': '<U1', 'fortran_order': False, 'shape': (0,), }", []),
    );
    expect(encodeNpyText([''])).toEqual(
      numpyFile("{'descr': '<U1', 'fortran_order': False, 'shape': (1,), }", [0, 0, 0, 0]),
    );
  });
});
