import { ascii } from './zip-bytes';

const HEADER_SIZE = 128;

/** A profile of tags one behind the other: ICC.1:2010, sections 7.2 (header) and 7.3 (tag table). */
export function profileOf(...tags: [signature: string, data: readonly number[]][]): Uint8Array {
  let offset = HEADER_SIZE + 4 + 12 * tags.length;
  const table = tags.flatMap(([signature, data]) => {
    const entry = [...ascii(signature), ...uint32(offset), ...uint32(data.length)];
    offset += data.length;
    return entry;
  });
  return Uint8Array.from([
    ...new Array<number>(HEADER_SIZE).fill(0),
    ...uint32(tags.length),
    ...table,
    ...tags.flatMap(([, data]) => data),
  ]);
}

/** A `desc` tag of version 2: ICC.1:2001-04, section 6.5.17, its other two texts empty. */
export function textDescription(text: string): number[] {
  const unicodeAndMacintosh = new Array<number>(4 + 4 + 2 + 1 + 67).fill(0);
  return [
    ...ascii('desc\0\0\0\0'),
    ...uint32(text.length + 1),
    ...ascii(`${text}\0`),
    ...unicodeAndMacintosh,
  ];
}

/** A `mluc` tag of version 4: ICC.1:2010, section 10.13; texts in UTF-16, most significant first. */
export function multiLocalized(...texts: [locale: string, text: string][]): number[] {
  let offset = 16 + 12 * texts.length;
  const records = texts.flatMap(([locale, text]) => {
    const record = [...ascii(locale), ...uint32(2 * text.length), ...uint32(offset)];
    offset += 2 * text.length;
    return record;
  });
  const units = texts.flatMap(([, text]) =>
    Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
  );
  return [
    ...ascii('mluc\0\0\0\0'),
    ...uint32(texts.length),
    ...uint32(12),
    ...records,
    ...units.flatMap((unit) => [unit >> 8, unit & 255]),
  ];
}

export function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}
