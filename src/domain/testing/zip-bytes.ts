/**
 * Zip archives byte by byte, independent of the code under test, so that tests can break them where
 * they like. Layout: PKWARE, "APPNOTE.TXT - .ZIP File Format Specification" 6.3, section 4.3.
 * Nothing is compressed.
 */
export interface ZipPart {
  /** One byte a character, 0 to 255: see `asBytes`. */
  path: string;
  /** Bit 11: the path's bytes are UTF-8. */
  utf8?: boolean;
  /** In front of the central record's extra data. */
  extra?: Uint8Array;
  data?: Uint8Array;
  /** What the central record says of the method; the data stay as they are. */
  method?: number;
  encrypted?: boolean;
  /** Sizes and checksum behind the data, and zeros in the local header. */
  dataDescriptor?: boolean;
  comment?: string;
}

interface ZipOptions {
  comment?: Uint8Array;
  /** Bytes in front, that the offsets inside the archive do not count. */
  prefix?: Uint8Array;
  /** Every size, offset and count in its ZIP64 place, the 32-bit ones at their maximum. */
  zip64?: boolean;
  disk?: number;
}

interface BuiltZip {
  bytes: Uint8Array;
  /** Where each part's local header starts, from the start of the bytes. */
  localOffsets: number[];
  /** Where the central directory starts, from the start of the bytes. */
  directoryOffset: number;
}

export function buildZip(parts: readonly ZipPart[], options: ZipOptions = {}): BuiltZip {
  const { comment = new Uint8Array(), prefix = new Uint8Array(), zip64 = false } = options;
  const body: number[] = [];
  const offsets: number[] = [];
  for (const part of parts) {
    offsets.push(body.length);
    body.push(...localRecord(part));
  }
  const directory = parts.flatMap((part, index) =>
    centralRecord(part, offsets[index] as number, zip64),
  );
  const end = zip64
    ? zip64End(parts.length, directory.length, body.length)
    : endRecord(parts.length, directory.length, body.length, options.disk ?? 0);
  return {
    bytes: Uint8Array.from([
      ...prefix,
      ...body,
      ...directory,
      ...end,
      ...u16(comment.length),
      ...comment,
    ]),
    localOffsets: offsets.map((offset) => offset + prefix.length),
    directoryOffset: prefix.length + body.length,
  };
}

/** CRC-32 bit by bit, straight from the polynomial. */
export function crcBitByBit(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** The bytes of a text as the characters of another: a path that is not ASCII. */
export function asBytes(bytes: Iterable<number>): string {
  return String.fromCharCode(...bytes);
}

/** One byte a character, for names and texts in ASCII. */
export function ascii(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;

function localRecord({ path, data = new Uint8Array(), ...part }: ZipPart): number[] {
  const sizes = [...u32(crcBitByBit(data)), ...u32(data.length), ...u32(data.length)];
  const { dataDescriptor = false } = part;
  return [
    ...u32(0x04034b50),
    ...u16(20),
    ...u16(flagsOf(part)),
    ...u16(part.method ?? 0),
    ...u32(0),
    ...(dataDescriptor ? new Array<number>(12).fill(0) : sizes),
    ...u16(path.length),
    // Some extra data, so that a reader who ignores its length is found out.
    ...u16(4),
    ...ascii(path),
    ...[0xca, 0xfe, 0, 0],
    ...data,
    ...(dataDescriptor ? [...u32(0x08074b50), ...sizes] : []),
  ];
}

function centralRecord(
  { path, data = new Uint8Array(), comment = '', extra: own = new Uint8Array(), ...part }: ZipPart,
  offset: number,
  zip64: boolean,
): number[] {
  const sizes64 = [...u64(data.length), ...u64(data.length), ...u64(offset)];
  const extra = [
    ...own,
    ...(zip64
      ? [...u16(0xcafe), ...u16(2), 1, 2, ...u16(1), ...u16(sizes64.length), ...sizes64]
      : []),
  ];
  return [
    ...u32(0x02014b50),
    ...u16(20),
    ...u16(20),
    ...u16(flagsOf(part)),
    ...u16(part.method ?? 0),
    ...u32(0),
    ...u32(crcBitByBit(data)),
    ...u32(zip64 ? MAX_32 : data.length),
    ...u32(zip64 ? MAX_32 : data.length),
    ...u16(path.length),
    ...u16(extra.length),
    ...u16(comment.length),
    ...u16(0),
    ...u16(0),
    ...u32(0),
    ...u32(zip64 ? MAX_32 : offset),
    ...ascii(path),
    ...extra,
    ...ascii(comment),
  ];
}

function flagsOf({ encrypted, dataDescriptor, utf8 }: Omit<ZipPart, 'path' | 'data'>): number {
  return (encrypted ? 1 : 0) + (dataDescriptor ? 8 : 0) + (utf8 ? 0x800 : 0);
}

/** Up to the comment's length, which follows. */
function endRecord(count: number, size: number, offset: number, disk: number): number[] {
  return [
    ...u32(0x06054b50),
    ...u16(disk),
    ...u16(disk),
    ...u16(count),
    ...u16(count),
    ...u32(size),
    ...u32(offset),
  ];
}

function zip64End(count: number, size: number, offset: number): number[] {
  return [
    ...u32(0x06064b50),
    ...u64(44),
    ...u16(45),
    ...u16(45),
    ...u32(0),
    ...u32(0),
    ...u64(count),
    ...u64(count),
    ...u64(size),
    ...u64(offset),
    // The locator: disk of the record above, its offset, number of disks.
    ...u32(0x07064b50),
    ...u32(0),
    ...u64(offset + size),
    ...u32(1),
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...u16(MAX_16),
    ...u16(MAX_16),
    ...u32(MAX_32),
    ...u32(MAX_32),
  ];
}

function u16(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function u32(value: number): number[] {
  return [...u16(value & MAX_16), ...u16(value >>> 16)];
}

function u64(value: number): number[] {
  return [...u32((value % 2 ** 32) >>> 0), ...u32(Math.floor(value / 2 ** 32))];
}
