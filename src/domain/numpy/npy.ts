/**
 * Arrays in NumPy's file format, version 1.0 (numpy.lib.format): a magic string, a Python literal
 * that names type and shape, padded so that the data start at a multiple of 64 bytes, and the data.
 */

/** Whole numbers of the kinds that both sides know. */
export type IntegerArray =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>;

interface IntegerArrayKind<T extends IntegerArray> {
  new (length: number): T;
  BYTES_PER_ELEMENT: number;
}

/** @param shape its product is the number of values */
export function encodeNpy(values: IntegerArray, shape: readonly number[]): Uint8Array<ArrayBuffer> {
  return withHeader(typeOf(values), shape, bytesOf(values));
}

/**
 * The way back.
 *
 * @param shape that the file must be of
 * @param Kind the array that its type must be of
 * @returns null where the bytes are no such file, or of another type or shape; memory is only asked for
 *   where they are
 */
export function decodeNpy<T extends IntegerArray>(
  file: Uint8Array<ArrayBuffer>,
  shape: readonly number[],
  Kind: IntegerArrayKind<T>,
): T | null {
  const count = shape.reduce((product, one) => product * one, 1);
  const header = withHeader(typeOf(new Kind(0)), shape, new Uint8Array());
  if (file.length !== header.length + count * Kind.BYTES_PER_ELEMENT) return null;
  if (!header.every((byte, at) => byte === file[at])) return null;
  const values = new Kind(count);
  bytesOf(values).set(file.subarray(header.length));
  return values;
}

/** The lower byte comes first: so it is on every machine that a browser runs on. */
function typeOf(values: IntegerArray): string {
  if (values instanceof Uint8Array) return '|u1';
  if (values instanceof Uint16Array) return '<u2';
  return values instanceof Int32Array ? '<i4' : '<u4';
}

function bytesOf({ buffer, byteOffset, byteLength }: IntegerArray): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Texts as fixed-width UTF-32, the type NumPy gives to an array of str. Shape [n]. */
export function encodeNpyText(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const characters = texts.map((text) =>
    Array.from(text, (character) => character.codePointAt(0) ?? 0),
  );
  const width = Math.max(1, ...characters.map(({ length }) => length));
  const view = new DataView(new ArrayBuffer(texts.length * width * 4));
  characters.forEach((points, row) => {
    points.forEach((point, column) => {
      view.setUint32((row * width + column) * 4, point, true);
    });
  });
  return withHeader(`<U${width}`, [texts.length], new Uint8Array(view.buffer));
}

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];
const ALIGNMENT = 64;

function withHeader(
  type: string,
  shape: readonly number[],
  data: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const shapeText = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  const literal = `{'descr': '${type}', 'fortran_order': False, 'shape': ${shapeText}, }`;
  const unpadded = MAGIC.length + 2 + literal.length + 1;
  const dataAt = Math.ceil(unpadded / ALIGNMENT) * ALIGNMENT;
  const header = literal + ' '.repeat(dataAt - unpadded) + '\n';
  const file = new Uint8Array(dataAt + data.length);
  file.set(MAGIC);
  new DataView(file.buffer).setUint16(MAGIC.length, header.length, true);
  file.set(
    Array.from(header, (character) => character.charCodeAt(0)),
    MAGIC.length + 2,
  );
  file.set(data, dataAt);
  return file;
}
