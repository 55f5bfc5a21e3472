/** One element: its tag as 0xGGGGEEEE, its value representation, its value. */
export type DicomElement = [tag: number, vr: string, value: DicomValue];

/** Numbers are written as 16 bits each; what has `items` is a sequence. */
type DicomValue =
  | Uint8Array
  | string
  | number
  | readonly number[]
  /** Open: its length and those of its items are left out, and ends follow them. */
  | { items: DicomElement[][]; isOpen?: true };

interface Syntax {
  isImplicit: boolean;
  isBig: boolean;
}

/** Of the header, whatever follows. */
const EXPLICIT: Syntax = { isImplicit: false, isBig: false };

const OPEN_LENGTH = 0xffffffff;

const LONG_LENGTHS = ['OB', 'OV', 'OW', 'SQ', 'SV', 'UN', 'UV'];

/**
 * A DICOM Part 10 file, written by PS3.5 and PS3.10 for tests: preamble, "DICM", the transfer syntax,
 * the elements in the order given. Of a deflated file the body is written as if it were not.
 *
 * @param fragments of encapsulated pixel data, behind an empty offset table; absent, none
 */
export function dicomBytes(
  syntax: string,
  elements: readonly DicomElement[],
  fragments?: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const body = dicomBodyBytes(syntax, elements, fragments);
  return join([new Uint8Array(128), text('DICM'), dicomMetaBytes(syntax), body]);
}

/** The elements before the data set: the transfer syntax, and their own length. */
export function dicomMetaBytes(syntax: string): Uint8Array<ArrayBuffer> {
  const meta = elementBytes([0x00020010, 'UI', syntax], EXPLICIT);
  const length = elementBytes([0x00020000, 'UL', uint32(meta.length, false)], EXPLICIT);
  return join([length, meta]);
}

/** The data set alone, written as a transfer syntax says. @param table of the fragments' offsets */
export function dicomBodyBytes(
  syntax: string,
  elements: readonly DicomElement[],
  fragments?: readonly Uint8Array[],
  table: Uint8Array = new Uint8Array(),
): Uint8Array<ArrayBuffer> {
  const written = {
    isImplicit: syntax === '1.2.840.10008.1.2',
    isBig: syntax === '1.2.840.10008.1.2.2',
  };
  const body = elements.map((one) => elementBytes(one, written));
  const packed = fragments ? [encapsulated(fragments, table)] : [];
  return join([...body, ...packed]);
}

function elementBytes(element: DicomElement, syntax: Syntax): Uint8Array {
  const [tag, vr, value] = element;
  const { isImplicit, isBig } = syntax;
  const bytes = valueBytes(vr, value, syntax);
  const isOpen = typeof value === 'object' && 'items' in value && value.isOpen;
  const size = uint32(isOpen ? OPEN_LENGTH : bytes.length, isBig);
  if (isImplicit) return join([tagBytes(tag, isBig), size, bytes]);
  const lengths = LONG_LENGTHS.includes(vr)
    ? [new Uint8Array(2), size]
    : [uint16(bytes.length, isBig)];
  return join([tagBytes(tag, isBig), text(vr), ...lengths, bytes]);
}

function encapsulated(fragments: readonly Uint8Array[], table: Uint8Array): Uint8Array {
  const item = (bytes: Uint8Array) =>
    join([tagBytes(0xfffee000, false), uint32(bytes.length, false), bytes]);
  const start = [tagBytes(0x7fe00010, false), text('OB'), new Uint8Array(2)];
  const end = [tagBytes(0xfffee0dd, false), new Uint8Array(4)];
  const items = fragments.map((bytes) => item(even(bytes, 0)));
  return join([...start, uint32(OPEN_LENGTH, false), item(table), ...items, ...end]);
}

function valueBytes(vr: string, value: DicomValue, syntax: Syntax): Uint8Array {
  if (typeof value === 'number') return uint16(value, syntax.isBig);
  if (typeof value === 'string') return even(text(value), vr === 'UI' ? 0 : 0x20);
  if (value instanceof Uint8Array) return even(value, 0);
  if (!('items' in value)) return join(value.map((one) => uint16(one, syntax.isBig)));
  const { items, isOpen = false } = value;
  const ends = isOpen ? [tagBytes(0xfffee0dd, syntax.isBig), new Uint8Array(4)] : [];
  return join([...items.map((elements) => itemBytes(elements, syntax, isOpen)), ...ends]);
}

function itemBytes(elements: readonly DicomElement[], syntax: Syntax, isOpen: boolean): Uint8Array {
  const body = join(elements.map((one) => elementBytes(one, syntax)));
  const size = uint32(isOpen ? OPEN_LENGTH : body.length, syntax.isBig);
  const ends = isOpen ? [tagBytes(0xfffee00d, syntax.isBig), new Uint8Array(4)] : [];
  return join([tagBytes(0xfffee000, syntax.isBig), size, body, ...ends]);
}

/** Values have an even number of bytes: texts end with a space, identifiers with a zero. */
function even(bytes: Uint8Array, padding: number): Uint8Array {
  return bytes.length % 2 === 0 ? bytes : join([bytes, Uint8Array.of(padding)]);
}

function tagBytes(tag: number, isBig: boolean): Uint8Array {
  return join([uint16(tag >>> 16, isBig), uint16(tag & 0xffff, isBig)]);
}

function uint16(value: number, isBig: boolean): Uint8Array {
  const bytes = [value & 255, value >>> 8];
  return Uint8Array.from(isBig ? bytes.reverse() : bytes);
}

function uint32(value: number, isBig: boolean): Uint8Array {
  const halves = [uint16(value & 0xffff, isBig), uint16(value >>> 16, isBig)];
  return join(isBig ? halves.reverse() : halves);
}

function text(value: string): Uint8Array {
  return Uint8Array.from(value, (character) => character.charCodeAt(0));
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}
