import { viewOf } from '../../bytes';
import type { Encoding } from './encoding';
import { encodingWithin, readElements, readItems, type DicomElement } from './elements';

/** The elements of a DICOM file, or of an item in it, read as what they are asked for. Tags are 0xGGGGEEEE. */
export class DataSet {
  constructor(
    readonly elements: ReadonlyMap<number, DicomElement>,
    readonly encoding: Encoding,
  ) {}

  /** Without what fills it up, its values parted by backslashes; undefined where there is none. */
  text(tag: number): string | undefined {
    const value = this.elements.get(tag)?.value;
    if (!value) return undefined;
    // What the page reads as text is of the default repertoire (PS3.5, 6.1).
    return Array.from(value, (byte) => String.fromCharCode(byte))
      .join('')
      .replaceAll('\0', ' ')
      .trim();
  }

  /** A code string, in capitals as the standard has it (PS3.5, 6.2); undefined where it is empty. */
  code(tag: number): string | undefined {
    const text = this.text(tag);
    return text === '' ? undefined : text?.toUpperCase();
  }

  /** The first of numbers written as text; undefined where it is none. */
  number(tag: number): number | undefined {
    const text = this.text(tag)?.split('\\')[0]?.trim();
    const value = text ? Number(text) : NaN;
    return Number.isFinite(value) ? value : undefined;
  }

  /** One of numbers of 16 bits; undefined where there are not so many. */
  uint16(tag: number, at = 0): number | undefined {
    const value = this.elements.get(tag)?.value;
    if (!value || value.length < 2 * at + 2) return undefined;
    return viewOf(value).getUint16(2 * at, !this.encoding.isBigEndian);
  }

  int16(tag: number, at = 0): number | undefined {
    const value = this.uint16(tag, at);
    return value === undefined ? undefined : (value << 16) >> 16;
  }

  /** An item of a sequence, from 0; undefined where there is none. */
  item(tag: number, at = 0): DataSet | undefined {
    const element = this.elements.get(tag);
    if (!element) return undefined;
    const encoding = encodingWithin(element.vr, this.encoding);
    const item = readItems(element.value, 0, encoding).items[at];
    return item && new DataSet(readElements(item, 0, encoding).elements, encoding);
  }
}
