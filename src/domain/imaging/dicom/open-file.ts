import { startsWith, viewOf } from '../../bytes';
import type { DicomNote } from './display';
import { DataSet } from './data-set';
import { readElements } from './elements';
import {
  EXPLICIT_LITTLE,
  guessEncoding,
  IMPLICIT_LITTLE,
  readElementHead,
  type Encoding,
} from './encoding';
import { isOfPicture, PIXEL_DATA } from './picture-tags';
import { TRANSFER_SYNTAX } from './transfer-syntax';

type Bytes = Uint8Array<ArrayBuffer>;

/** As far as DICOM's mark, in bytes. */
export const DICOM_HEAD_BYTES = 132;

/** "DICM". */
export const DICOM_MARK = [0x44, 0x49, 0x43, 0x4d];

const PREAMBLE_BYTES = 128;
const META_GROUP = 0x0002;
const FIRST_GROUP = 0x0008;
/** Elements that a file without the mark must begin with. */
const TELLING_ELEMENTS = 2;

/**
 * Whether a file begins as DICOM Part 10 says, with "DICM" behind a preamble of 128 bytes; or, as many
 * do, with the first elements of one at once.
 *
 * @param bytes the first `DICOM_HEAD_BYTES` of it at least
 */
export function isDicom(bytes: Uint8Array): boolean {
  return hasMark(bytes) || beginsWithElements(bytes.slice(0, DICOM_HEAD_BYTES));
}

function hasMark(bytes: Uint8Array): boolean {
  return startsWith(bytes.subarray(PREAMBLE_BYTES), DICOM_MARK);
}

/** In rising order and short, as they are in every file seen. */
function beginsWithElements(head: Bytes): boolean {
  const encoding = guessEncoding(viewOf(head), 0);
  if (encoding === null) return false;
  let last = 0;
  let seen = 0;
  readElements(head, 0, encoding, ({ tag, length }) => {
    const group = tag >>> 16;
    const isFirst = group === META_GROUP || group === FIRST_GROUP;
    const isTelling = isFirst && (seen === 0 || tag > last) && length < 2 ** 16;
    last = tag;
    if (isTelling) seen++;
    return isTelling;
  });
  return seen >= TELLING_ELEMENTS;
}

/** Where the data set of a file begins, and what was said before it. */
export interface OpenedFile {
  /** The transfer syntax; '' where the file does not say. */
  stated: string;
  bodyStart: number;
  notes: DicomNote[];
}

/** Reads what stands before the data set (PS3.10, 7.1). */
export function openDicom(bytes: Bytes): OpenedFile {
  const start = hasMark(bytes) ? DICOM_HEAD_BYTES : 0;
  const meta = readElements(
    bytes,
    start,
    EXPLICIT_LITTLE,
    // Its own length is often wrong.
    ({ tag }) => tag >>> 16 === META_GROUP,
  );
  const stated = new DataSet(meta.elements, EXPLICIT_LITTLE).text(0x00020010) ?? '';
  const notes: DicomNote[] = [];
  if (start === 0) notes.push('no preamble');
  if (stated === '') notes.push('no transfer syntax');
  return { stated, bodyStart: meta.end, notes };
}

/** A data set as far as its picture. */
export interface ReadBody {
  dataSet: DataSet;
  notes: DicomNote[];
}

/**
 * Reads a data set, not deflated, as its bytes are written, whatever its file says.
 *
 * @param stated the transfer syntax, '' where the file does not say
 * @param isRead of a tag: what else the file holds is passed over
 */
export function readBody(
  bytes: Bytes,
  start: number,
  stated: string,
  isRead = isOfPicture,
): ReadBody {
  const expected = encodingOf(stated);
  const encoding = guessEncoding(viewOf(bytes), start) ?? expected;
  const notes: DicomNote[] = [];
  const isAsStated =
    encoding.isImplicit === expected.isImplicit && encoding.isBigEndian === expected.isBigEndian;
  if (!isAsStated && stated !== '') notes.push('other transfer syntax');
  let hasPicture = false;
  const { elements, end, isWhole } = readElements(bytes, start, encoding, ({ tag }) => {
    if (hasPicture) return false;
    hasPicture = tag === PIXEL_DATA;
    return true;
  });
  if (!isWhole) notes.push('cut short');
  else if (!isElementOrEnd(bytes, end, encoding)) notes.push('bytes behind its end');
  const read = new Map([...elements].filter(([tag]) => isRead(tag)));
  return { dataSet: new DataSet(read, encoding), notes };
}

/** Whether what follows a picture is as the standard has it: nothing, or elements of higher tags. */
function isElementOrEnd(bytes: Bytes, at: number, encoding: Encoding): boolean {
  if (at === bytes.length) return true;
  const head = readElementHead(viewOf(bytes), at, encoding);
  return head !== null && head.tag > PIXEL_DATA && head.valueStart + head.length <= bytes.length;
}

function encodingOf(syntax: string): Encoding {
  switch (syntax) {
    case '':
    case TRANSFER_SYNTAX.implicitLittleEndian:
      return IMPLICIT_LITTLE;
    case TRANSFER_SYNTAX.explicitBigEndian:
      return { isImplicit: false, isBigEndian: true };
    default:
      return EXPLICIT_LITTLE;
  }
}
