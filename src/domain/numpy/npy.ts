/**
 * Arrays in NumPy's file format, version 1.0 (numpy.lib.format): a magic string, a Python literal
 * that names type and shape, padded so that the data start at a multiple of 64 bytes, and the data.
 */
export function encodeNpyUint8(
  values: Uint8Array,
  shape: readonly number[],
): Uint8Array<ArrayBuffer> {
  return withHeader('|u1', shape, values);
}

/** Numbers of 16 bits, the lower byte first, whatever machine this is. */
export function encodeNpyUint16(
  values: Uint16Array,
  shape: readonly number[],
): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(values.length * 2));
  for (let i = 0; i < values.length; i++) view.setUint16(i * 2, values[i] as number, true);
  return withHeader('<u2', shape, new Uint8Array(view.buffer));
}

/** The way back. @returns null where the bytes are no such file, or of another type or shape */
export function decodeNpyUint16(
  file: Uint8Array<ArrayBuffer>,
  shape: readonly number[],
): Uint16Array<ArrayBuffer> | null {
  const count = shape.reduce((product, one) => product * one, 1);
  const header = withHeader('<u2', shape, new Uint8Array());
  if (file.length !== header.length + count * 2) return null;
  if (!header.every((byte, at) => byte === file[at])) return null;
  const view = new DataView(file.buffer, file.byteOffset + header.length);
  return Uint16Array.from({ length: count }, (_, at) => view.getUint16(at * 2, true));
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
