import { viewOf } from '../../bytes';
import {
  IMPLICIT_LITTLE,
  OPEN_LENGTH,
  readElementHead,
  type ElementHead,
  type Encoding,
} from './encoding';

export interface DicomElement {
  /** Value Representation; '' where the element does not say. */
  vr: string;
  /** Of a sequence or a packed picture: its items, with their heads. */
  value: Uint8Array<ArrayBuffer>;
  /** Whether its length was left open, as that of a packed picture is (PS3.5, A.4). */
  isOpen: boolean;
}

/** Elements one after the other, by their tags (PS3.5, 7.1). */
export interface ReadElements {
  elements: Map<number, DicomElement>;
  /** Where what follows begins. */
  end: number;
  /** Whether the last has all the bytes it states, and its end where that was left open. */
  isWhole: boolean;
}

/** Far deeper than anything is nested; what is deeper is damage. */
const MAX_DEPTH = 100;
const ITEM = 0xfffee000;
const END_OF_ITEM = 0xfffee00d;
const END_OF_ITEMS = 0xfffee0dd;

/**
 * Reads elements up to the end of the bytes, of the item that they are in, or until one is refused. What
 * lies in sequences is passed over.
 *
 * @param isWanted asked before an element is read; the first one that is not wanted ends it
 */
export function readElements(
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
  encoding: Encoding,
  isWanted: (head: ElementHead) => boolean = () => true,
  depth = 0,
): ReadElements {
  const view = viewOf(bytes);
  const elements = new Map<number, DicomElement>();
  let at = start;
  for (;;) {
    const head = readElementHead(view, at, encoding);
    if (head === null) return { elements, end: at, isWhole: true };
    const { tag, vr, valueStart, length } = head;
    if (tag === END_OF_ITEM) return { elements, end: valueStart, isWhole: true };
    if (tag === END_OF_ITEMS || !isWanted(head)) return { elements, end: at, isWhole: true };
    const isOpen = length === OPEN_LENGTH;
    if (isOpen) {
      const items = readItems(bytes, valueStart, encodingWithin(vr, encoding), depth + 1);
      elements.set(tag, { vr, isOpen, value: bytes.subarray(valueStart, items.valueEnd) });
      at = items.end;
      if (!items.isWhole) return { elements, end: at, isWhole: false };
    } else {
      elements.set(tag, { vr, isOpen, value: bytes.subarray(valueStart, valueStart + length) });
      at = valueStart + length;
      if (at > bytes.length) return { elements, end: bytes.length, isWhole: false };
    }
  }
}

/** The items of a sequence or of a packed picture (PS3.5, 7.5 and A.4). */
interface ReadItems {
  items: Uint8Array<ArrayBuffer>[];
  /** Where the items end, and what ends them. */
  valueEnd: number;
  end: number;
  isWhole: boolean;
}

/** @param start of the first item's head */
export function readItems(
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
  encoding: Encoding,
  depth = 0,
): ReadItems {
  const view = viewOf(bytes);
  const items: Uint8Array<ArrayBuffer>[] = [];
  let at = start;
  for (;;) {
    const head = readElementHead(view, at, encoding);
    if (head?.tag === END_OF_ITEMS) {
      return { items, valueEnd: at, end: head.valueStart, isWhole: true };
    }
    if (head?.tag !== ITEM || depth > MAX_DEPTH)
      return { items, valueEnd: at, end: at, isWhole: false };
    const { valueStart, length } = head;
    const within =
      length === OPEN_LENGTH ? readElements(bytes, valueStart, encoding, undefined, depth) : null;
    if (within?.isWhole === false) {
      return { items, valueEnd: at, end: bytes.length, isWhole: false };
    }
    const end = within?.end ?? Math.min(valueStart + length, bytes.length);
    items.push(bytes.subarray(valueStart, end));
    at = end;
  }
}

/** What has no known kind is written without any within, whatever surrounds it (PS3.5, 6.2.2). */
export function encodingWithin(vr: string, encoding: Encoding): Encoding {
  return vr === 'UN' ? IMPLICIT_LITTLE : encoding;
}
