import type { DataSet } from './data-set';
import { encodingWithin, readElements, readItems, type DicomElement } from './elements';
import { EXPLICIT_LITTLE, LONG_VALUES, OPEN_LENGTH, type Encoding } from './encoding';
import { DICOM_HEAD_BYTES, DICOM_MARK } from './open-file';
import { isOfPicture } from './picture-tags';

type Bytes = Uint8Array<ArrayBuffer>;

/** Tags of what holds items that are read. */
const SEQUENCES = [0x00283000, 0x00283010, 0x00289132, 0x00289145, 0x52009229, 0x52009230];

/**
 * A DICOM file of what was read of one, and of nothing else: no element that says whose picture it is, no
 * words before them, nothing behind the picture.
 *
 * @param syntax the transfer syntax, '' where the file does not say
 * @returns its bytes, in pieces
 */
export function writeDicom({ elements, encoding }: DataSet, syntax: string): Bytes[] {
  const head = new Uint8Array(DICOM_HEAD_BYTES);
  head.set(DICOM_MARK, DICOM_HEAD_BYTES - DICOM_MARK.length);
  return [head, ...metaBytes(syntax), ...elementsBytes(elements, encoding)];
}

function metaBytes(syntax: string): Bytes[] {
  if (syntax === '') return [];
  // Values have an even number of bytes (PS3.5, 6.2).
  const value = latin1Of(syntax.padEnd(syntax.length + (syntax.length % 2), '\0'));
  return elementBytes(0x00020010, { vr: 'UI', isOpen: false, value }, EXPLICIT_LITTLE);
}

function elementsBytes(elements: ReadonlyMap<number, DicomElement>, encoding: Encoding): Bytes[] {
  return [...elements]
    .filter(([tag]) => isOfPicture(tag))
    .flatMap(([tag, element]) => elementBytes(tag, element, encoding));
}

function elementBytes(tag: number, element: DicomElement, encoding: Encoding): Bytes[] {
  const { vr, isOpen } = element;
  if (SEQUENCES.includes(tag)) {
    const items = itemsBytes(element, encodingWithin(vr, encoding));
    return [headBytes(tag, vr, sizeOf(items), encoding), ...items];
  }
  if (!isOpen) return [headBytes(tag, vr, element.value.length, encoding), element.value];
  const end = headBytes(0xfffee0dd, '', 0, encoding);
  return [headBytes(tag, vr, OPEN_LENGTH, encoding), element.value, end];
}

function itemsBytes({ value }: DicomElement, encoding: Encoding): Bytes[] {
  return readItems(value, 0, encoding).items.flatMap((item) => {
    const within = elementsBytes(readElements(item, 0, encoding).elements, encoding);
    return [headBytes(0xfffee000, '', sizeOf(within), encoding), ...within];
  });
}

/** PS3.5, 7.1. */
function headBytes(tag: number, vr: string, length: number, encoding: Encoding): Bytes {
  const { isImplicit, isBigEndian } = encoding;
  const saysKind = !isImplicit && vr !== '';
  const isLong = saysKind && LONG_VALUES.includes(vr);
  const bytes = new Uint8Array(isLong ? 12 : 8);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, tag >>> 16, !isBigEndian);
  view.setUint16(2, tag & 0xffff, !isBigEndian);
  if (saysKind) bytes.set(latin1Of(vr), 4);
  if (saysKind && !isLong) view.setUint16(6, length, !isBigEndian);
  else view.setUint32(isLong ? 8 : 4, length, !isBigEndian);
  return bytes;
}

function latin1Of(text: string): Bytes {
  return Uint8Array.from(text, (one) => one.charCodeAt(0));
}

function sizeOf(parts: readonly Bytes[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
