/** How the elements of a data set are written (PS3.5, 7.1): whether they say what kind of value they have. */
export interface Encoding {
  isImplicit: boolean;
  isBigEndian: boolean;
}

export const IMPLICIT_LITTLE: Encoding = { isImplicit: true, isBigEndian: false };
export const EXPLICIT_LITTLE: Encoding = { isImplicit: false, isBigEndian: false };

/** PS3.5, 6.2: those whose length takes four bytes, behind two that are empty (7.1.2). */
export const LONG_VALUES = [
  ...['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV'],
];
const SHORT_VALUES = [
  ...['AE', 'AS', 'AT', 'CS', 'DA', 'DS', 'DT', 'FD', 'FL', 'IS', 'LO', 'LT', 'PN', 'SH', 'SL'],
  ...['SS', 'ST', 'TM', 'UI', 'UL', 'US'],
];
const KINDS_OF_VALUES = [...LONG_VALUES, ...SHORT_VALUES];

/** Where the value of an element lies. */
export interface ElementHead {
  /** As 0xGGGGEEEE. */
  tag: number;
  /** Value Representation; '' where the element does not say. */
  vr: string;
  valueStart: number;
  /** In bytes; `OPEN_LENGTH` where what ends it follows its value. */
  length: number;
}

export const OPEN_LENGTH = 0xffffffff;

/** @returns null where fewer bytes are left than it takes */
export function readElementHead(
  view: DataView,
  at: number,
  { isImplicit, isBigEndian }: Encoding,
): ElementHead | null {
  if (at + 8 > view.byteLength) return null;
  const group = view.getUint16(at, !isBigEndian);
  const tag = group * 0x10000 + view.getUint16(at + 2, !isBigEndian);
  const vr = isImplicit || group === 0xfffe ? '' : vrAt(view, at + 4);
  // Some writers leave it out of single elements.
  if (!/^[A-Z]{2}$/.test(vr)) {
    return { tag, vr: '', valueStart: at + 8, length: view.getUint32(at + 4, !isBigEndian) };
  }
  if (!LONG_VALUES.includes(vr)) {
    return { tag, vr, valueStart: at + 8, length: view.getUint16(at + 6, !isBigEndian) };
  }
  if (at + 12 > view.byteLength) return null;
  return { tag, vr, valueStart: at + 12, length: view.getUint32(at + 8, !isBigEndian) };
}

/**
 * How a data set is written, by its first element; null where no element may begin there. Group numbers
 * of the first elements are small, so the smaller of both readings tells the order of bytes.
 */
export function guessEncoding(view: DataView, at: number): Encoding | null {
  if (at + 8 > view.byteLength) return null;
  const group = view.getUint16(at, true);
  const turned = view.getUint16(at, false);
  const isBigEndian = turned < group;
  if (Math.min(group, turned) > 0xff) return null;
  const isImplicit = !KINDS_OF_VALUES.includes(vrAt(view, at + 4));
  if (!isImplicit) return { isImplicit, isBigEndian };
  const length = view.getUint32(at + 4, !isBigEndian);
  return length <= view.byteLength - at - 8 || length === OPEN_LENGTH
    ? { isImplicit, isBigEndian }
    : null;
}

function vrAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1));
}
